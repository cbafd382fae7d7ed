/** Begins anew where the data was lost or damaged, because a person asked for it: what lay there is kept by another name. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { AppError } from '#domain/kernel/app-error.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import { backupFolderOf } from './backups/backup-folder.ts'
import { flush, flushFolder, isSound } from './backups/make-backup.ts'
import { asStorageError, DATABASE_FILE, isOurs, openDatabase } from './database.ts'
import { lockFolder } from './folder-lock.ts'
import { makeWritable, refuseUnsafeLocation } from './location/check-location.ts'
import { KEPT_FOLDER, keepAside } from './recovery.ts'
import { witnessFileOf } from './witness.ts'

/**
 * @param backup the bytes of a backup; null for a database with nothing in it
 * @throws AppError `invalid-input` for what is no good backup, `storage-newer`, and what keeps the folder from being used
 */
export async function replaceData(
  folder: string,
  backup: Uint8Array | null,
  now: LocalDateTime,
): Promise<void> {
  refuseUnsafeLocation(folder)
  makeWritable(folder)
  const file = join(folder, DATABASE_FILE)
  const release = lockFolder(folder)
  try {
    // The new file is whole before the old one moves.
    const fresh = backup === null ? await makeEmptyDatabase(file) : writeBackup(file, backup)
    keepAside(file, now)
    keepBackupsAside(file, now)
    // It speaks of the file that went aside.
    rmSync(witnessFileOf(file), { force: true })
    renameSync(fresh, file)
    flushFolder(folder)
  } catch (cause) {
    throw asStorageError(cause)
  } finally {
    release()
  }
}

/** Made beside and then named by the caller, so that a file of the real name is never a half-made one. */
export async function makeEmptyDatabase(file: string): Promise<string> {
  const fresh = freshFileOf(file)
  const db = await openDatabase(fresh)
  await db.destroy()
  return fresh
}

function writeBackup(file: string, bytes: Uint8Array): string {
  const fresh = freshFileOf(file)
  writeFileSync(fresh, bytes)
  flush(fresh)
  if (!isGood(fresh)) {
    removeWithCompanions(fresh)
    throw new AppError(
      'invalid-input',
      'Tệp đã chọn không phải bản sao lưu dùng được của Điểm Cầu, nên chưa đổi gì. Hãy chọn tệp .sqlite khác trong thư mục sao lưu (sao-luu, hoặc DiemCau-sao-luu ở USB, ổ đĩa mạng).',
    )
  }
  // Looking at a copy of a live file leaves an empty journal.
  for (const ending of ['-wal', '-shm']) rmSync(`${fresh}${ending}`, { force: true })
  return fresh
}

function isGood(file: string): boolean {
  try {
    if (!isOurs(file)) return false
    const connection = new Sqlite(file, { readonly: true, fileMustExist: true })
    try {
      return isSound(connection)
    } finally {
      connection.close()
    }
  } catch (cause) {
    if (cause instanceof Sqlite.SqliteError) return false
    removeWithCompanions(file)
    throw cause
  }
}

/** None of them could be opened; counted with those of the new data they would pass for its own. */
function keepBackupsAside(file: string, now: LocalDateTime): void {
  const backups = backupFolderOf(file)
  if (!existsSync(backups)) return
  const kept = join(dirname(file), KEPT_FOLDER)
  const stem = `${now.slice(0, 10)}_${now.slice(11, 13)}-${now.slice(14, 16)}`
  let name = `${stem}_sao-luu`
  for (let count = 2; existsSync(join(kept, name)); count++) name = `${stem}_${count}_sao-luu`
  mkdirSync(kept, { recursive: true })
  renameSync(backups, join(kept, name))
}

function freshFileOf(file: string): string {
  const fresh = `${file}.moi`
  removeWithCompanions(fresh)
  return fresh
}

function removeWithCompanions(file: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${ending}`, { force: true })
}
