/** The worker thread that reads and understands one file at a time; killed from outside when it takes too long or too much. */
import { hash } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import type { Reading } from '#domain/returns/reading.ts'
import { type PreparedContext, prepareContext, understandReturn } from '#domain/returns/understand-return.ts'
import type { FileJob, ReadJob, TakenIn } from './read-job.ts'
import { readWorkbook } from './read-workbook.ts'
import { openArchive } from './returns-archive.ts'

/** Sent once for many files, prepared once. */
let prepared: PreparedContext | null = null

function understand(name: string, bytes: Uint8Array): Reading {
  if (prepared === null) throw new Error('A file came before its meeting')
  const result = readWorkbook(bytes)
  return result.ok
    ? understandReturn(result.workbook, name, prepared)
    : { kind: 'refused', refusal: result.refusal }
}

/** Text goes to the other thread faster than values do, and there it is only kept. */
const takeIn = (name: string, bytes: Uint8Array): TakenIn => ({
  sha256: hash('sha256', bytes),
  readingJson: JSON.stringify(understand(name, bytes)),
})

function answerTo(job: FileJob): unknown {
  switch (job.kind) {
    case 'read':
      return readWorkbook(job.bytes)
    case 'understand':
      return understand(job.name, job.bytes)
    case 'take-in':
      return takeIn(job.name, job.bytes)
    case 'unpack':
      // Bytes of their own: a part of the archive would carry the whole archive along.
      return openArchive(job.bytes)?.map(({ name, bytes }) => ({ name, bytes: bytes.slice() })) ?? null
  }
}

parentPort?.on('message', (job: ReadJob) => {
  if (job.kind === 'context') prepared = prepareContext(job.context)
  else parentPort?.postMessage(answerTo(job))
})
