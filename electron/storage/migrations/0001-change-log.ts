import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table settings (id text primary key, value text not null)`.execute(db)
  await sql`create table change_sets (
    sequence integer primary key autoincrement,
    id text not null unique,
    meeting_id text,
    operation text not null,
    label text not null,
    kind text not null check (kind in ('do', 'undo', 'redo')),
    state text not null check (state in ('done', 'undone')),
    reverses text references change_sets (id),
    merge_key text,
    at text not null,
    who text not null
  )`.execute(db)
  await sql`create index change_sets_meeting on change_sets (meeting_id, sequence)`.execute(db)
  await sql`create table change_rows (
    id text primary key,
    change_set_id text not null references change_sets (id),
    ordinal integer not null,
    table_name text not null,
    row_key text not null,
    before text,
    after text,
    unique (change_set_id, ordinal)
  )`.execute(db)
}
