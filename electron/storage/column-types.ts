/** What columns a table has, and which values belong into them: for databases that others may have written into. */
import type Sqlite from 'better-sqlite3'

export type ColumnInfo = {
  readonly name: string
  /** 0 for a column that is kept, not computed. */
  readonly hidden: number
  readonly type: string
}

export const columnsOf = (
  connection: Sqlite.Database,
  table: string,
  schema = 'main',
): readonly ColumnInfo[] =>
  connection
    .prepare<[string, string], ColumnInfo>('select name, hidden, type from pragma_table_xinfo(?, ?)')
    .all(table, schema)

/** SQLite keeps any value in any column; what is no text there would not be as it was after undo and redo. */
export function isOfType(value: unknown, type: string): boolean {
  if (value === null) return true
  switch (type.toLowerCase()) {
    case 'text':
      return typeof value === 'string'
    case 'integer':
      return Number.isSafeInteger(value)
    case 'real':
      return Number.isFinite(value)
    default:
      return value instanceof Uint8Array
  }
}
