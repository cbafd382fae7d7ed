/** Opens the one database file: pragmas, a copy before migrating, migrations, refusal of a newer file. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { AppError } from '#domain/kernel/app-error.ts'
import { type LocalDateTime, localDateTimeOf } from '#domain/kernel/local-time.ts'
import { backupFolderOf } from './backups/backup-folder.ts'
import { makeBackup } from './backups/make-backup.ts'
import { migrations } from './migrations/migrations.ts'
import { BUSY_TIMEOUT, setPragmas } from './pragmas.ts'
import { rememberStatements } from './remember-statements.ts'
import type { Tables } from './tables.ts'

export const DATABASE_FILE = 'diem-cau.sqlite'

export type OpenOptions = {
  readonly upTo?: string
  /** For the name of the backup made before a migration. */
  readonly now?: LocalDateTime
  /** False for a copy that is migrated to be looked at. */
  readonly keepsCopy?: boolean
  /** False where another thread brings the journal back into the file. */
  readonly isAlone?: boolean
}

/**
 * Opens `file`, creating it and its folder when missing, and brings it to this program's schema.
 *
 * @throws AppError `storage-newer` when the file was written by a newer program (it is left untouched),
 *   `storage-damaged` when it is no database.
 */
export async function openDatabase(file: string, options: OpenOptions = {}): Promise<Kysely<Tables>> {
  mkdirSync(dirname(file), { recursive: true })
  const connection = connect(file, options.isAlone ?? true)
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: rememberStatements(connection) }) })
  try {
    await migrate(db, connection, file, options)
  } catch (cause) {
    await db.destroy()
    throw asStorageError(cause)
  }
  return db
}

function connect(file: string, isAlone: boolean): Sqlite.Database {
  const connection = new Sqlite(file, { timeout: BUSY_TIMEOUT })
  try {
    // Refused before the first pragma writes anything, so that a newer file stays as it is.
    refuseNewer(connection)
    setPragmas(connection, { isAlone })
    return connection
  } catch (cause) {
    connection.close()
    throw asStorageError(cause)
  }
}

function refuseNewer(connection: Sqlite.Database): void {
  const unknown = appliedMigrations(connection).filter(name => !Object.hasOwn(migrations, name))
  if (unknown.length === 0) return
  throw new AppError(
    'storage-newer',
    'Dữ liệu trong thư mục này do một phiên bản Điểm Cầu mới hơn ghi. Dữ liệu được giữ nguyên; hãy cài phiên bản mới rồi mở lại.',
  )
}

function appliedMigrations(connection: Sqlite.Database): readonly string[] {
  const table = connection
    .prepare<[], { name: string }>(
      "select name from sqlite_master where type = 'table' and name = 'kysely_migration'",
    )
    .get()
  if (table === undefined) return []
  return connection
    .prepare<[], { name: string }>('select name from kysely_migration order by name')
    .all()
    .map(row => row.name)
}

async function migrate(
  db: Kysely<Tables>,
  connection: Sqlite.Database,
  file: string,
  options: OpenOptions,
): Promise<void> {
  const applied = appliedMigrations(connection)
  const latest = options.upTo ?? Object.keys(migrations).at(-1) ?? ''
  if (applied.at(-1) === latest) return
  // A verified copy, so that a failed migration costs nothing; without it nothing is migrated.
  const now = options.now ?? localDateTimeOf(new Date())
  if (applied.length > 0 && options.keepsCopy !== false)
    await makeBackup(file, backupFolderOf(file), now, 'migration')
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } })
  // All or nothing, also when the power goes half way; Kysely takes SQLite for unable to do so with tables.
  connection.exec('begin immediate')
  try {
    const { error } = await migrator.migrateTo(latest)
    if (error !== undefined) throw error
    connection.exec('commit')
  } finally {
    // SQLite may have rolled back by itself (a full disk).
    if (connection.inTransaction) connection.exec('rollback')
  }
}

/** Opens a database that is only looked at: nothing of it changes, nothing comes to lie beside it. */
export function openReadOnly(file: string): Kysely<Tables> {
  const connection = new Sqlite(file, { readonly: true, fileMustExist: true })
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) })
}

/** Whether a file has the schema of this program. */
export function isCurrent(file: string): boolean {
  const connection = new Sqlite(file, { readonly: true, fileMustExist: true })
  try {
    refuseNewer(connection)
    return appliedMigrations(connection).at(-1) === Object.keys(migrations).at(-1)
  } finally {
    connection.close()
  }
}

/** Whether a file was written by this program, of whatever age. @throws AppError `storage-newer` */
export function isOurs(file: string): boolean {
  const connection = new Sqlite(file, { readonly: true, fileMustExist: true })
  try {
    refuseNewer(connection)
    return appliedMigrations(connection).length > 0
  } finally {
    connection.close()
  }
}

const SQLITE_ERRORS = {
  SQLITE_NOTADB: [
    'storage-damaged',
    'Tệp dữ liệu bị hỏng, không đọc được. Tệp được giữ nguyên; hãy khôi phục từ bản sao lưu.',
  ],
  SQLITE_CORRUPT: [
    'storage-damaged',
    'Tệp dữ liệu bị hỏng một phần. Tệp được giữ nguyên; hãy khôi phục từ bản sao lưu.',
  ],
  SQLITE_BUSY: ['storage-busy', 'Một cửa sổ khác đang ghi dữ liệu. Hãy thử lại sau giây lát.'],
  SQLITE_FULL: [
    'storage-full',
    'Ổ đĩa đã đầy nên chưa ghi được thay đổi này. Hãy giải phóng dung lượng rồi làm lại.',
  ],
  SQLITE_READONLY: [
    'storage-unwritable',
    'Ổ đĩa hoặc tệp dữ liệu đang chỉ cho đọc nên chưa ghi được thay đổi này. Hãy bỏ khóa ghi rồi làm lại.',
  ],
  SQLITE_IOERR: [
    'storage-lost',
    'Ổ đĩa chứa dữ liệu không ghi hoặc không đọc được nữa, nên thay đổi này chưa được ghi. Hãy kiểm tra ổ đĩa, đóng chương trình rồi mở lại.',
  ],
  SQLITE_CANTOPEN: [
    'storage-lost',
    'Không mở được tệp dữ liệu: ổ đĩa đầy, thư mục không còn hoặc không cho ghi. Hãy kiểm tra ổ đĩa rồi mở lại.',
  ],
} as const

/** The error a person can act on, or the cause itself when it is a defect. */
export function asStorageError(cause: unknown): unknown {
  if (!(cause instanceof Sqlite.SqliteError)) return cause
  const code = Object.keys(SQLITE_ERRORS).find(known => cause.code.startsWith(known))
  if (code === undefined) return cause
  const [appCode, message] = SQLITE_ERRORS[code as keyof typeof SQLITE_ERRORS]
  return new AppError(appCode, message, { cause })
}

/**
 * Runs `work` in one transaction that holds the write lock from its start, so that two processes queue up
 * instead of failing half way.
 */
export function inTransaction<T>(
  db: Kysely<Tables>,
  work: (transaction: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  return db.connection().execute(async connection => {
    try {
      await sql`begin immediate`.execute(connection)
    } catch (cause) {
      throw asStorageError(cause)
    }
    try {
      const result = await work(connection)
      await sql`commit`.execute(connection)
      return result
    } catch (cause) {
      // SQLite may have rolled back by itself (a full disk); a second rollback would hide the cause.
      await sql`rollback`.execute(connection).catch(() => undefined)
      throw asStorageError(cause)
    }
  })
}
