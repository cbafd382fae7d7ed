/** Reads from a damaged file the steps recorded after a backup was made: as many as are whole, from the first on. */
import Sqlite from 'better-sqlite3'
import { HANDOVER_STEP } from '../change-log.ts'
import type { Row } from '../recorder.ts'

export type TailChange = {
  readonly table: string
  readonly key: string
  readonly before: Row | null
  readonly after: Row | null
}

export type TailStep = {
  /** Its row in `change_sets`. */
  readonly set: Row
  /** What it changed that the backup does not know: of a step the backup knows, what was typed on in it. */
  readonly changes: readonly TailChange[]
  /** Its rows in `change_rows`, those that the backup lacks or knows otherwise. */
  readonly records: readonly Row[]
  readonly isNew: boolean
}

export type Tail = {
  readonly steps: readonly TailStep[]
  /** Whether these are all the steps that the file ever recorded. */
  readonly isAll: boolean
}

/** @param known the backup, of the same schema */
export function readTail(damaged: Sqlite.Database, known: Sqlite.Database): Tail {
  const last = known
    .prepare<[], { sequence: number | null; record: number | null }>(
      'select (select max(sequence) from change_sets) as sequence, (select max(rowid) from change_rows) as record',
    )
    .get()
  const sequence = last?.sequence ?? 0
  const records = recordsAfter(damaged, last?.record ?? 0)
  const grown = stepsGrown(damaged, known, records)
  const steps: TailStep[] = []
  let expected = sequence + 1
  for (const set of grown === null ? [] : setsAfter(damaged, sequence)) {
    if (set['sequence'] !== expected) break
    const own = records.get(String(set['id'])) ?? []
    if (set['operation'] === HANDOVER_STEP || set['brought_by'] !== null || !isWhole(damaged, set, own, 0))
      break
    const changes = changesOf(own)
    if (changes === null) break
    steps.push({ set, changes, records: own, isNew: true })
    expected += 1
  }
  return {
    steps: [...(grown ?? []), ...steps],
    isAll: grown !== null && lastSequence(damaged) === expected - 1,
  }
}

/** Up to the first that cannot be read. */
function readable(rows: IterableIterator<unknown>): readonly Row[] {
  const found: Row[] = []
  try {
    for (const row of rows) found.push(row as Row)
  } catch (cause) {
    if (!(cause instanceof Sqlite.SqliteError)) throw cause
  }
  return found
}

const setsAfter = (damaged: Sqlite.Database, sequence: number): readonly Row[] =>
  readable(
    damaged
      .prepare<[number], unknown>('select * from change_sets where sequence > ? order by sequence')
      .iterate(sequence),
  )

/** By step. Read by their place in the table; `isWhole` compares with what the index knows of them. */
function recordsAfter(damaged: Sqlite.Database, rowid: number): ReadonlyMap<string, readonly Row[]> {
  const bySet = new Map<string, Row[]>()
  const rows = damaged
    .prepare<[number], unknown>('select * from change_rows not indexed where rowid > ? order by rowid')
    .iterate(rowid)
  for (const row of readable(rows)) {
    const id = String(row['change_set_id'])
    const own = bySet.get(id)
    if (own === undefined) bySet.set(id, [row])
    else own.push(row)
  }
  return bySet
}

/** The table and its index are kept apart in the file: what both tell alike was not lost in either. */
function isWhole(damaged: Sqlite.Database, set: Row, records: readonly Row[], from: number): boolean {
  try {
    const ordinals = damaged
      .prepare<[string], { ordinal: number }>(
        'select ordinal from change_rows where change_set_id = ? order by ordinal',
      )
      .all(String(set['id']))
      .map(({ ordinal }) => ordinal)
    const found = records.map(row => Number(row['ordinal'])).toSorted((one, other) => one - other)
    return (
      ordinals.every((ordinal, index) => ordinal === index) &&
      ordinals.length === from + found.length &&
      found.every((ordinal, index) => ordinal === from + index)
    )
  } catch {
    return false
  }
}

const RECORDS = 'select * from change_rows where change_set_id = ? order by ordinal'

/**
 * Typing on in one field goes into the step before, so that the last step of each meeting may have grown since the
 * backup. Null where that cannot be told.
 */
function stepsGrown(
  damaged: Sqlite.Database,
  known: Sqlite.Database,
  records: ReadonlyMap<string, readonly Row[]>,
): readonly TailStep[] | null {
  const lastOnes = known
    .prepare<[], Row>(
      'select * from change_sets where sequence in (select max(sequence) from change_sets group by meeting_id)',
    )
    .all()
  const grown: TailStep[] = []
  try {
    for (const set of lastOnes) {
      const before = known.prepare<[string], Row>(RECORDS).all(String(set['id']))
      const now = damaged.prepare<[string], Row>(RECORDS).all(String(set['id'])).slice(0, before.length)
      const added = records.get(String(set['id'])) ?? []
      if (now.length !== before.length || !isWhole(damaged, set, added, before.length)) return null
      const typedOn = now.flatMap((row, index) => {
        const earlier = before[index]
        if (earlier === undefined || row['after'] === earlier['after']) return []
        return [{ row, change: { ...row, before: earlier['after'] ?? null } }]
      })
      const changes = changesOf([...typedOn.map(({ change }) => change), ...added])
      if (changes === null) return null
      if (changes.length > 0)
        grown.push({ set, changes, records: [...typedOn.map(({ row }) => row), ...added], isNew: false })
    }
  } catch {
    return null
  }
  return grown
}

/** Null where a value is none. */
function changesOf(records: readonly Row[]): readonly TailChange[] | null {
  try {
    return records.map(row => ({
      table: String(row['table_name']),
      key: String(row['row_key']),
      before: rowOf(row['before'] ?? null),
      after: rowOf(row['after'] ?? null),
    }))
  } catch {
    return null
  }
}

function rowOf(text: string | number | null): Row | null {
  if (text === null) return null
  const value: unknown = JSON.parse(String(text))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw noRow()
  const isPlain = Object.values(value).every(
    one => one === null || typeof one === 'string' || typeof one === 'number',
  )
  if (!isPlain) throw noRow()
  return value as Row
}

const noRow = (): SyntaxError => new SyntaxError('No row of a table')

/** SQLite itself counts the steps; null where that cannot be read. */
function lastSequence(damaged: Sqlite.Database): number | null {
  try {
    return (
      damaged.prepare<[], { seq: number }>("select seq from sqlite_sequence where name = 'change_sets'").get()
        ?.seq ?? 0
    )
  } catch {
    return null
  }
}
