/** Makes letters for many, gives their files to the person, and keeps what went wrong in sight. */
import { useState } from 'react'
import type { BatchResult, KeptArchive } from '#contract/batch.contract.ts'
import type { Input } from '#contract/contract.ts'
import type { ManifestRow } from '#domain/invitation/batch.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { call } from '../../client/client.ts'
import { printPdf, saveBlob, saveFile } from '../../client/host.ts'
import { errorValueOf } from '../../hooks/error-value.ts'
import { flushUnsaved } from '../../hooks/save-state.ts'
import { useNotify } from '../../hooks/use-notify.tsx'
import type { Task } from '../../hooks/use-task.ts'
import { batchText } from '../../text/batch.ts'

export type BatchChoices = Omit<Input<'batch.make'>, 'meetingId' | 'recipients' | 'job'>

type Batch = {
  /** Of the last time. */
  readonly failures: readonly ManifestRow[]
  /** Which part of an archive has come, from 0 to 1; null while none is on its way. */
  readonly given: number | null
  readonly make: (choices: BatchChoices) => Promise<void>
  /** All letters in one go, whatever files were chosen. */
  readonly print: (choices: BatchChoices) => Promise<void>
}

export function useBatch(meetingId: MeetingId, codes: readonly string[], task: Task): Batch {
  const notify = useNotify()
  const [failures, setFailures] = useState<readonly ManifestRow[]>([])
  const [given, setGiven] = useState<number | null>(null)
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
    given,
    make: async choices => {
      const result = await start(choices)
      if (result === null) return
      const { archive, files, manifest } = result
      try {
        // It holds the lists already.
        if (archive !== null) await saveBlob(archive.name, await blobOf(archive, setGiven))
        else if (choices.bundle !== 'archive' && manifest.some(row => row.state === 'made'))
          for (const file of files) await saveFile(file)
        notify.done(sentenceOf(result))
      } catch (cause) {
        notify.error(errorValueOf(cause))
      } finally {
        setGiven(null)
      }
    },
    print: async choices => {
      const result = await start({ ...choices, format: 'pdf', bundle: 'one-file', earlier: [] })
      const book = result?.files.find(file => file.name.endsWith('.pdf'))
      if (book !== undefined) await printPdf(book)
      else if (result !== null) notify.done(sentenceOf(result))
    },
  }
}

/** Asks for piece after piece. @param told of the part that has come */
async function blobOf({ id, mediaType, size }: KeptArchive, told: (part: number) => void): Promise<Blob> {
  const pieces: Blob[] = []
  for (let from = 0; from < size; ) {
    told(from / size)
    const bytes = await call('batch.piece', { archive: id, from })
    if (bytes.length === 0) throw new Error('The archive is shorter than it was said to be')
    // A blob each, so that the browser may put it aside at once.
    pieces.push(new Blob([new Uint8Array(bytes)]))
    from += bytes.length
  }
  return new Blob(pieces, { type: mediaType })
}

function sentenceOf({ cancelled, manifest }: BatchResult): string {
  const count = (...states: readonly ManifestRow['state'][]): number =>
    manifest.filter(row => states.includes(row.state)).length
  const made = count('made')
  if (cancelled) return batchText.stopped(made)
  const [kept, failed] = [count('kept', 'unchanged'), count('failed')]
  return made === 0 && failed === 0 ? batchText.nothing : `${batchText.made(made, kept, failed)}.`
}
