import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table acknowledged_findings (
    id text primary key,
    meeting_id text not null references meetings (id),
    finding_key text not null,
    reason text not null,
    who text not null,
    at text not null,
    unique (meeting_id, finding_key)
  )`.execute(db)
}
