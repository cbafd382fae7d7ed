/** Opens the data folder: a safe place, one program at a time, a file that can be trusted, then the database itself. */
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { StartReport } from '#domain/backups/backup-state.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import { backupFolderOf, removeUnfinished } from './backups/backup-folder.ts'
import { asStorageError, DATABASE_FILE, openDatabase } from './database.ts'
import { lockFolder } from './folder-lock.ts'
import { makeWritable, refuseUnsafeLocation } from './location/check-location.ts'
import { recover } from './recovery.ts'
import { openStorage, type Storage } from './session.ts'

export type OpenData = {
  readonly file: string
  readonly storage: Storage
  /** What was wrong and what was done about it; null when nothing was. */
  readonly report: StartReport | null
}

/**
 * @throws AppError `storage-place`, `storage-unwritable`, `storage-full`, `storage-lost`, `storage-in-use`,
 *   `storage-newer`, `storage-damaged`: each says what to do; the data is as it was.
 */
export async function openData(folder: string, now: LocalDateTime): Promise<OpenData> {
  refuseUnsafeLocation(folder)
  makeWritable(folder)
  const file = join(folder, DATABASE_FILE)
  let release: () => void = () => undefined
  try {
    release = lockFolder(folder)
    removeUnfinished(backupFolderOf(file))
    const report = recover(file, now)
    if (!existsSync(file)) await createDatabase(file)
    const storage = await openStorage(file, now)
    const close = async (): Promise<void> => {
      await storage.close()
      release()
    }
    return { file, report, storage: { ...storage, close } }
  } catch (cause) {
    release()
    throw asStorageError(cause)
  }
}

/** Made beside and then named, so that a file by that name is never a half-made one. */
async function createDatabase(file: string): Promise<void> {
  const fresh = `${file}.moi`
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${fresh}${ending}`, { force: true })
  const db = await openDatabase(fresh)
  await db.destroy()
  renameSync(fresh, file)
}
