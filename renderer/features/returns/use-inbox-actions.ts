/** What can be done with the files of the inbox: answer, record, put aside, get the original. */
import { useMemo, useState } from 'react'
import type { InboxFile } from '#contract/returns.contract.ts'
import type { MeetingId, ReturnFileId } from '#domain/kernel/ids.ts'
import { call, newJob } from '../../client/client.ts'
import { formatNumber } from '../../components/format-number.ts'
import { useMadeFile } from '../../hooks/use-made-file.ts'
import { useNotify } from '../../hooks/use-notify.tsx'
import { useRun } from '../../hooks/use-run.ts'
import { useUndoNotice } from '../../hooks/use-undo-notice.ts'
import { aliasesText, formsText, returnsText } from '../../text/returns.ts'
import { answerKey, type Suggestion } from './inbox-rows.ts'

export type AnswerRef = { readonly fileId: ReturnFileId; readonly answerIndex: number }

export type InboxActions = {
  /** Keys of the answers that were given and are not yet shown by the inbox itself. */
  readonly answering: ReadonlySet<string>
  readonly answer: (ref: AnswerRef, answer: Suggestion) => Promise<void>
  readonly takeBack: (ref: AnswerRef) => Promise<void>
  /** Of one file, or with null of the whole inbox. */
  readonly record: (fileId: ReturnFileId | null) => Promise<void>
  readonly setAside: (file: InboxFile, discarded: boolean) => Promise<void>
  readonly original: (fileId: ReturnFileId) => Promise<void>
  /** A copy for the sender with the cells in question marked. */
  readonly markedCopy: (fileId: ReturnFileId) => Promise<void>
}

export function useInboxActions(meetingId: MeetingId): InboxActions {
  const run = useRun()
  const notify = useNotify()
  const { save } = useMadeFile()
  const undoNotice = useUndoNotice(meetingId)
  const [answering, setAnswering] = useState<ReadonlySet<string>>(new Set())
  return useMemo(
    () => ({
      answering,
      answer: async (ref, answer) => {
        const key = answerKey(ref.fileId, ref.answerIndex)
        // Planning thousands of files anew takes seconds: the next question does not wait for it.
        setAnswering(keys => new Set([...keys, key]))
        const outcome = await run('returns.decide', { meetingId, ...ref, ...answer })
        setAnswering(keys => new Set([...keys].filter(each => each !== key)))
        if (outcome.ok && outcome.value.settled > 0)
          await undoNotice(aliasesText.applied(outcome.value.settled))
      },
      takeBack: async ref => {
        await run('returns.decide', { meetingId, ...ref, placeCode: null, delegates: null })
      },
      record: async fileId => {
        const outcome = await run('returns.commit', { meetingId, fileIds: fileId === null ? null : [fileId] })
        if (!outcome.ok) return
        const { recorded } = outcome.value
        if (recorded === 0) notify.done(returnsText.nothingCommitted)
        else await undoNotice(returnsText.committed(formatNumber(recorded)))
      },
      setAside: async ({ fileId, name }, discarded) => {
        const outcome = await run('returns.discard', { meetingId, fileId, discarded })
        if (outcome.ok && discarded) await undoNotice(returnsText.discarded(name))
      },
      original: async fileId => {
        await save(call('returns.original', { meetingId, fileId }))
      },
      markedCopy: async fileId => {
        await save(call('returns.markedCopy', { meetingId, fileId, job: newJob() }), formsText.marked)
      },
    }),
    [meetingId, run, notify, save, undoNotice, answering],
  )
}
