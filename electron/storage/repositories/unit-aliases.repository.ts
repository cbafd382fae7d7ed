/** Spellings of units that a person confirmed: what was written, the place it meant, who said so and when. */
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import type { UnitAlias } from '#domain/returns/unit-alias.ts'
import type { ReadableDb, WritableStore } from '../store.ts'

/** Every learned spelling, the newest first. */
export async function learnedAliases(db: ReadableDb): Promise<readonly UnitAlias[]> {
  const rows = await db.selectFrom('unit_aliases').selectAll().orderBy('at', 'desc').orderBy('id').execute()
  return rows.map(({ id, code, text, who, at }) => ({ key: id, code, text, who, at: at as LocalDateTime }))
}

/** Learns a spelling; one that was learned before means the new place from now on. */
export async function learnAlias(store: WritableStore, { key, ...alias }: UnitAlias): Promise<void> {
  const known = await aliasOf(store.db, key)
  if (known === null) await store.insert('unit_aliases', { id: key, ...alias })
  // Who said it first stays.
  else if (known.code !== alias.code) await store.update('unit_aliases', key, alias)
}

/** @throws AppError `not-found` */
export const forgetAlias = (store: WritableStore, key: string): Promise<void> =>
  store.remove('unit_aliases', key)

/** One spelling, or null. */
export const aliasOf = async (db: ReadableDb, key: string): Promise<UnitAlias | null> =>
  (await learnedAliases(db)).find(alias => alias.key === key) ?? null
