import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  // "columns" holds JSON: what each column under the header holds, as a person said.
  `create table column_mappings (
    id text primary key,
    height integer not null,
    columns text not null,
    who text not null,
    at text not null
  )`,
  // Which reading of a file is in force, where it is not the one made when the file came in.
  `create table rereadings (
    id text primary key references return_files (id),
    reading_id text not null,
    who text not null,
    at text not null
  )`,
]
