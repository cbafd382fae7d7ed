import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  // By content and append-only: it stays when the step that closed the figures is taken back.
  'create table closing_contents (sha256 text primary key, content blob not null)',
  `create table closings (
    id text primary key,
    meeting_id text not null references meetings (id),
    ordinal integer not null,
    name text not null,
    closed_at text not null,
    who text not null,
    totals text not null,
    previous_id text references closings (id),
    content_sha256 text not null references closing_contents (sha256),
    unique (meeting_id, ordinal),
    unique (meeting_id, name)
  )`,
  'create index closings_previous on closings (previous_id)',
]
