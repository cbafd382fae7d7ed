/** Order among siblings that moving one of them touches one row. */
import { AppError } from '#domain/kernel/app-error.ts'
import type { WritableStore } from './store.ts'
import type { RecordedTables } from './tables.ts'

/** A row with its place among its siblings. */
export type Sibling = { readonly id: string; readonly position: number }

/** The recorded tables whose rows have an order. */
type OrderedTable = {
  [Table in keyof RecordedTables]: RecordedTables[Table] extends { position: number } ? Table : never
}[keyof RecordedTables]

export type PositionTarget = {
  /** The sibling to stand before; null puts the row last. */
  readonly before: string | null
  /** The row itself where it is moved, null where it is new. */
  readonly moved: string | null
}

/**
 * A position before a sibling, halfway to its neighbour. Where the gap is used up (after about fifty moves into one
 * place) the siblings are numbered anew first.
 *
 * @throws AppError `not-found` when the sibling to stand before is gone
 */
export async function positionAmong(
  store: WritableStore,
  table: OrderedTable,
  list: readonly Sibling[],
  { before, moved }: PositionTarget,
): Promise<number> {
  const siblings = list.filter(sibling => sibling.id !== moved)
  const index = before === null ? siblings.length : siblings.findIndex(sibling => sibling.id === before)
  if (index === -1)
    throw new AppError('not-found', 'Vị trí cần chuyển đến không còn nữa. Hãy tải lại màn hình rồi thử lại.')
  const previous = siblings[index - 1]?.position
  const next = siblings[index]?.position
  if (previous === undefined) return next === undefined ? 0 : next - 1
  if (next === undefined) return previous + 1
  const middle = (previous + next) / 2
  if (previous < middle && middle < next) return middle
  for (const [place, sibling] of siblings.entries())
    await store.update(table, sibling.id, { position: place } as never)
  return index - 0.5
}
