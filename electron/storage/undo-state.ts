/** What undo and redo would do next, in a meeting or among the steps that belong to none. */
import type { UndoState } from '#domain/history/history.ts'
import { asId, type ChangeSetId, type MeetingId } from '#domain/kernel/ids.ts'
import { holds } from './change-log.ts'
import type { ReadableDb } from './store.ts'

/**
 * What Ctrl+Z and Ctrl+Y would do. Undo: the newest step that holds. Redo: the step undone last, as long as
 * nothing new was done since.
 */
export async function undoState(db: ReadableDb, meetingId: MeetingId | null): Promise<UndoState> {
  const scoped = db
    .selectFrom('change_sets')
    .where('change_sets.meeting_id', meetingId === null ? 'is' : '=', meetingId)
    .where(holds)
  const undo = await scoped
    .select(['id', 'label', 'sequence'])
    .where('kind', '=', 'do')
    .where('state', '=', 'done')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const newestDo = await scoped
    .select('sequence')
    .where('kind', '=', 'do')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const undone = await scoped
    .innerJoin('change_sets as target', 'target.id', 'change_sets.reverses')
    .select(['target.id', 'target.label', 'change_sets.sequence'])
    .where('change_sets.kind', '=', 'undo')
    .where('target.state', '=', 'undone')
    .orderBy('change_sets.sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const redoable = undone !== undefined && undone.sequence > (newestDo?.sequence ?? 0)
  const restore = meetingId === null ? null : await wholeRestoreOf(db, meetingId)
  const newest = Math.max(newestDo?.sequence ?? 0, undone?.sequence ?? 0)
  if (restore !== null && restore.sequence > newest)
    return restore.isDone
      ? { undo: restore.step, redo: null }
      : { undo: undo === undefined ? null : stepOf(undo), redo: restore.step }
  return {
    undo: undo === undefined ? null : stepOf(undo),
    redo: redoable ? stepOf(undone) : null,
  }
}

const stepOf = ({ id, label }: { readonly id: string; readonly label: string }) => ({
  id: asId<ChangeSetId>(id),
  label,
})

type WholeRestore = {
  readonly step: NonNullable<UndoState['undo']>
  readonly isDone: boolean
  /** Of the last word on it: when it was done, taken back, or done again. */
  readonly sequence: number
}

/**
 * Restoring everything belongs to no meeting and stands over what was done before it in each one: there it is the
 * step to take back first. The newest one, where it touched this meeting.
 */
async function wholeRestoreOf(db: ReadableDb, meetingId: MeetingId): Promise<WholeRestore | null> {
  const step = await db
    .selectFrom('change_sets')
    .select(['id', 'label', 'state', 'sequence'])
    .where('meeting_id', 'is', null)
    .where('operation', '=', 'backups.restore')
    .where('kind', '=', 'do')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (step === undefined) return null
  const touched = await db
    .selectFrom('change_rows')
    .select('id')
    .where('change_set_id', '=', step.id)
    .where(eb =>
      eb.or([
        eb('row_key', '=', meetingId),
        eb('before', 'like', `%"${meetingId}"%`),
        eb('after', 'like', `%"${meetingId}"%`),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  if (touched === undefined) return null
  const reversal = await db
    .selectFrom('change_sets')
    .select('sequence')
    .where('reverses', '=', step.id)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const sequence = reversal?.sequence ?? step.sequence
  return { step: stepOf(step), isDone: step.state === 'done', sequence }
}
