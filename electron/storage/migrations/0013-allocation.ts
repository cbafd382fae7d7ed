import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table group_bindings (
    id text primary key references participant_groups (id),
    rules text not null
  )`,
  `create table seat_decisions (
    id text primary key,
    meeting_id text not null references meetings (id),
    person_id text not null references persons (id),
    place_code text not null,
    who text not null,
    at text not null,
    unique (meeting_id, person_id)
  )`,
  'create index seat_decisions_person on seat_decisions (person_id)',
]
