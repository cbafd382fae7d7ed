/** Makes one backup: SQLite's online backup, closed, read back and compared, and only then given its name. */
import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { type BackupReason, backupName } from '#domain/backups/backup.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'

/** What is not finished yet begins like this; the next start removes it. */
export const UNFINISHED = '.dang-ghi-'

/** Beside each backup, as `sha256sum` writes it. */
export const sumFileOf = (file: string): string => `${file}.sha256`

/**
 * Writers go on meanwhile: the source is read in one transaction of its own.
 *
 * @param isHeld called as soon as nothing that is written from now on can get into the backup
 * @returns the bare name; that of an equal backup where there is one
 */
export async function makeBackup(
  source: string,
  folder: string,
  at: LocalDateTime,
  reason: BackupReason,
  isHeld: () => void = () => undefined,
): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const connection = new Sqlite(source, { readonly: true, timeout: 5_000 })
  try {
    connection.exec('begin')
    const facts = factsOf(connection)
    isHeld()
    const name = backupName(at, reason, facts.commits)
    const target = join(folder, name)
    if (existsSync(target)) return name
    const unfinished = join(folder, `${UNFINISHED}${name}`)
    rmSync(unfinished, { force: true })
    try {
      await connection.backup(unfinished, { progress: () => EVERY_PAGE })
      closeCopy(unfinished, facts)
      publish(unfinished, target)
    } finally {
      for (const rest of [unfinished, `${unfinished}-journal`]) rmSync(rest, { force: true })
    }
    return name
  } finally {
    connection.close()
  }
}

/** All in one go: the thread has nothing else to do, and a backup in pieces starts anew with every change. */
const EVERY_PAGE = 2 ** 31 - 1

type Facts = { readonly commits: number; readonly rows: Readonly<Record<string, number>> }

/** How many changes a database has seen, and how many rows each of its tables has. */
function factsOf(connection: Sqlite.Database): Facts {
  const tables = connection
    .prepare<[], { name: string }>("select name from sqlite_master where type = 'table' order by name")
    .all()
  const count = (name: string): number =>
    connection
      .prepare<[], { rows: number }>(`select count(*) as rows from "${name.replaceAll('"', '""')}"`)
      .get()?.rows ?? 0
  return {
    commits: Number(connection.pragma('user_version', { simple: true })),
    rows: Object.fromEntries(tables.map(({ name }) => [name, count(name)])),
  }
}

/** A plain file without companions; throws where it is not the same as its source. */
function closeCopy(file: string, expected: Facts): void {
  const copy = new Sqlite(file)
  try {
    copy.pragma('journal_mode = DELETE')
    if (!isSound(copy)) throw new Error('The backup does not pass the integrity check')
    if (JSON.stringify(factsOf(copy)) !== JSON.stringify(expected))
      throw new Error('The backup does not hold the rows of its source')
  } finally {
    copy.close()
  }
}

/** Every page, every index, every reference. */
export function isSound(connection: Sqlite.Database): boolean {
  const [answer] = connection.pragma('integrity_check(1)') as readonly { integrity_check: string }[]
  return (
    answer?.integrity_check === 'ok' && (connection.pragma('foreign_key_check') as unknown[]).length === 0
  )
}

/** Gives a finished file its name, with its sum, so that it lies on the disk whole or not at all. */
function publish(unfinished: string, target: string): void {
  flush(unfinished)
  writeFileSync(sumFileOf(target), `${sumOf(unfinished)}  ${target.split(/[\\/]/).at(-1)}\n`)
  flush(sumFileOf(target))
  renameSync(unfinished, target)
  flushFolder(dirname(target))
}

/** A closed copy of a backup at another place, read back there. */
export function copyBackup(file: string, folder: string): void {
  mkdirSync(folder, { recursive: true })
  const name = file.split(/[\\/]/).at(-1) ?? ''
  const target = join(folder, name)
  if (existsSync(target)) return
  const unfinished = join(folder, `${UNFINISHED}${name}`)
  try {
    copyFileSync(file, unfinished)
    if (sumOf(unfinished) !== sumOf(file)) throw new Error('The copy of the backup is not the same')
    publish(unfinished, target)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** Whether a backup is as it was made, by its sum and by SQLite's own check. Older ones have no sum. */
export function isGoodBackup(file: string): boolean {
  try {
    const sums = existsSync(sumFileOf(file)) ? readFileSync(sumFileOf(file), 'utf8') : null
    if (sums !== null && sums.slice(0, 64) !== sumOf(file)) return false
    const connection = new Sqlite(file, { readonly: true, fileMustExist: true })
    try {
      return isSound(connection)
    } finally {
      connection.close()
    }
  } catch {
    // Whatever keeps it from being read keeps it from being used.
    return false
  }
}

const PIECE = 4 * 1024 * 1024

/** SHA-256 in hex, read in pieces. */
export function sumOf(file: string): string {
  const hash = createHash('sha256')
  const buffer = Buffer.allocUnsafe(PIECE)
  const handle = openSync(file, 'r')
  try {
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer))
      hash.update(buffer.subarray(0, read))
  } finally {
    closeSync(handle)
  }
  return hash.digest('hex')
}

export function flush(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** The names in a folder; only where the system lets a folder be opened. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
