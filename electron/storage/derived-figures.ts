/** What is derived from an accepted version for the board: its figures, and by what its persons are found elsewhere. */
import { type Kysely, sql } from 'kysely'
import { personKeys } from '#domain/consolidation/person-keys.ts'
import { figuresOfContent } from '#domain/consolidation/return-figures.ts'
import type { ReturnContent } from '#domain/returns/stored-return.ts'
import { breathe } from './breath.ts'
import { insertMany } from './insert-many.ts'
import type { Tables } from './tables.ts'

export type DerivedFrom = {
  readonly id: string
  readonly meetingId: string
  readonly placeCode: string
  /** `xã Sơn Hà`; null where the place is no unit, or it is not known which. */
  readonly unitName: string | null
  readonly content: ReturnContent
}

type PersonRow = Pick<Tables['return_people'], 'person_key' | 'return_id' | 'ordinal' | 'place_code'>

/**
 * Writes it once: a version never changes. A key is shared from the moment two places had it, also when one of the
 * versions is taken back, since it may come again: what is shared now is told by the versions that are there.
 */
export async function deriveFigures(db: Kysely<Tables>, versions: readonly DerivedFrom[]): Promise<void> {
  await insertMany(db, 'return_figures', figuresOf(versions), { keeping: 'first' })
  for (let at = 0; at < versions.length; at += AT_ONCE)
    await derivePeople(db, versions.slice(at, at + AT_ONCE))
}

function* figuresOf(versions: readonly DerivedFrom[]): Generator<Tables['return_figures'], void> {
  for (const { id, content } of versions)
    yield { return_id: id, figures: JSON.stringify(figuresOfContent(content)) }
}

/** Versions whose persons are written together: they come to lie in the order of their keys. */
const AT_ONCE = 200

async function derivePeople(db: Kysely<Tables>, versions: readonly DerivedFrom[]): Promise<void> {
  const rows: PersonRow[] = []
  const meetings = new Map<number, string>()
  for (const { id, meetingId, placeCode, unitName, content } of versions) {
    for (const [ordinal, person] of content.people.entries())
      for (const person_key of personKeys(meetingId, person, unitName)) {
        rows.push({ person_key, return_id: id, ordinal, place_code: placeCode })
        meetings.set(person_key, meetingId)
      }
    await breathe()
  }
  if (rows.length === 0) return
  // In their order they fill page after page, instead of touching each page of the table again and again.
  rows.sort((one, other) => one.person_key - other.person_key)
  await insertMany(db, 'return_people', rows, { keeping: 'first' })
  for (const [meetingId, keys] of keysByMeeting(rows, meetings)) await noteShared(db, meetingId, keys)
}

function keysByMeeting(
  rows: readonly PersonRow[],
  meetings: ReadonlyMap<number, string>,
): ReadonlyMap<string, readonly number[]> {
  const keys = new Set(rows.map(row => row.person_key))
  return Map.groupBy(keys, key => meetings.get(key) ?? '')
}

/** Notes the places of each key that more than one place has. Nobody waits for an answer, so that writing goes on. */
async function noteShared(db: Kysely<Tables>, meetingId: string, keys: readonly number[]): Promise<void> {
  for (let at = 0; at < keys.length; at += KEYS_ASKED) {
    const asked = JSON.stringify(keys.slice(at, at + KEYS_ASKED))
    await sql`insert into shared_people (meeting_id, person_key, place_code)
      select distinct ${meetingId}, person_key, place_code from return_people where person_key in (
        select person_key from return_people where person_key in (select value from json_each(${asked}))
        group by person_key having min(place_code) <> max(place_code)
      )
      on conflict do nothing`.execute(db)
    await breathe()
  }
}

/** Keys asked about in one query, so that none takes long. */
const KEYS_ASKED = 2000

/** Derives what versions lack that an older program accepted. */
export async function deriveMissingFigures(db: Kysely<Tables>): Promise<void> {
  const missing = await db
    .selectFrom('returns')
    .select(['id', 'meeting_id', 'place_code', 'content'])
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('return_figures')
            .select('return_id')
            .whereRef('return_figures.return_id', '=', 'returns.id'),
        ),
      ),
    )
    .execute()
  if (missing.length === 0) return
  await db.transaction().execute(async transaction => {
    await deriveFigures(
      transaction,
      missing.map(row => ({
        id: row.id,
        meetingId: row.meeting_id,
        placeCode: row.place_code,
        unitName: null,
        content: JSON.parse(row.content) as ReturnContent,
      })),
    )
  })
}
