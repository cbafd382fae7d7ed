/** Makes letters for many, gives their files to the person, and keeps what went wrong in sight. */
import { useState } from 'react'
import type { BatchResult } from '#contract/batch.contract.ts'
import type { Input } from '#contract/contract.ts'
import type { ManifestRow } from '#domain/invitation/batch.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { printPdf, saveFile } from '../../client/host.ts'
import { flushUnsaved } from '../../hooks/save-state.ts'
import { useNotify } from '../../hooks/use-notify.tsx'
import type { Task } from '../../hooks/use-task.ts'
import { batchText } from '../../text/batch.ts'

export type BatchChoices = Omit<Input<'batch.make'>, 'meetingId' | 'recipients' | 'job'>

type Batch = {
  /** Of the last time. */
  readonly failures: readonly ManifestRow[]
  readonly make: (choices: BatchChoices) => Promise<void>
  /** All letters in one go, whatever files were chosen. */
  readonly print: (choices: BatchChoices) => Promise<void>
}

export function useBatch(meetingId: MeetingId, codes: readonly string[], task: Task): Batch {
  const notify = useNotify()
  const [failures, setFailures] = useState<readonly ManifestRow[]>([])
  const start = async (choices: BatchChoices): Promise<BatchResult | null> => {
    flushUnsaved()
    setFailures([])
    const input = { meetingId, recipients: [...codes], ...choices }
    const result = await task.start('batch.make', input, batchText.preparing(codes.length))
    if (result !== null) setFailures(result.manifest.filter(row => row.state === 'failed'))
    return result
  }
  return {
    failures,
    make: async choices => {
      const result = await start(choices)
      if (result === null) return
      const hasLetters = result.manifest.some(row => row.state === 'made')
      if (hasLetters) for (const file of filesToGive(result, choices)) await saveFile(file)
      notify.done(sentenceOf(result))
    },
    print: async choices => {
      const result = await start({ ...choices, format: 'pdf', bundle: 'one-file', earlier: [] })
      const book = result?.files.find(file => file.name.endsWith('.pdf'))
      if (book !== undefined) await printPdf(book)
      else if (result !== null) notify.done(sentenceOf(result))
    },
  }
}

/** An archive holds its lists already; the table of a single file is of use to a person, the other to the program. */
const filesToGive = ({ files }: BatchResult, { bundle }: BatchChoices): BatchResult['files'] =>
  bundle === 'archive' ? files.filter(file => file.name.endsWith('.zip')) : files

function sentenceOf({ cancelled, manifest }: BatchResult): string {
  const count = (...states: readonly ManifestRow['state'][]): number =>
    manifest.filter(row => states.includes(row.state)).length
  const made = count('made')
  if (cancelled) return batchText.stopped(made)
  const [kept, failed] = [count('kept', 'unchanged'), count('failed')]
  return made === 0 && failed === 0 ? batchText.nothing : `${batchText.made(made, kept, failed)}.`
}
