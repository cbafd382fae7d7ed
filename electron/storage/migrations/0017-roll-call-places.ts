import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

// A mark names its place, so that whoever shows many places is told which one it was made at. A place without a list
// may tell its number by group: `{"group id": number}`.
const STATEMENTS = [
  `alter table roll_call_marks add column place_code text not null default ''`,
  `update roll_call_marks set place_code =
    coalesce((select place_code from attendees where attendees.id = roll_call_marks.id), '')`,
  `alter table roll_call_counts add column present_by_group_id text not null default '{}'`,
]
