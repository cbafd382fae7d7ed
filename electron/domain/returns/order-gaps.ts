/** Order numbers that leave some out: somebody may have been deleted, or forgotten. */
import type { CellRef, ReadProblem } from './reading.ts'

export type OrderedRow = { readonly order: number; readonly where: CellRef }

/** Numbers that leave out more than this mean something else than an order. */
const MOST_GAPS = 3

/** Remarks only: a row may be deleted on purpose, and no number is in doubt. */
export function orderGaps(rows: readonly OrderedRow[]): readonly ReadProblem[] {
  const gaps = rows.flatMap(({ order, where }, at) => {
    const before = rows[at - 1]?.order ?? order - 1
    return order > before + 1 ? [{ before, order, where }] : []
  })
  return gaps.length > MOST_GAPS
    ? []
    : gaps.map(({ before, order, where }) => ({
        severity: 'note',
        code: 'order-gap',
        message: `Số thứ tự ở dòng ô ${where.cell} là ${order}, ngay sau số ${before}: có thể thiếu người ở giữa.`,
        where,
      }))
}
