/** Changes of the attendee lists: fields, order, new persons, removal with the way back. */
import { useMemo } from 'react'
import type { DelegateRow } from '#contract/delegates.contract.ts'
import type { AttendeeFields } from '#domain/delegates/attendee.ts'
import type { AttendeeId, MeetingId } from '#domain/kernel/ids.ts'
import { useRun } from '../../hooks/use-run.ts'
import { useUndoNotice } from '../../hooks/use-undo-notice.ts'
import { delegatesText } from '../../text/delegates.ts'

export type AttendeeActions = {
  readonly update: (id: AttendeeId, fields: Partial<AttendeeFields>) => Promise<boolean>
  /** Before this person, or last; the new one's id, null when it did not work. */
  readonly add: (placeCode: string, before: AttendeeId | null) => Promise<AttendeeId | null>
  readonly move: (id: AttendeeId, before: AttendeeId | null) => Promise<boolean>
  readonly remove: (row: DelegateRow) => Promise<boolean>
}

export function useAttendeeActions(meetingId: MeetingId): AttendeeActions {
  const run = useRun()
  const undoNotice = useUndoNotice(meetingId)
  return useMemo(
    () => ({
      update: async (id, fields) => (await run('delegates.update', { meetingId, id, fields })).ok,
      add: async (placeCode, before) => {
        const outcome = await run('delegates.add', { meetingId, placeCode, before, fields: {} })
        return outcome.ok ? outcome.value.id : null
      },
      move: async (id, before) => (await run('delegates.move', { meetingId, id, before })).ok,
      remove: async ({ id, name }) => {
        const outcome = await run('delegates.remove', { meetingId, id })
        if (outcome.ok) await undoNotice(delegatesText.removed(name))
        return outcome.ok
      },
    }),
    [meetingId, run, undoNotice],
  )
}
