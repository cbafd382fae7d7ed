/** Copies the reminder of one unit, or of all that are missing, and notes in the log that it was sent. */
import { useCallback } from 'react'
import type { ChasingRow } from '#domain/chasing/chasing.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import { call } from '../../../client/client.ts'
import { formatNumber } from '../../../components/format-number.ts'
import { errorValueOf } from '../../../hooks/error-value.ts'
import { useCopy } from '../../../hooks/use-copy.ts'
import { useNotify } from '../../../hooks/use-notify.tsx'
import { useRun } from '../../../hooks/use-run.ts'
import { chasingText } from '../../../text/chasing.ts'

/** Null for all that are missing. */
export function useReminder(
  meetingId: MeetingId,
  until: LocalDateTime,
): (row: Pick<ChasingRow, 'code' | 'addressee'> | null) => Promise<void> {
  const run = useRun()
  const copy = useCopy()
  const notify = useNotify()
  return useCallback(
    async row => {
      try {
        const placeCode = row?.code ?? null
        const { text, placeCodes } = await call('chasing.text', { meetingId, placeCode, until })
        if (text === null) return
        const done =
          row === null
            ? chasingText.copiedAll(formatNumber(placeCodes.length))
            : chasingText.copied(row.addressee)
        if (await copy(text, done))
          await run('chasing.sent', { meetingId, placeCodes: [...placeCodes], kind: 'message' })
      } catch (cause) {
        notify.error(errorValueOf(cause))
      }
    },
    [meetingId, until, run, copy, notify],
  )
}
