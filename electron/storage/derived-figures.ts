/** What is derived from an accepted version for the board: its figures, and by what its persons are found elsewhere. */
import type { Kysely } from 'kysely'
import { personKeys } from '#domain/consolidation/person-keys.ts'
import { figuresOfContent } from '#domain/consolidation/return-figures.ts'
import type { ReturnContent } from '#domain/returns/stored-return.ts'
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

/**
 * Writes it once: a version never changes. A key is shared from the moment two places had it, also when one of the
 * versions is taken back, since it may come again: what is shared now is told by the versions that are there.
 */
export async function deriveFigures(db: Kysely<Tables>, from: DerivedFrom): Promise<void> {
  const { id, meetingId, placeCode, content } = from
  const figures = [{ return_id: id, figures: JSON.stringify(figuresOfContent(content)) }]
  await insertMany(db, 'return_figures', figures, { keeping: 'first' })
  const rows = content.people.flatMap((person, ordinal) =>
    personKeys(meetingId, person, from.unitName).map(person_key => ({
      person_key,
      return_id: id,
      ordinal,
      place_code: placeCode,
    })),
  )
  if (rows.length === 0) return
  await insertMany(db, 'return_people', rows, { keeping: 'first' })
  const elsewhere = await db
    .selectFrom('return_people')
    .select(['person_key', 'place_code'])
    .distinct()
    .where(
      'person_key',
      'in',
      rows.map(row => row.person_key),
    )
    .where('place_code', '!=', placeCode)
    .execute()
  if (elsewhere.length === 0) return
  const own = [...new Set(elsewhere.map(row => row.person_key))].map(person_key => ({
    person_key,
    place_code: placeCode,
  }))
  await db
    .insertInto('shared_people')
    .values([...elsewhere, ...own].map(row => ({ meeting_id: meetingId, ...row })))
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

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
    for (const row of missing)
      await deriveFigures(transaction, {
        id: row.id,
        meetingId: row.meeting_id,
        placeCode: row.place_code,
        unitName: null,
        content: JSON.parse(row.content) as ReturnContent,
      })
  })
}
