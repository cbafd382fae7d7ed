import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  // By content and append-only: it stays when the step that issued it is taken back.
  'create table letter_contents (sha256 text primary key, content blob not null)',
  `create table issued_letters (
    id text primary key,
    meeting_id text not null references meetings (id),
    place_code text not null,
    title text not null,
    version integer not null,
    kind text not null check (kind in ('plain', 'adjusted')),
    issued_at text not null,
    who text not null,
    code text not null,
    code_printed integer not null check (code_printed in (0, 1)),
    matter_sha256 text not null,
    content_sha256 text not null references letter_contents (sha256),
    unique (meeting_id, place_code, version)
  )`,
  'create index issued_letters_code on issued_letters (code)',
  `create table programme_items (
    id text primary key,
    meeting_id text not null references meetings (id),
    position real not null,
    starts_at text,
    text text not null,
    presenter text not null
  )`,
  'create index programme_items_meeting on programme_items (meeting_id)',
]
