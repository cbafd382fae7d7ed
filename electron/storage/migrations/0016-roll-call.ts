import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

// What is said of a listed person is keyed by that person and outlives the list: a new list may bring the person back.
const STATEMENTS = [
  `create table roll_call_marks (
    id text primary key,
    meeting_id text not null references meetings (id),
    state text not null check (state in ('present', 'late', 'absent', 'substitute')),
    reason text not null,
    substitute_name text not null,
    substitute_title text not null,
    at text not null,
    who text not null
  )`,
  'create index roll_call_marks_meeting on roll_call_marks (meeting_id)',
  `create table roll_call_counts (
    id text primary key,
    meeting_id text not null references meetings (id),
    place_code text not null,
    present integer not null check (present >= 0),
    excused integer not null check (excused >= 0),
    at text not null,
    who text not null,
    unique (meeting_id, place_code)
  )`,
  `create table halls (
    id text primary key,
    meeting_id text not null references meetings (id),
    place_code text not null,
    row_count integer not null check (row_count > 0),
    seat_count integer not null check (seat_count > 0),
    aisle integer not null,
    unique (meeting_id, place_code)
  )`,
  `create table hall_seats (
    id text primary key,
    hall_id text not null references halls (id),
    row integer not null,
    seat integer not null
  )`,
  'create index hall_seats_hall on hall_seats (hall_id)',
  `create table hall_guests (
    id text primary key,
    hall_id text not null references halls (id)
  )`,
  'create index hall_guests_hall on hall_guests (hall_id)',
]
