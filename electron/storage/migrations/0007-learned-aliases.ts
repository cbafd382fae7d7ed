import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table unit_aliases (
    id text primary key,
    code text not null,
    text text not null,
    who text not null,
    at text not null
  )`.execute(db)
}
