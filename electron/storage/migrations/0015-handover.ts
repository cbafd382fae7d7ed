import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

/** Steps of another computer name the step that took them in; they hold as long as it does. */
const STATEMENTS = [
  'alter table change_sets add column brought_by text',
  'create index change_sets_brought on change_sets (brought_by) where brought_by is not null',
]
