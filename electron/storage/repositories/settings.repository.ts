/** The choices made once, as keys and JSON values. */
import type { ReadableDb } from '../store.ts'

export async function readSettings(db: ReadableDb): Promise<ReadonlyMap<string, unknown>> {
  const rows = await db.selectFrom('settings').select(['id', 'value']).execute()
  return new Map(rows.map(row => [row.id, JSON.parse(row.value)]))
}
