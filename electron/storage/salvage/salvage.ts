/**
 * Carries over into a copy of the newest good backup what its damaged successor still tells of the steps made after it.
 * A step counts only as a whole, only after all before it, and only where the file says it twice alike: as it was
 * recorded, and in what stands in its tables or was recorded next.
 */
import { createHash } from 'node:crypto'
import { closeSync, copyFileSync, existsSync, openSync, rmSync, writeSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import { isSound } from '../backups/make-backup.ts'
import { CONTENT_SOURCES, keyColumnOf } from '../handover/content-keys.ts'
import { insertRow } from '../handover/write-copy.ts'
import { recordedTablesOf } from '../recorded-tables.ts'
import { type Row, sameRow } from '../recorder.ts'
import { readTail, type Tail, type TailChange, type TailStep } from './read-tail.ts'

export type Salvaged = {
  /** Steps brought back. */
  readonly steps: number
  /** Changes that the copy has seen now, as far as the file tells. */
  readonly commits: number
}

/**
 * Whatever goes wrong, the copy stays the good backup it was.
 *
 * @param damaged is only read; its journal may lie beside it
 * @param fresh a copy of the backup
 * @returns null where nothing could be brought back
 */
export function salvage(damaged: string, fresh: string): Salvaged | null {
  const copy = `${fresh}.hong`
  const clear = (): void => {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${copy}${ending}`, { force: true })
  }
  try {
    copyFileSync(damaged, copy)
    if (existsSync(`${damaged}-wal`)) copyFileSync(`${damaged}-wal`, `${copy}-wal`)
    writeHeader(copy)
    return carryOver(copy, fresh)
  } catch {
    // A damaged file may fail in any way; the backup is opened then as it is.
    return null
  } finally {
    clear()
  }
}

/** The first bytes are the same in every database; a file in which only they are torn can be read whole. */
function writeHeader(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    writeSync(handle, Buffer.from('SQLite format 3\0', 'latin1'), 0, 16, 0)
  } finally {
    closeSync(handle)
  }
}

function carryOver(copy: string, fresh: string): Salvaged | null {
  const source = new Sqlite(copy, { fileMustExist: true })
  const target = new Sqlite(fresh, { fileMustExist: true })
  try {
    source.pragma('trusted_schema = off')
    source.pragma('cell_size_check = on')
    if (schemaOf(source) !== schemaOf(target)) return null
    target.pragma('foreign_keys = off')
    return target.transaction((): Salvaged | null => {
      const tail = readTail(source, target)
      const steps = tail.steps.slice(0, firstDoubtful(tail.steps, source))
      const done = steps.findIndex(step => !applyStep(source, target, step))
      const applied = done < 0 ? steps : steps.slice(0, done)
      if (applied.length === 0) return null
      const commits = commitsAfter(source, target, applied, tail)
      target.pragma(`user_version = ${commits}`)
      // Undoes the transaction: a backup that is not sound any more would be worse than one with less in it.
      if (!isSound(target)) throw new Error('What was carried over does not fit together')
      return { steps: applied.length, commits }
    })()
  } finally {
    source.close()
    target.close()
  }
}

const schemaOf = (connection: Sqlite.Database): string =>
  connection
    .prepare<[], { name: string }>('select name from kysely_migration order by name')
    .all()
    .map(({ name }) => name)
    .join()

const versionOf = (connection: Sqlite.Database): number =>
  Number(connection.pragma('user_version', { simple: true }))

/** Several changes may be one step (typing); where all steps are there, all their changes are. */
function commitsAfter(
  source: Sqlite.Database,
  target: Sqlite.Database,
  applied: readonly TailStep[],
  tail: Tail,
): number {
  const least = versionOf(target) + applied.length
  return tail.isAll && applied.length === tail.steps.length ? Math.max(least, versionOf(source)) : least
}

/** Where the first step stands whose values are told in two ways. */
function firstDoubtful(steps: readonly TailStep[], source: Sqlite.Database): number {
  const next = new Map<string, TailChange>()
  let doubtful = steps.length
  for (const [index, step] of [...steps.entries()].toReversed()) {
    for (const change of step.changes.toReversed()) {
      const place = `${change.table} ${change.key}`
      const follower = next.get(place)
      const isAlike =
        follower === undefined
          ? standsSo(source, change)
          : isSameValue(change.after, follower.before) || isSameValue(follower.before, follower.after)
      if (!isAlike) doubtful = index
      next.set(place, change)
    }
  }
  return doubtful
}

/** A table that cannot be read says nothing against it. */
function standsSo(source: Sqlite.Database, { table, key, after }: TailChange): boolean {
  try {
    return isSameValue(rowOf(source, table, key), after)
  } catch (cause) {
    if (cause instanceof Sqlite.SqliteError) return true
    throw cause
  }
}

const isSameValue = (one: Row | null, other: Row | null): boolean =>
  one === null || other === null ? one === other : sameRow(one, other)

const rowOf = (connection: Sqlite.Database, table: string, key: string): Row | null =>
  connection.prepare<[string], Row>(`select * from "${table}" where id = ?`).get(key) ?? null

/** False, with nothing of it done, where the copy is not as the step found it. */
function applyStep(source: Sqlite.Database, target: Sqlite.Database, step: TailStep): boolean {
  const tables = new Set<string>(recordedTablesOf(target).map(({ name }) => name))
  target.exec('savepoint step')
  const isDone =
    step.changes.every(
      change =>
        tables.has(change.table) && carryContent(source, target, change) && applyChange(target, change),
    ) && record(target, step)
  if (!isDone) target.exec('rollback to step')
  target.exec('release step')
  return isDone
}

function applyChange(target: Sqlite.Database, { table, key, before, after }: TailChange): boolean {
  if (!isSameValue(rowOf(target, table, key), before)) return false
  if (isSameValue(before, after)) return true
  if (after === null) target.prepare(`delete from "${table}" where id = ?`).run(key)
  else if (after['id'] !== key) return false
  else if (before === null) insertRow(target, table, after)
  else {
    const columns = Object.keys(after)
    const set = columns.map(column => `"${column}" = ?`).join(', ')
    target.prepare(`update "${table}" set ${set} where id = ?`).run([...Object.values(after), key])
  }
  return true
}

function record(target: Sqlite.Database, { set, records, isNew }: TailStep): boolean {
  if (isNew) insertRow(target, 'change_sets', { ...set, state: 'done' })
  for (const row of records)
    if (
      target.prepare('update change_rows set after = ? where id = ?').run(row['after'], row['id']).changes ===
      0
    )
      insertRow(target, 'change_rows', row)
  if (set['reverses'] !== null && isNew)
    target
      .prepare('update change_sets set state = ? where id = ?')
      .run(set['kind'] === 'undo' ? 'undone' : 'done', set['reverses'])
  return true
}

/** What the row speaks of and the backup does not hold: originals, letters, closed figures, what was read in a file. */
function carryContent(
  source: Sqlite.Database,
  target: Sqlite.Database,
  { table, after }: TailChange,
): boolean {
  return CONTENT_SOURCES.every(({ table: owner, column, content }) => {
    const key = after?.[column]
    if (owner !== table || typeof key !== 'string') return true
    const find = `select * from "${content}" where "${keyColumnOf(content)}" = ?`
    if (target.prepare(find).get(key) !== undefined) return true
    const kept = readContent(source, find, key)
    if (kept === null || !isAsNamed(content, key, kept)) return false
    insertRow(target, content, kept)
    return true
  })
}

function readContent(source: Sqlite.Database, find: string, key: string): object | null {
  try {
    return (source.prepare(find).get(key) as object | undefined) ?? null
  } catch (cause) {
    if (cause instanceof Sqlite.SqliteError) return null
    throw cause
  }
}

/** Originals are named by the sum of their bytes, what is packed by the sum of its text; what was read is JSON. */
function isAsNamed(content: string, key: string, kept: object): boolean {
  const value = Object.values<unknown>({ ...kept }).find(one => one !== key)
  try {
    if (content === 'readings') return JSON.parse(String(value)) !== null
    if (!(value instanceof Uint8Array)) return false
    return sumOf(content === 'originals' ? value : gunzipSync(value)) === key
  } catch {
    return false
  }
}

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
