/**
 * What the program does before it opens its database: looks whether the file can be trusted, and where it cannot, keeps
 * it by another name and puts the newest good backup in its place, with what the file still tells of later changes. An empty database never takes the place of a lost one.
 */
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Backup } from '#domain/backups/backup.ts'
import type { StartReport } from '#domain/backups/backup-state.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import { BACKUP_FOLDER, backupFolderOf, listBackups, newestGoodBackup } from './backups/backup-folder.ts'
import { flush, flushFolder, isSound, sumOf } from './backups/make-backup.ts'
import { type Salvaged, salvage } from './salvage/salvage.ts'
import { readWitness, witnessFileOf } from './witness.ts'

/** Damaged files are kept here, in the data folder. */
export const KEPT_FOLDER = 'tep-hong'

type Finding =
  | { readonly kind: 'new' | 'sound' }
  | { readonly kind: 'damaged' | 'missing'; readonly expected: number | null }
  | { readonly kind: 'shortened' | 'altered'; readonly expected: number; readonly commits: number }

/**
 * Leaves `file` as a database that can be opened, or not there at all where there never was one.
 *
 * @returns what was wrong; null when nothing was
 * @throws AppError `storage-damaged`, `storage-lost` when there is nothing good to open: all is left as it is
 */
export function recover(file: string, now: LocalDateTime): StartReport | null {
  const finding = examine(file)
  switch (finding.kind) {
    case 'new':
    case 'sound':
      return null
    case 'damaged':
    case 'missing': {
      const backup = newestGoodBackup(backupFolderOf(file))
      if (backup === null) throw nothingToOpen(file, finding.kind)
      return putInPlace(file, backup, finding, now)
    }
    case 'shortened':
    case 'altered': {
      const backup = newestGoodBackup(backupFolderOf(file))
      const holdsMore =
        backup !== null &&
        (finding.kind === 'altered' ? backup.commits >= finding.expected : backup.commits > finding.commits)
      if (holdsMore) return putInPlace(file, backup, finding, now)
      const rebuilt =
        finding.kind === 'altered' && backup !== null ? rebuild(file, backup, finding, now) : null
      if (rebuilt !== null) return rebuilt
      const lostChanges = finding.expected - finding.commits
      return { found: finding.kind, opened: null, keptAs: null, lostChanges, salvagedSteps: 0 }
    }
  }
}

/** Whether there ever was such a file in this folder, as far as the folder knows. */
export const hasTraces = (file: string): boolean =>
  [file, witnessFileOf(file), `${file}-wal`].some(path => existsSync(path)) ||
  listBackups(backupFolderOf(file)).length > 0

function examine(file: string): Finding {
  const witness = readWitness(file)
  const expected = witness?.commits ?? null
  if (!existsSync(file)) {
    return hasTraces(file) ? { kind: 'missing', expected } : { kind: 'new' }
  }
  if (!isDatabase(file)) return { kind: 'damaged', expected }
  const closed = existsSync(`${file}-wal`) ? null : (witness?.closed ?? null)
  if (closed !== null && statSync(file).size === closed.bytes && sumOf(file) === closed.sha256)
    return { kind: 'sound' }
  const commits = commitsOfSound(file)
  if (commits === null) return { kind: 'damaged', expected }
  if (expected !== null && commits < expected) return { kind: 'shortened', expected, commits }
  // Sound, but another program wrote into it, or a bit of its content has turned.
  if (closed !== null && commits === expected) return { kind: 'altered', expected, commits }
  return { kind: 'sound' }
}

const HEADER = 'SQLite format 3\0'

function isDatabase(file: string): boolean {
  const handle = openSync(file, 'r')
  try {
    const head = Buffer.alloc(HEADER.length)
    readSync(handle, head)
    return head.toString('latin1') === HEADER
  } finally {
    closeSync(handle)
  }
}

/** How many changes it has seen; null when it fails a check. Read without writing a byte of it or of its journal. */
function commitsOfSound(file: string): number | null {
  let connection: Sqlite.Database | null = null
  try {
    connection = new Sqlite(file, { readonly: true, fileMustExist: true })
    return isSound(connection) ? Number(connection.pragma('user_version', { simple: true })) : null
  } catch (cause) {
    if (cause instanceof Sqlite.SqliteError && DAMAGE.test(cause.code)) return null
    throw cause
  } finally {
    connection?.close()
  }
}

/** A short read is an end cut off; other failures of the disk are told as they are. */
const DAMAGE = /^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ|FORMAT|ERROR|CANTOPEN)/

type Replaced = Exclude<Finding, { readonly kind: 'new' | 'sound' }>

function putInPlace(file: string, backup: Backup, finding: Replaced, now: LocalDateTime): StartReport {
  const fresh = `${file}.moi`
  copyFileSync(join(backupFolderOf(file), backup.name), fresh)
  const salvaged = finding.kind === 'damaged' ? salvage(file, fresh) : null
  return exchange({ file, fresh, backup, salvaged, finding, now })
}

/**
 * A sound file in which a bit has turned: where a good backup and every step recorded since give the state that was
 * left, that state takes its place; null where some step cannot be trusted.
 */
function rebuild(
  file: string,
  backup: Backup,
  finding: Extract<Finding, { readonly kind: 'altered' | 'shortened' }>,
  now: LocalDateTime,
): StartReport | null {
  const fresh = `${file}.moi`
  copyFileSync(join(backupFolderOf(file), backup.name), fresh)
  const salvaged = salvage(file, fresh)
  if (salvaged !== null && salvaged.commits >= finding.expected)
    return exchange({ file, fresh, backup, salvaged, finding, now })
  rmSync(fresh)
  return null
}

type Exchange = {
  readonly file: string
  readonly fresh: string
  readonly backup: Backup
  readonly salvaged: Salvaged | null
  readonly finding: Replaced
  readonly now: LocalDateTime
}

/** First the damaged file goes aside: whoever is stopped in between finds a missing file and its backups. */
function exchange({ file, fresh, backup, salvaged, finding, now }: Exchange): StartReport {
  flush(fresh)
  const keptAs = keepAside(file, now)
  renameSync(fresh, file)
  rmSync(witnessFileOf(file), { force: true })
  flushFolder(dirname(file))
  const { steps, commits } = salvaged ?? { steps: 0, commits: backup.commits }
  const lostChanges = finding.expected === null ? null : Math.max(0, finding.expected - commits)
  return { found: finding.kind, opened: backup, keptAs, lostChanges, salvagedSteps: steps }
}

/** Moves the file with its journal; null when there was nothing to move. */
export function keepAside(file: string, now: LocalDateTime): string | null {
  const folder = join(dirname(file), KEPT_FOLDER)
  const stem = `${now.slice(0, 10)}_${now.slice(11, 13)}-${now.slice(14, 16)}`
  let name = `${stem}_${basename(file)}`
  for (let count = 2; existsSync(join(folder, name)); count++) name = `${stem}_${count}_${basename(file)}`
  let moved = false
  for (const ending of ['', '-wal', '-journal']) {
    const found = statSync(`${file}${ending}`, { throwIfNoEntry: false })
    // An empty journal says nothing.
    if (found === undefined || (ending !== '' && found.size === 0)) {
      rmSync(`${file}${ending}`, { force: true })
      continue
    }
    mkdirSync(folder, { recursive: true })
    renameSync(`${file}${ending}`, join(folder, `${name}${ending}`))
    moved = true
  }
  // An index into the journal, worth nothing without it.
  rmSync(`${file}-shm`, { force: true })
  return moved ? `${KEPT_FOLDER}/${name}` : null
}

function nothingToOpen(file: string, kind: 'damaged' | 'missing'): AppError {
  const folder = dirname(file)
  const where = `Nếu có bản sao lưu ở nơi khác (USB, ổ đĩa mạng), hãy chép tệp sao lưu vào thư mục "${join(folder, BACKUP_FOLDER)}" rồi mở lại.`
  return kind === 'damaged'
    ? new AppError(
        'storage-damaged',
        `Tệp dữ liệu "${file}" bị hỏng và không có bản sao lưu nào dùng được. Tệp được giữ nguyên, không tạo dữ liệu trống thay vào. ${where}`,
      )
    : new AppError(
        'storage-lost',
        `Không còn thấy tệp dữ liệu "${file}" đã dùng trước đây và không có bản sao lưu nào dùng được. Chương trình không tạo dữ liệu trống thay vào. ${where} Nếu muốn bắt đầu từ đầu, hãy mở bằng tùy chọn --data kèm một thư mục khác.`,
      )
}
