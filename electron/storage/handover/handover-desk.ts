/** Gives out and opens handed-over meetings of one data folder, in threads of their own. */
import { inWorker } from '../backups/in-worker.ts'
import type { GiveJob, HandoverAnswers, TakeJob } from './handover-job.ts'

export type HandoverDesk = {
  readonly give: (
    job: Omit<GiveJob, 'kind' | 'file'>,
    signal: AbortSignal,
  ) => Promise<HandoverAnswers['give']>
  /** Says what taking in would do. Changes nothing. */
  readonly open: (
    job: Omit<TakeJob, 'kind' | 'file'>,
    signal: AbortSignal,
  ) => Promise<HandoverAnswers['take']>
}

/** @param workerUrl where `backup-worker` lies */
export function createHandoverDesk(file: string, workerUrl: URL): HandoverDesk {
  let last: Promise<unknown> = Promise.resolve()
  // One after another: each writes a copy in the same place.
  const run = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const answer = last.then(work)
    last = answer.catch(() => undefined)
    return answer
  }
  return {
    give: (job, signal) => run(() => inWorker(workerUrl, { kind: 'give', file, ...job }, { signal })),
    open: (job, signal) => run(() => inWorker(workerUrl, { kind: 'take', file, ...job }, { signal })),
  }
}
