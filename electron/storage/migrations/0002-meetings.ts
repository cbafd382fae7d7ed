import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table meetings (
    id text primary key,
    name text not null,
    form text not null check (form in ('party', 'state')),
    basis_lead text not null,
    basis_document text not null,
    basis_date text,
    basis_issuer text not null,
    basis_subject text not null,
    convener text not null,
    convocation text not null,
    document_type text not null,
    abstract text not null,
    superior_organ text not null,
    organ text not null,
    number integer,
    number_suffix text not null,
    place text not null,
    date text,
    closing text not null,
    signature_authority text not null,
    signature_position text not null,
    signer text not null,
    created_at text not null
  )`,
  `create table sessions (
    id text primary key,
    meeting_id text not null references meetings (id),
    position real not null,
    starts_at text not null
  )`,
  'create index sessions_meeting on sessions (meeting_id)',
  `create table bridge_points (
    id text primary key,
    meeting_id text not null references meetings (id),
    position real not null,
    kind text not null check (kind in ('one-place', 'per-unit')),
    title text not null,
    short_name text not null,
    place text not null,
    place_decided_by text not null,
    code text not null,
    host text not null
  )`,
  'create index bridge_points_meeting on bridge_points (meeting_id)',
  `create table bridge_point_units (
    id text primary key,
    bridge_point_id text not null references bridge_points (id),
    position real not null,
    unit_code text not null,
    unique (bridge_point_id, unit_code)
  )`,
  `create table participant_groups (
    id text primary key,
    bridge_point_id text not null references bridge_points (id),
    position real not null,
    text text not null,
    is_chair integer not null check (is_chair in (0, 1)),
    substitute_rule text not null
  )`,
  'create index participant_groups_point on participant_groups (bridge_point_id)',
  `create table exclusions (
    id text primary key,
    bridge_point_id text references bridge_points (id),
    group_id text references participant_groups (id),
    position real not null,
    target_id text not null references bridge_points (id),
    wording text not null,
    check ((bridge_point_id is null) <> (group_id is null))
  )`,
  'create index exclusions_group on exclusions (group_id)',
  'create index exclusions_point on exclusions (bridge_point_id)',
  'create index exclusions_target on exclusions (target_id)',
  `create table assignments (
    id text primary key,
    meeting_id text not null references meetings (id),
    position real not null,
    assignee text not null
  )`,
  'create index assignments_meeting on assignments (meeting_id)',
  `create table assignment_items (
    id text primary key,
    assignment_id text not null references assignments (id),
    position real not null,
    text text not null,
    deadline_lead text,
    deadline_at text,
    deadline_purpose text check (deadline_purpose in ('confirmation', 'report', 'other'))
  )`,
  'create index assignment_items_assignment on assignment_items (assignment_id)',
  `create table links (
    id text primary key,
    meeting_id text not null references meetings (id),
    position real not null,
    kind text not null check (kind in ('documents', 'confirmation', 'support', 'other')),
    label text not null,
    url text not null
  )`,
  'create index links_meeting on links (meeting_id)',
  `create table addressees (
    id text primary key,
    meeting_id text not null references meetings (id),
    position real not null,
    text text not null
  )`,
  'create index addressees_meeting on addressees (meeting_id)',
  `create table distribution_lines (
    id text primary key,
    meeting_id text not null references meetings (id),
    position real not null,
    text text not null
  )`,
  'create index distribution_lines_meeting on distribution_lines (meeting_id)',
]
