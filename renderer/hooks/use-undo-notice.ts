/** Says that something was done, with the way back: takes back exactly that step, whatever was done since. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { call } from '../client/client.ts'
import { frameText } from '../text/frame.ts'
import { useNotify } from './use-notify.tsx'
import { useRun } from './use-run.ts'

/** Call it right after the command has succeeded. */
export function useUndoNotice(meetingId: MeetingId): (text: string) => Promise<void> {
  const run = useRun()
  const notify = useNotify()
  const queries = useQueryClient()
  return useCallback(
    async text => {
      const state = await queries
        .fetchQuery({
          queryKey: ['history.state', { meetingId }],
          queryFn: () => call('history.state', { meetingId }),
          staleTime: 0,
        })
        .catch(() => null)
      const step = state?.undo
      if (!step) return notify.done(text)
      notify.done(text, {
        label: frameText.undo,
        run: () =>
          void run('history.reverse', { changeSetId: step.id, direction: 'undo' }).then(
            outcome => outcome.ok && notify.done(frameText.undone(outcome.value.label)),
          ),
      })
    },
    [run, notify, queries, meetingId],
  )
}
