import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  'alter table halls add column second_aisle integer not null default 0',
  'alter table halls add column chairs integer not null default 0 check (chairs >= 0)',
  // Whose seat it was is said also when the person has left the list.
  "alter table hall_seats add column name text not null default ''",
  `update hall_seats set name = coalesce((select name from attendees where attendees.id = hall_seats.id), '')`,
  `create table hall_kept_seats (
    id text primary key,
    hall_id text not null references halls (id),
    row integer not null,
    seat integer not null,
    note text not null,
    unique (hall_id, row, seat)
  )`,
]
