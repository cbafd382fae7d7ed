/** The only way a row that a person's work changes is written: every write is noted as before and after. */
import type { Insertable, Kysely, Updateable } from 'kysely'
import { AppError } from '#domain/kernel/app-error.ts'
import { insertMany } from './insert-many.ts'
import { DEPENDENTS, type RecordedTable, type RecordedTables, type Tables } from './tables.ts'

export type Row = Readonly<Record<string, string | number | null>>

export type RowChange = {
  readonly table: RecordedTable
  readonly key: string
  readonly before: Row | null
  readonly after: Row | null
}

export type Recorder = {
  readonly changes: readonly RowChange[]
  readonly insert: <Table extends RecordedTable>(
    table: Table,
    row: Insertable<RecordedTables[Table]>,
  ) => Promise<void>
  readonly insertAll: <Table extends RecordedTable>(
    table: Table,
    rows: Iterable<Insertable<RecordedTables[Table]>>,
  ) => Promise<void>
  /** Changes only the columns named; nothing is noted when nothing differs. @throws AppError `not-found` */
  readonly update: <Table extends RecordedTable>(
    table: Table,
    key: string,
    patch: Updateable<RecordedTables[Table]>,
  ) => Promise<void>
  /** With every row that points to it. @throws AppError `not-found` */
  readonly remove: (table: RecordedTable, key: string) => Promise<void>
  /** Remembers what was written beside this recorder (`bring-back.ts`). */
  readonly note: (change: RowChange) => void
}

export function createRecorder(db: Kysely<Tables>): Recorder {
  const changes: RowChange[] = []
  function* noted(table: RecordedTable, rows: Iterable<Row>): Generator<Row, void> {
    for (const row of rows) {
      changes.push({ table, key: String(row['id']), before: null, after: row })
      yield row
    }
  }
  const insertAll = (table: RecordedTable, rows: Iterable<Row>): Promise<void> =>
    insertMany(db, table, noted(table, rows))
  const update = async (table: RecordedTable, key: string, patch: Row): Promise<void> => {
    const before = await mustRead(db, table, key)
    const after: Row = { ...before, ...patch }
    if (sameRow(before, after)) return
    await db
      .updateTable(table)
      .set(patch as never)
      .where('id', '=', key)
      .execute()
    changes.push({ table, key, before, after })
  }
  const remove = async (table: RecordedTable, key: string): Promise<void> => {
    const before = await mustRead(db, table, key)
    for (const dependent of DEPENDENTS[table] ?? []) {
      const rows = await keysPointingTo(db, dependent.table, dependent.column, key)
      // A row that hangs below another of its own kind has gone with that one.
      for (const row of rows)
        if ((await readRow(db, dependent.table, row)) !== null) await remove(dependent.table, row)
    }
    await db.deleteFrom(table).where('id', '=', key).execute()
    changes.push({ table, key, before, after: null })
  }
  return {
    changes,
    insert: (table, row) => insertAll(table, [row as Row]),
    insertAll: (table, rows) => insertAll(table, rows as Iterable<Row>),
    update: (table, key, patch) => update(table, key, patch as Row),
    remove,
    note: change => void changes.push(change),
  }
}

export async function readRow(db: Kysely<Tables>, table: RecordedTable, key: string): Promise<Row | null> {
  const row = await db.selectFrom(table).selectAll().where('id', '=', key).executeTakeFirst()
  return (row as Row | undefined) ?? null
}

async function mustRead(db: Kysely<Tables>, table: RecordedTable, key: string): Promise<Row> {
  const row = await readRow(db, table, key)
  if (row === null) {
    throw new AppError(
      'not-found',
      'Mục này không còn nữa, có thể đã bị xóa ở một cửa sổ khác. Hãy tải lại màn hình.',
    )
  }
  return row
}

async function keysPointingTo(
  db: Kysely<Tables>,
  table: RecordedTable,
  column: string,
  key: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom(table)
    .select('id')
    .where(column as 'id', '=', key)
    .execute()
  return rows.map(row => row.id)
}

export function sameRow(left: Row, right: Row): boolean {
  const columns = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...columns].every(column => (left[column] ?? null) === (right[column] ?? null))
}
