/** Which tables of a database hold what a person's work changes, as they are found at run time. */
import type Sqlite from 'better-sqlite3'
import type { RecordedTable, Tables } from './tables.ts'

/**
 * The others: content by its hash and what was derived from it, which only ever grows, the record itself, and what the
 * database's own triggers write for recorded rows. A new table that is not recorded does not compile until it stands here.
 */
const UNRECORDED: Readonly<Record<Exclude<keyof Tables, RecordedTable>, 'content' | 'record' | 'trigger'>> = {
  originals: 'content',
  letter_contents: 'content',
  readings: 'content',
  letter_batches: 'content',
  closing_contents: 'content',
  person_texts: 'trigger',
  return_figures: 'content',
  return_people: 'content',
  shared_people: 'content',
  change_sets: 'record',
  change_rows: 'record',
}

export type ContentTable = Exclude<keyof Tables, RecordedTable>

export const CONTENT_TABLES = (Object.keys(UNRECORDED) as ContentTable[]).filter(
  name => UNRECORDED[name] === 'content',
)

export type TableShape = { readonly name: RecordedTable; readonly columns: readonly string[] }

export function recordedTablesOf(connection: Sqlite.Database): readonly TableShape[] {
  const tables = connection
    .prepare<[], { name: string }>("select name from main.sqlite_master where type = 'table' order by name")
    .all()
    .map(row => row.name)
    .filter(name => !Object.hasOwn(UNRECORDED, name) && !/^(sqlite_|kysely_|person_search)/.test(name))
  return tables.map(name => ({
    name: name as RecordedTable,
    columns: connection
      .prepare<[string], { name: string }>('select name from pragma_table_info(?)')
      .all(name)
      .map(column => column.name),
  }))
}
