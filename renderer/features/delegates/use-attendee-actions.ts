/** Changes of the attendee lists: fields, order, new persons, removal with the way back. */
import { useMemo } from 'react'
import type { AttendeeFields } from '#domain/delegates/attendee.ts'
import type { AttendeeId, MeetingId } from '#domain/kernel/ids.ts'
import { useRun } from '../../hooks/use-run.ts'
import { useUndoNotice } from '../../hooks/use-undo-notice.ts'
import { delegatesText } from '../../text/delegates.ts'

export type NewAttendee = {
  readonly placeCode: string
  /** Null puts it last. */
  readonly before: AttendeeId | null
  readonly fields: Partial<AttendeeFields>
}

export type AttendeeActions = {
  readonly update: (id: AttendeeId, fields: Partial<AttendeeFields>) => Promise<boolean>
  /** The new one's id, null when it did not work; told as soon as it is known, before the screen is renewed. */
  readonly add: (person: NewAttendee, onAdded: (id: AttendeeId) => void) => Promise<AttendeeId | null>
  readonly move: (id: AttendeeId, before: AttendeeId | null) => Promise<boolean>
  readonly remove: (id: AttendeeId, name: string) => Promise<boolean>
}

export function useAttendeeActions(meetingId: MeetingId): AttendeeActions {
  const run = useRun()
  const undoNotice = useUndoNotice(meetingId)
  return useMemo(
    () => ({
      update: async (id, fields) => (await run('delegates.update', { meetingId, id, fields })).ok,
      add: async (person, onAdded) => {
        const outcome = await run('delegates.add', { meetingId, ...person }, ({ id }) => onAdded(id))
        return outcome.ok ? outcome.value.id : null
      },
      move: async (id, before) => (await run('delegates.move', { meetingId, id, before })).ok,
      remove: async (id, name) => {
        const outcome = await run('delegates.remove', { meetingId, id })
        if (outcome.ok) await undoNotice(delegatesText.removed(name))
        return outcome.ok
      },
    }),
    [meetingId, run, undoNotice],
  )
}
