/** Opens the data folder: a safe place, one program at a time, a file that can be trusted, then the database itself. */
import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { StartReport } from '#domain/backups/backup-state.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import { backupFolderOf, removeUnfinished } from './backups/backup-folder.ts'
import { type DataMemory, NO_MEMORY } from './data-memory.ts'
import { asStorageError, DATABASE_FILE } from './database.ts'
import { lockFolder } from './folder-lock.ts'
import { makeWritable, refuseUnsafeLocation } from './location/check-location.ts'
import { hasTraces, recover } from './recovery.ts'
import { makeEmptyDatabase } from './replace-data.ts'
import { type OpenStorageOptions, openStorage, type Storage } from './session.ts'

export type OpenData = {
  readonly file: string
  readonly storage: Storage
  /** What was wrong and what was done about it; null when nothing was. */
  readonly report: StartReport | null
}

export type OpenDataOptions = Pick<OpenStorageOptions, 'writeWorker'> & { readonly memory?: DataMemory }

/**
 * @throws AppError `storage-place`, `storage-unwritable`, `storage-full`, `storage-lost`, `storage-in-use`,
 *   `storage-newer`, `storage-damaged`: each says what to do; the data is as it was.
 */
export async function openData(
  folder: string,
  now: LocalDateTime,
  { memory = NO_MEMORY, writeWorker }: OpenDataOptions = {},
): Promise<OpenData> {
  refuseUnsafeLocation(folder)
  const file = join(folder, DATABASE_FILE)
  if (memory.knows(folder) && !hasTraces(file)) throw vanished(folder)
  makeWritable(folder)
  let release: () => void = () => undefined
  try {
    release = lockFolder(folder)
    removeUnfinished(backupFolderOf(file))
    const report = recover(file, now)
    if (!existsSync(file)) renameSync(await makeEmptyDatabase(file), file)
    const storage = await openStorage(file, { now, ...(writeWorker === undefined ? {} : { writeWorker }) })
    // A folder in which nothing was done yet is no loss.
    const remember = async (): Promise<void> => {
      if ((await storage.commits()) > 0) memory.note(folder)
    }
    await remember()
    const close = async (): Promise<void> => {
      await remember()
      await storage.close()
      release()
    }
    return { file, report, storage: { ...storage, close } }
  } catch (cause) {
    release()
    throw asStorageError(cause)
  }
}

const vanished = (folder: string): AppError =>
  new AppError(
    'storage-lost',
    `Không còn thấy dữ liệu đã dùng ở "${folder}": ổ đĩa (USB) chứa thư mục này chưa được cắm, hoặc thư mục đã bị xóa, đổi tên, chuyển đi nơi khác. Chương trình không tạo dữ liệu trống thay vào. Hãy cắm ổ đĩa hoặc đưa thư mục trở lại rồi mở lại.`,
  )
