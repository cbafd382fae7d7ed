/** Writes rows many at a time: the text of a statement is made once for each shape of rows, only its values differ. */
import { CompiledQuery, type Kysely } from 'kysely'
import { breathe } from './breath.ts'
import type { Tables } from './tables.ts'

type Value = string | number | null | Uint8Array
type AnyRow = Readonly<Record<string, Value>>

/** Rows go in pieces of these sizes, so that few statements serve any number of rows. */
const PIECES = [64, 8, 1] as const

const texts = new Map<string, string>()

/**
 * Adds the rows in their order, pausing for others between the pieces of many; rows that are made as they are taken
 * cost neither time nor memory at once. `keeping: 'first'` leaves rows that are there already as they are.
 */
export async function insertMany(
  db: Kysely<Tables>,
  table: keyof Tables,
  rows: Iterable<object>,
  { keeping }: { readonly keeping?: 'first' } = {},
): Promise<void> {
  const source = rows[Symbol.iterator]()
  const waiting: object[] = []
  for (;;) {
    take(source, waiting)
    const [first] = waiting
    if (first === undefined) return
    const columns = Object.keys(first)
    const piece = waiting.splice(0, pieceFor(waiting, columns)) as readonly AnyRow[]
    const text = textFor(db, { table, columns, piece, keepsFirst: keeping === 'first' })
    const values = piece.flatMap(row => columns.map(column => row[column]))
    await db.executeQuery(CompiledQuery.raw(text, values))
    await breathe()
  }
}

/** Fills up to the largest piece. */
function take(source: Iterator<object>, waiting: object[]): void {
  while (waiting.length < PIECES[0]) {
    const next = source.next()
    if (next.done === true) return
    waiting.push(next.value)
  }
}

/** The most rows from the first on that fill a piece and have the same columns. */
function pieceFor(rows: readonly object[], columns: readonly string[]): number {
  const isAlike = (row: object): boolean => {
    const own = Object.keys(row)
    return own.length === columns.length && columns.every((column, place) => own[place] === column)
  }
  return PIECES.find(size => size <= rows.length && rows.slice(0, size).every(isAlike)) ?? 1
}

type Shape = {
  readonly table: keyof Tables
  readonly columns: readonly string[]
  readonly piece: readonly AnyRow[]
  readonly keepsFirst: boolean
}

function textFor(db: Kysely<Tables>, { table, columns, piece, keepsFirst }: Shape): string {
  const key = `${table} ${columns.join()} ${piece.length} ${keepsFirst}`
  const known = texts.get(key)
  if (known !== undefined) return known
  const insert = db.insertInto(table).values(piece as never)
  const text = (keepsFirst ? insert.onConflict(conflict => conflict.doNothing()) : insert).compile().sql
  texts.set(key, text)
  return text
}
