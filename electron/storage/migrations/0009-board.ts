import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  // What the board needs of a version, without its persons. Derived data: it goes and comes back without its version,
  // so no foreign key.
  'create table return_figures (return_id text primary key, figures text not null) without rowid',
  // By what the persons of a version are told apart from those of other places; derived as well.
  `create table return_people (
    person_key integer not null,
    return_id text not null,
    ordinal integer not null,
    place_code text not null,
    primary key (person_key, return_id, ordinal)
  ) without rowid`,
  // Keys that persons of two places have, or once had, under each of the places: all the board has to look at.
  `create table shared_people (
    meeting_id text not null,
    person_key integer not null,
    place_code text not null,
    primary key (meeting_id, person_key, place_code)
  ) without rowid`,
  'create index shared_people_place on shared_people (meeting_id, place_code)',
  // Why the office set a number right: a version of the place, and the one it sets right.
  `create table corrections (
    id text primary key references returns (id),
    meeting_id text not null references meetings (id),
    place_code text not null,
    corrects text references returns (id),
    reason text not null,
    who text not null,
    at text not null
  )`,
  'create index corrections_meeting on corrections (meeting_id, place_code)',
  `create table person_verdicts (
    id text primary key,
    meeting_id text not null references meetings (id),
    place_code text not null,
    person_key text not null,
    is_same integer not null check (is_same in (0, 1)),
    who text not null,
    at text not null,
    unique (meeting_id, person_key)
  )`,
  // How many delegates of a group are expected at each place of its point.
  `create table expected_numbers (
    id text primary key,
    meeting_id text not null references meetings (id),
    delegates integer not null check (delegates >= 0)
  )`,
  'create index expected_numbers_meeting on expected_numbers (meeting_id)',
  // Holds all the board reads of a version, so that the rows with their persons stay unread.
  'drop index returns_place',
  `create index returns_place on returns (
    meeting_id, place_code, received_at, version, id, delegates, channel, file_id, answer_index, accepted_at, who
  )`,
]
