/** Brings files into the inbox of a meeting, from whichever screen they were dropped or chosen on. */
import { createContext, useCallback, useContext } from 'react'
import { useLocation } from 'wouter'
import type { ErrorValue } from '#contract/errors.ts'
import type { MeetingId, ReturnFileId } from '#domain/kernel/ids.ts'
import { MAX_RETURN_BYTES } from '#domain/returns/refusal.ts'
import { call } from '../../client/client.ts'
import { type PickedFile, pickFiles } from '../../client/host.ts'
import { formatNumber } from '../../components/format-number.ts'
import { errorValueOf } from '../../hooks/error-value.ts'
import { screenPath } from '../../hooks/screen-path.ts'
import { RETURNS_SCREEN, sourcePath } from '../../hooks/source-link.ts'
import { useNotify } from '../../hooks/use-notify.tsx'
import type { Task } from '../../hooks/use-task.ts'
import { returnsText } from '../../text/returns.ts'

export type Receive = {
  readonly receive: (files: readonly PickedFile[]) => Promise<void>
  readonly chooseFiles: () => void
  readonly chooseFolder: () => void
  readonly busy: boolean
}

export const ReceiveContext = createContext<Receive | null>(null)

/** Only below `ReturnsDropTarget`. */
export function useReceive(): Receive {
  const receive = useContext(ReceiveContext)
  if (receive === null) throw new Error('No ReturnsDropTarget above this screen')
  return receive
}

const ACCEPT = '.xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.tsv,.txt,.xml,.html,.htm,.zip'

/** One call carries no more than this, so that a folder of scans does not fill the memory twice. */
const MAX_BATCH_BYTES = 100_000_000

export function useReceiveWith(meetingId: MeetingId, task: Task): Receive {
  const notify = useNotify()
  const [, navigate] = useLocation()
  const { start } = task

  const receive = useCallback(
    async (files: readonly PickedFile[]) => {
      const large = files.filter(({ bytes }) => bytes.length > MAX_RETURN_BYTES)
      if (large.length > 0) notify.error(tooLarge(large))
      const fitting = files.filter(file => !large.includes(file))
      if (fitting.length === 0) return
      navigate(screenPath(meetingId, RETURNS_SCREEN))
      const received = new Set<ReturnFileId>()
      for (const batch of batchesOf(fitting)) {
        const title = returnsText.reading(formatNumber(fitting.length))
        const result = await start('returns.receive', { meetingId, files: batch.map(ownBytes) }, title)
        if (result === null) break
        for (const fileId of result.fileIds) received.add(fileId)
      }
      if (received.size > 0) notify.done(await outcomeOf(meetingId, received))
      const [only, second] = received
      const screen = screenPath(meetingId, RETURNS_SCREEN)
      // One file is looked at next; among many, and to somebody who went on elsewhere, nothing is moved.
      if (only !== undefined && second === undefined && window.location.hash === `#${screen}`)
        navigate(sourcePath(meetingId, { fileId: only, answerIndex: null, where: null }))
    },
    [meetingId, notify, navigate, start],
  )

  const choose = useCallback(
    async (folder: boolean) => {
      try {
        const files = await pickFiles({ accept: ACCEPT, multiple: true, folder })
        await receive(files)
      } catch (cause) {
        notify.error(errorValueOf(cause))
      }
    },
    [receive, notify],
  )

  return {
    receive,
    chooseFiles: useCallback(() => void choose(false), [choose]),
    chooseFolder: useCallback(() => void choose(true), [choose]),
    busy: task.progress !== null,
  }
}

const tooLarge = (files: readonly PickedFile[]): ErrorValue => ({
  code: 'invalid-input',
  message: returnsText.tooLarge(files.map(({ name }) => name).join(', '), MAX_RETURN_BYTES / 1024 / 1024),
  problems: [],
  details: null,
})

/** `Đã đọc xong 26 tệp: 15 tệp ghi nhận được, 7 câu hỏi, 6 tệp không nhận.` */
async function outcomeOf(meetingId: MeetingId, received: ReadonlySet<ReturnFileId>): Promise<string> {
  const inbox = await call('returns.inbox', { meetingId })
  const files = inbox.files.filter(({ fileId }) => received.has(fileId))
  const answers = files.map(file => file.answers.map(({ verdict }) => verdict))
  const counts = {
    clear: answers.filter(all => all.some(verdict => verdict !== 'question' && verdict !== 'recorded'))
      .length,
    question: answers.flat().filter(verdict => verdict === 'question').length,
    refused: files.filter(({ state }) => state === 'refused').length,
  }
  const words = (['clear', 'question', 'refused'] as const)
    .filter(kind => counts[kind] > 0)
    .map(kind => returnsText.receivedAs[kind](formatNumber(counts[kind])))
  return returnsText.received(formatNumber(received.size), words.join(', '))
}

function batchesOf(files: readonly PickedFile[]): readonly (readonly PickedFile[])[] {
  const batches: PickedFile[][] = []
  let room = 0
  for (const file of files) {
    const last = batches.at(-1)
    if (last === undefined || file.bytes.length > room || last.length >= 500) {
      batches.push([file])
      room = MAX_BATCH_BYTES - file.bytes.length
    } else {
      last.push(file)
      room -= file.bytes.length
    }
  }
  return batches
}

// What was read from a file is never memory shared with another thread.
const ownBytes = (file: PickedFile) => ({ ...file, bytes: file.bytes as Uint8Array<ArrayBuffer> })
