/** Headers whose columns a person explained: what each column holds, who said so and when. */
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import type { LearnedMapping, MappedColumn } from '#domain/returns/column-mapping.ts'
import type { ReadableDb, WritableStore } from '../store.ts'

/** Every explained header, the newest first. */
export async function learnedMappings(db: ReadableDb): Promise<readonly LearnedMapping[]> {
  const rows = await db
    .selectFrom('column_mappings')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ id, height, columns, who, at }) => ({
    signature: id,
    height,
    columns: JSON.parse(columns) as readonly MappedColumn[],
    who,
    at: at as LocalDateTime,
  }))
}

/** Keeps what a header's columns hold; the latest word about a header counts. */
export async function learnMapping(
  store: WritableStore,
  { signature, height, columns, who, at }: LearnedMapping,
): Promise<void> {
  const known = await store.db
    .selectFrom('column_mappings')
    .select('id')
    .where('id', '=', signature)
    .executeTakeFirst()
  const values = { height, columns: JSON.stringify(columns), who, at }
  if (known === undefined) await store.insert('column_mappings', { id: signature, ...values })
  else await store.update('column_mappings', signature, values)
}

/** @throws AppError `not-found` */
export const forgetMapping = (store: WritableStore, signature: string): Promise<void> =>
  store.remove('column_mappings', signature)
