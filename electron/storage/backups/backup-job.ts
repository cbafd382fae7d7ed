/** The work on backups that runs in a thread of its own, and what it is asked and answers. */
import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Backup, BackupReason } from '#domain/backups/backup.ts'
import type { BackupDifference } from '#domain/backups/backup-state.ts'
import { AppError, type ErrorCode } from '#domain/kernel/app-error.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import { isCurrent, openDatabase } from '../database.ts'
import { backupFolderOf, listBackups, removeOldBackups } from './backup-folder.ts'
import { compareBackup, type Restoration, refuseOtherTables, restorationOf } from './compare-backup.ts'
import { copyBackup, isGoodBackup, makeBackup, UNFINISHED } from './make-backup.ts'

export type BackupJob =
  | {
      readonly kind: 'make'
      readonly file: string
      readonly at: LocalDateTime
      readonly reason: BackupReason
      readonly secondPlace: string | null
    }
  | { readonly kind: 'copy'; readonly file: string; readonly at: LocalDateTime; readonly secondPlace: string }
  | { readonly kind: 'view'; readonly file: string; readonly backup: Backup }
  | { readonly kind: 'compare'; readonly file: string; readonly backup: Backup }
  | {
      readonly kind: 'restore'
      readonly file: string
      readonly backup: Backup
      readonly meetingId: MeetingId | null
    }

export type Made = {
  readonly name: string
  /** Null where there is no second place. */
  readonly secondPlace: 'copied' | 'absent' | null
}

export type BackupAnswers = {
  readonly make: Made
  readonly copy: Made['secondPlace']
  /** The file to open: the backup, or a copy of it brought to this program's schema. */
  readonly view: string
  readonly compare: BackupDifference
  readonly restore: Restoration
}

/** What the thread tells: `held` when the backup being made can no longer get what is written later. */
export type BackupMessage<Value = unknown> =
  | { readonly kind: 'held' }
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly message: string }

/** @param isHeld called when the backup that is made can no longer get anything written later */
export async function runBackupJob(
  job: BackupJob,
  isHeld: () => void,
): Promise<BackupAnswers[keyof BackupAnswers]> {
  const folder = backupFolderOf(job.file)
  switch (job.kind) {
    case 'make': {
      const name = await makeBackup(job.file, folder, job.at, job.reason, isHeld)
      removeOldBackups(folder, job.at)
      const secondPlace =
        job.secondPlace === null ? null : copyToSecondPlace(join(folder, name), job.secondPlace, job.at)
      return { name, secondPlace }
    }
    case 'copy': {
      const newest = listBackups(folder)[0]
      return newest === undefined
        ? null
        : copyToSecondPlace(join(folder, newest.name), job.secondPlace, job.at)
    }
    case 'view':
      return currentCopy(job.file, join(folder, job.backup.name))
    case 'compare':
      return inCurrentCopy(job.file, join(folder, job.backup.name), file =>
        compareBackup(job.file, file, job.backup),
      )
    case 'restore':
      return inCurrentCopy(job.file, join(folder, job.backup.name), file =>
        restorationOf(job.file, file, job.meetingId),
      )
  }
}

/** A second place that is not there, full, or read-only is said once and stops nothing. */
function copyToSecondPlace(file: string, place: string, now: LocalDateTime): 'copied' | 'absent' {
  // Made anew, the folder of a stick that was pulled out would lie on this computer and pass for the stick.
  if (!existsSync(dirname(place))) return 'absent'
  try {
    copyBackup(file, place)
    removeOldBackups(place, now)
    return 'copied'
  } catch {
    return 'absent'
  }
}

async function inCurrentCopy<Value>(
  live: string,
  backup: string,
  work: (file: string) => Value,
): Promise<Value> {
  const file = await currentCopy(live, backup)
  try {
    return work(file)
  } finally {
    if (file !== backup) removeCopy(file)
  }
}

/** @throws AppError `storage-damaged` for a backup that fails its checks */
async function currentCopy(live: string, backup: string): Promise<string> {
  if (!isGoodBackup(backup)) throw unusable()
  const file = isCurrent(backup) ? backup : await upgradedCopy(backup)
  refuseOtherTables(live, file)
  return file
}

async function upgradedCopy(backup: string): Promise<string> {
  const copy = join(dirname(backup), `${UNFINISHED}xem-${basename(backup)}`)
  removeCopy(copy)
  copyFileSync(backup, copy)
  try {
    const db = await openDatabase(copy, { keepsCopy: false })
    await db.destroy()
  } catch (cause) {
    // A schema that somebody changed cannot be brought to ours.
    throw cause instanceof Sqlite.SqliteError ? unusable() : cause
  }
  return copy
}

const unusable = (): AppError =>
  new AppError(
    'storage-damaged',
    'Bản sao lưu này bị hỏng hoặc không còn trong thư mục sao lưu. Hãy chọn bản khác.',
  )

function removeCopy(file: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${ending}`, { force: true })
}
