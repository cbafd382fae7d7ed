import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  'create table originals (sha256 text primary key, bytes blob not null)',
  `create table return_files (
    id text primary key,
    meeting_id text not null references meetings (id),
    name text not null,
    sha256 text not null references originals (sha256),
    channel text not null,
    received_at text not null,
    imported_at text not null,
    who text not null,
    ordinal integer not null,
    discarded integer not null check (discarded in (0, 1))
  )`,
  'create index return_files_meeting on return_files (meeting_id)',
  // Derived data: it goes and comes back without its file row, so no foreign key.
  'create table readings (file_id text primary key, reading text not null)',
  `create table return_decisions (
    id text primary key,
    file_id text not null references return_files (id),
    answer_index integer not null,
    place_code text,
    delegates integer,
    who text not null,
    at text not null,
    unique (file_id, answer_index)
  )`,
  `create table returns (
    id text primary key,
    meeting_id text not null references meetings (id),
    place_code text not null,
    file_id text references return_files (id),
    answer_index integer not null,
    version integer not null,
    channel text not null,
    delegates integer not null check (delegates >= 0),
    received_at text not null,
    accepted_at text not null,
    who text not null,
    content text not null
  )`,
  'create index returns_place on returns (meeting_id, place_code, received_at, version)',
  'create index returns_file on returns (file_id)',
  `create table attendees (
    id text primary key,
    meeting_id text not null references meetings (id),
    place_code text not null,
    position real not null,
    name text not null,
    title text not null,
    phone text not null,
    note text not null,
    group_id text,
    group_label text not null,
    return_id text references returns (id),
    sheet text not null,
    "row" integer
  )`,
  'create index attendees_place on attendees (meeting_id, place_code, position)',
  'create index attendees_return on attendees (return_id)',
]
