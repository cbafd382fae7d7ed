/** The choices made once: a row each, as JSON. */
import { DEFAULT_SETTINGS, type Settings } from '#domain/kernel/settings.ts'
import type { ReadableDb, WritableStore } from '../store.ts'

export async function readSettings(db: ReadableDb): Promise<Settings> {
  const rows = await db.selectFrom('settings').select(['id', 'value']).execute()
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(rows.map(row => [row.id, JSON.parse(row.value)])) }
}

export async function writeSetting<Key extends keyof Settings>(
  store: WritableStore,
  key: Key,
  value: Settings[Key],
): Promise<void> {
  const known = await store.db.selectFrom('settings').select('id').where('id', '=', key).executeTakeFirst()
  const json = JSON.stringify(value)
  if (known === undefined) await store.insert('settings', { id: key, value: json })
  else await store.update('settings', key, { value: json })
}
