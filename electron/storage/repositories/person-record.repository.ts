/** What the record of changes knows of a person; pairs said to be two people; files that were taken in. */
import { sql } from 'kysely'
import { pairKey } from '#domain/directory/find-duplicates.ts'
import type { RecordedChange } from '#domain/directory/person-history.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import type { ReadableDb, WritableStore } from '../store.ts'

const PARTS = ['person_positions', 'person_memberships', 'unit_contacts'] as const

/** Whose row it is, also of a row that is gone: as the index of the record has it. */
const OWNER = sql<string>`coalesce(after ->> '$.person_id', before ->> '$.person_id')`

/** Every recorded change of these entries, their offices, seats and places among the contacts. */
export async function changesOfPersons(
  db: ReadableDb,
  ids: readonly PersonId[],
): Promise<readonly RecordedChange[]> {
  const rows = await db
    .selectFrom('change_rows')
    .innerJoin('change_sets', 'change_sets.id', 'change_rows.change_set_id')
    .select([
      'change_sets.sequence',
      'change_sets.label',
      'change_sets.at',
      'change_sets.who',
      'change_rows.table_name',
      'change_rows.before',
      'change_rows.after',
    ])
    .where(eb =>
      eb.or([
        eb.and([eb('table_name', '=', 'persons'), eb('row_key', 'in', ids)]),
        eb.and([eb('table_name', 'in', PARTS), eb(OWNER, 'in', ids)]),
      ]),
    )
    .orderBy('change_sets.sequence')
    .orderBy('change_rows.ordinal')
    .execute()
  return rows.map(row => ({
    sequence: row.sequence,
    label: row.label,
    at: row.at as LocalDateTime,
    who: row.who,
    table: row.table_name,
    before: row.before === null ? null : (JSON.parse(row.before) as RecordedChange['before']),
    after: row.after === null ? null : (JSON.parse(row.after) as RecordedChange['after']),
  }))
}

/** Keys of the pairs that somebody said are two people. */
export async function distinctPairs(db: ReadableDb): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('distinct_persons').select('id').execute()
  return new Set(rows.map(row => row.id))
}

export async function keepApart(
  store: WritableStore,
  pair: readonly [PersonId, PersonId],
  said: { readonly who: string; readonly at: LocalDateTime },
): Promise<void> {
  const id = pairKey(...pair)
  if ((await distinctPairs(store.db)).has(id)) return
  const [first = '', second = ''] = pair.toSorted()
  await store.insert('distinct_persons', { id, first_id: first, second_id: second, ...said })
}

export async function keepImport(
  store: WritableStore,
  file: { readonly id: string; readonly name: string; readonly sha256: string; readonly bytes: Uint8Array },
  by: { readonly who: string; readonly at: LocalDateTime },
): Promise<void> {
  await store.keepOriginal(file.sha256, file.bytes)
  await store.insert('person_imports', { id: file.id, name: file.name, sha256: file.sha256, ...by })
}
