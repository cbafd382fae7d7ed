/** Marks persons at the speed of keys: on the screen at once, in the data one after another behind it. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { Result } from '#contract/contract.ts'
import type { AttendeeId, MeetingId } from '#domain/kernel/ids.ts'
import type { Mark } from '#domain/roll-call/roll-call.ts'
import { useShownRun } from '../../hooks/use-shown-run.ts'

type Place = Result<'roll-call.place'>

/** Whether it was written; a refusal has been told, and the screen shows again what stands there. */
export type SetMark = (ids: readonly AttendeeId[], mark: Mark | null) => Promise<boolean>

export function useMarks(meetingId: MeetingId, placeCode: string): SetMark {
  const queries = useQueryClient()
  const run = useShownRun()
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const waiting = useRef(0)
  return useCallback(
    async (ids, mark) => {
      const key = ['roll-call.place', { meetingId, placeCode }]
      const marked = new Set(ids)
      waiting.current += 1
      // An answer on its way is older than this key.
      await queries.cancelQueries({ queryKey: key })
      queries.setQueryData<Place>(
        key,
        before =>
          before && {
            ...before,
            people: before.people.map(person => (marked.has(person.id) ? { ...person, mark } : person)),
          },
      )
      const written = last.current.then(() =>
        run('roll-call.mark', { meetingId, placeCode, ids: [...ids], mark }),
      )
      last.current = written
      const ok = await written
      waiting.current -= 1
      if (waiting.current === 0) void queries.invalidateQueries({ queryKey: key })
      return ok
    },
    [queries, run, meetingId, placeCode],
  )
}
