/** The rows of a meeting as they were just after a step: the earliest `before` recorded since. */
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { RowTarget } from './bring-back.ts'
import type { Row } from './recorder.ts'
import type { ReadableDb } from './store.ts'
import type { RecordedTable } from './tables.ts'

/** Every row that a step of the meeting after `after` touched, with the value it had then. */
export async function rowsAfter(
  db: ReadableDb,
  meetingId: MeetingId,
  after: number,
): Promise<readonly RowTarget[]> {
  const bringing = await broughtBy(db, meetingId, after)
  const rows = await db
    .selectFrom('change_rows')
    .innerJoin('change_sets', 'change_sets.id', 'change_rows.change_set_id')
    .select(['change_rows.table_name', 'change_rows.row_key', 'change_rows.before', 'change_rows.after'])
    .select('change_sets.meeting_id')
    .where('change_sets.sequence', '>', after)
    // Steps taken in from another computer were never states of this one: the step that took them in stands for them.
    .where(eb =>
      bringing === null
        ? eb('change_sets.brought_by', 'is', null)
        : eb.and([
            eb.or([eb('change_sets.brought_by', 'is', null), eb('change_sets.brought_by', '=', bringing)]),
            eb('change_sets.id', '<>', bringing),
          ]),
    )
    .where(eb =>
      eb.or([
        eb('change_sets.meeting_id', '=', meetingId),
        // Restoring everything belongs to no meeting and may have touched this one.
        eb.and([
          eb('change_sets.meeting_id', 'is', null),
          eb('change_sets.operation', 'in', [
            'backups.restore',
            'history.undo',
            'history.redo',
            'history.reverse',
          ]),
        ]),
      ]),
    )
    .orderBy('change_sets.sequence')
    .orderBy('change_rows.ordinal')
    .execute()
  const owned = new Set<string>([meetingId])
  const targets = new Map<string, RowTarget>()
  for (const row of rows) {
    const before = row.before === null ? null : (JSON.parse(row.before) as Row)
    const value = before ?? (JSON.parse(row.after ?? '{}') as Row)
    if (row.meeting_id === null && !belongs(row.table_name, value, owned)) continue
    owned.add(row.row_key)
    const key = `${row.table_name} ${row.row_key}`
    if (!targets.has(key))
      targets.set(key, { table: row.table_name as RecordedTable, key: row.row_key, row: before })
  }
  return [...targets.values()]
}

/** The step that took in the step to go back to; null where that was done here. Its other steps are gone through then. */
async function broughtBy(db: ReadableDb, meetingId: MeetingId, sequence: number): Promise<string | null> {
  const step = await db
    .selectFrom('change_sets')
    .select('brought_by')
    .where('meeting_id', '=', meetingId)
    .where('sequence', '=', sequence)
    .executeTakeFirst()
  return step?.brought_by ?? null
}

/** Whether a row hangs under the meeting, by itself or by a row that does. */
const belongs = (table: string, row: Row, owned: ReadonlySet<string>): boolean =>
  Object.entries(row).some(
    ([column, value]) =>
      typeof value === 'string' &&
      owned.has(value) &&
      (column.endsWith('_id') || (column === 'id' && table === 'meetings')),
  )
