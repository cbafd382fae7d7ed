/** One job on backups in a thread of its own: reading back millions of bytes holds up nobody there. */
import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#domain/kernel/app-error.ts'
import { asStorageError } from '../database.ts'
import { type BackupJob, runBackupJob } from './backup-job.ts'

try {
  parentPort?.postMessage({ ok: true, value: await runBackupJob(workerData as BackupJob) })
} catch (cause) {
  const error = asStorageError(cause)
  const { code, message } = error instanceof AppError ? error : { code: 'defect', message: String(error) }
  parentPort?.postMessage({ ok: false, code, message })
}
