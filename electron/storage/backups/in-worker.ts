/** Gives one job to a thread of its own and waits for its answer. */
import { Worker } from 'node:worker_threads'
import { AppError } from '#domain/kernel/app-error.ts'
import type { HandoverJob } from '../handover/handover-job.ts'
import type { BackupJob, BackupMessage } from './backup-job.ts'

type Options = {
  /** Told when a backup holds the state it is made of. */
  readonly isHeld?: () => void
  /** Ends the thread; its reason is then the answer. */
  readonly signal?: AbortSignal
}

export function inWorker<Value>(
  url: URL,
  job: BackupJob | HandoverJob,
  { isHeld, signal }: Options = {},
): Promise<Value> {
  signal?.throwIfAborted()
  return new Promise((resolve, reject) => {
    const worker = new Worker(url, { workerData: job })
    const stop = (): void => {
      reject(signal?.reason)
      void worker.terminate()
    }
    signal?.addEventListener('abort', stop)
    worker.on('message', (message: BackupMessage<Value>) => {
      if (message.kind === 'held') isHeld?.()
      else if (message.kind === 'done') resolve(message.value)
      else reject(new AppError(message.code, message.message))
    })
    worker.once('error', reject)
    worker.once('exit', () => {
      signal?.removeEventListener('abort', stop)
      reject(new Error('The backup worker ended without an answer'))
    })
  })
}
