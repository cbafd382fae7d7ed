/** One program for one data folder: a lock of the system, which ends with the process however the process ends. */
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { AppError } from '#domain/kernel/app-error.ts'

/** Holds nothing: SQLite's own locking of it is what counts. A file that merely lies there keeps nobody out. */
const LOCK_FILE = 'dang-mo.khoa'

/**
 * Takes the folder for this process until the result is called.
 *
 * @throws AppError `storage-in-use` where another copy of the program works on it.
 */
export function lockFolder(folder: string): () => void {
  const lock = new Sqlite(join(folder, LOCK_FILE), { timeout: 0 })
  try {
    lock.pragma('journal_mode = MEMORY')
    lock.exec('begin exclusive')
  } catch (cause) {
    lock.close()
    if (cause instanceof Sqlite.SqliteError && cause.code.startsWith('SQLITE_BUSY'))
      throw new AppError(
        'storage-in-use',
        'Điểm Cầu đang mở trên chính dữ liệu này, ở một cửa sổ hoặc một trình duyệt khác. Hãy dùng cửa sổ đang mở; nếu không thấy, hãy đóng chương trình ở đó rồi mở lại.',
        { cause },
      )
    throw cause
  }
  return () => lock.close()
}
