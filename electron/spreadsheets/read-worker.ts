/** The worker thread that reads and understands one file at a time; killed from outside when it takes too long or too much. */
import { parentPort } from 'node:worker_threads'
import type { Reading } from '#domain/returns/reading.ts'
import { type PreparedContext, prepareContext, understandReturn } from '#domain/returns/understand-return.ts'
import type { ReadJob } from './read-job.ts'
import { readWorkbook } from './read-workbook.ts'

/** Sent once for many files, prepared once. */
let prepared: PreparedContext | null = null

function understand(name: string, bytes: Uint8Array): Reading {
  if (prepared === null) throw new Error('A file came before its meeting')
  const result = readWorkbook(bytes)
  return result.ok
    ? understandReturn(result.workbook, name, prepared)
    : { kind: 'refused', refusal: result.refusal }
}

parentPort?.on('message', (job: ReadJob) => {
  if (job.kind === 'context') prepared = prepareContext(job.context)
  else
    parentPort?.postMessage(job.kind === 'read' ? readWorkbook(job.bytes) : understand(job.name, job.bytes))
})
