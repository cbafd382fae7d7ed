import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table chasing_calls (
    id text primary key,
    meeting_id text not null references meetings (id),
    place_code text not null,
    kind text not null check (kind in ('telephone', 'message', 'letter')),
    outcome text not null,
    note text not null,
    contact_name text not null,
    contact_phone text not null,
    return_id text references returns (id),
    ordinal integer not null,
    at text not null,
    who text not null
  )`,
  'create index chasing_calls_place on chasing_calls (meeting_id, place_code)',
  'create index chasing_calls_contact on chasing_calls (place_code, at)',
  'create index chasing_calls_return on chasing_calls (return_id)',
]
