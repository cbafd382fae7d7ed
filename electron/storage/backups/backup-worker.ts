/** One job on backups or handed-over meetings in a thread of its own: reading back millions of bytes holds up nobody there. */
import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#domain/kernel/app-error.ts'
import { asStorageError } from '../database.ts'
import { type HandoverJob, runHandoverJob } from '../handover/handover-job.ts'
import { type BackupJob, type BackupMessage, runBackupJob } from './backup-job.ts'

try {
  const isHeld = (): void => parentPort?.postMessage({ kind: 'held' } satisfies BackupMessage)
  const job = workerData as BackupJob | HandoverJob
  const value = await (job.kind === 'give' || job.kind === 'take'
    ? runHandoverJob(job)
    : runBackupJob(job, isHeld))
  parentPort?.postMessage({ kind: 'done', value } satisfies BackupMessage)
} catch (cause) {
  const error = asStorageError(cause)
  const failed: BackupMessage =
    error instanceof AppError
      ? { kind: 'failed', code: error.code, message: error.message }
      : { kind: 'failed', code: 'defect', message: String(error) }
  parentPort?.postMessage(failed)
}
