import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  "alter table meetings add column numbering text not null default 'point'",
  "alter table meetings add column tones text not null default 'as-written'",
  'alter table meetings add column body_pt real',
  'alter table meetings add column line_pt real',
  "alter table meetings add column letterhead_of text not null default 'committee'",
  "alter table meetings add column urgency text not null default 'none'",
  "alter table meetings add column secrecy text not null default 'none'",
  "alter table meetings add column circulation text not null default ''",
  'alter table meetings add column draft integer',
  "alter table meetings add column print_sides text not null default 'one'",
  "alter table meetings add column recipient_text text not null default 'whole'",
  // Derived from letters that were made: it stays when a meeting goes and comes back, so no foreign key.
  `create table letter_batches (
    id text primary key,
    meeting_id text not null,
    format text not null,
    place_code text not null,
    content_sha256 text not null,
    made_at text not null,
    unique (meeting_id, format, place_code)
  )`,
]
