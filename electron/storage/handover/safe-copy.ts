/** Reads a foreign database without letting anything in it run: only values of tables we know go into one of our own. */
import Sqlite from 'better-sqlite3'
import { AppError } from '#domain/kernel/app-error.ts'
import { isLocalDateTime } from '#domain/kernel/local-time.ts'
import { columnsOf, isOfType } from '../column-types.ts'
import { openDatabase } from '../database.ts'
import { migrations } from '../migrations/migrations.ts'
import { damaged, newer } from './handover-file.ts'
import { insertRow } from './write-copy.ts'

/** Derived content is derived anew; what else the file may hold is not looked at. */
const NOT_TAKEN =
  /^(sqlite_|kysely_|person_search|person_texts$|return_figures$|return_people$|shared_people$|letter_batches$)/

/** @param copy a file that is made: of this program's schema, with the rows of the foreign database */
export async function copySafely(foreign: Uint8Array, schema: string, copy: string): Promise<void> {
  if (!Object.hasOwn(migrations, schema)) throw newer()
  const empty = await openDatabase(copy, { upTo: schema, keepsCopy: false })
  await empty.destroy()
  const target = new Sqlite(copy)
  try {
    target.pragma('foreign_keys = off')
    const source = openForeign(foreign)
    try {
      target.transaction(() => {
        for (const table of tablesOf(target)) copyTable(source, target, table)
      })()
    } finally {
      source.close()
    }
    refuseBrokenReferences(target)
    refuseBrokenHistory(target)
    target.pragma('journal_mode = DELETE')
  } catch (cause) {
    // Whatever SQLite finds wrong with it, from a torn page to a value that a rule of ours forbids.
    throw cause instanceof Sqlite.SqliteError || cause instanceof SyntaxError ? damaged(cause) : cause
  } finally {
    target.close()
  }
  const current = await openDatabase(copy, { keepsCopy: false })
  await current.destroy()
}

function openForeign(bytes: Uint8Array): Sqlite.Database {
  const source = new Sqlite(Buffer.from(bytes), { readonly: true })
  source.pragma('trusted_schema = off')
  source.pragma('cell_size_check = on')
  source.pragma('query_only = on')
  return source
}

const tablesOf = (target: Sqlite.Database): readonly string[] =>
  target
    .prepare<[], { name: string }>("select name from sqlite_master where type = 'table'")
    .all()
    .map(({ name }) => name)
    .filter(name => !NOT_TAKEN.test(name))

/** A view, a virtual table or a computed column under a known name would run what somebody else wrote. */
function copyTable(source: Sqlite.Database, target: Sqlite.Database, table: string): void {
  const found = source
    .prepare<[string], { type: string; sql: string }>('select type, sql from sqlite_master where name = ?')
    .all(table)
  const [definition] = found
  if (found.length !== 1 || definition?.type !== 'table' || !/^\s*create\s+table/i.test(definition.sql))
    throw damaged()
  const foreign = columnsOf(source, table)
  if (foreign.some(column => column.hidden !== 0)) throw damaged()
  const columns = columnsOf(target, table)
  if (columns.some(({ name }) => !foreign.some(other => other.name === name))) throw damaged()
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  const rows = source.prepare<[], Readonly<Record<string, unknown>>>(`select ${names} from "${table}"`)
  for (const row of rows.iterate()) {
    if (!columns.every(({ name, type }) => isOfType(row[name], type))) throw damaged()
    insertRow(target, table, row)
  }
}

function refuseBrokenReferences(target: Sqlite.Database): void {
  if ((target.pragma('foreign_key_check') as readonly unknown[]).length > 0) throw damaged()
}

/** The history is read again and again later; what cannot be read is refused now. */
function refuseBrokenHistory(target: Sqlite.Database): void {
  const known = new Set(tablesOf(target))
  const times = target.prepare<[], { at: string }>('select distinct at from change_sets').all()
  if (!times.every(({ at }) => isLocalDateTime(at))) throw damaged()
  const rows = target
    .prepare<[], { table_name: string; before: string | null; after: string | null }>(
      'select table_name, before, after from change_rows',
    )
    .iterate()
  for (const { table_name, before, after } of rows)
    if (!known.has(table_name) || ![before, after].every(isRowText)) throw damaged()
}

function isRowText(text: string | null): boolean {
  if (text === null) return true
  const value: unknown = JSON.parse(text)
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(one => one === null || typeof one === 'string' || typeof one === 'number')
  )
}

/** @throws AppError `conflict` where the file does not hold the meeting it names */
export const meetingIsMissing = (): AppError =>
  new AppError('storage-damaged', 'Trong tệp bàn giao không có hội nghị nào. Hãy xin lại tệp.')
