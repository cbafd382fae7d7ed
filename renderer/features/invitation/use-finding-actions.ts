/** What a person does with a finding: go to its field, have it mended, let it stand. */
import { useLocation } from 'wouter'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { CheckedFinding } from '#domain/preflight/preflight-report.ts'
import { useRun } from '../../hooks/use-run.ts'
import { useUndoNotice } from '../../hooks/use-undo-notice.ts'
import { preflightText } from '../../text/preflight.ts'
import { fieldPath } from './field-path.ts'

export type FindingActions = {
  readonly edit: (finding: CheckedFinding) => void
  readonly mend: (finding: CheckedFinding) => Promise<void>
  /** False when it was refused. */
  readonly acknowledge: (finding: CheckedFinding, reason: string) => Promise<boolean>
  readonly reopen: (finding: CheckedFinding) => Promise<void>
}

/** @param onGone told when a finding leaves its place in the list, with its buttons */
export function useFindingActions(meetingId: MeetingId, onGone: (key: string) => void): FindingActions {
  const run = useRun()
  const notice = useUndoNotice(meetingId)
  const [, navigate] = useLocation()
  return {
    edit: ({ source }) => navigate(fieldPath(meetingId, source)),
    mend: async ({ key }) => {
      const mended = await run('preflight.mend', { meetingId, key })
      if (!mended.ok) return
      onGone(key)
      await notice(preflightText.mended)
    },
    acknowledge: async ({ key }, reason) => {
      const { ok } = await run('preflight.acknowledge', { meetingId, key, reason })
      if (ok) onGone(key)
      return ok
    },
    reopen: async ({ key }) => {
      if ((await run('preflight.reopen', { meetingId, key })).ok) onGone(key)
    },
  }
}
