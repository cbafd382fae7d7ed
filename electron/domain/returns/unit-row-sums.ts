/** Tells the rows of a sheet of many units that only add up other rows: totals, former districts, areas. */
import { fold } from '../vietnamese/text.ts'
import type { UnitRow } from './read-unit-rows.ts'

/** A row below the header; `isSum` where its own words say that it is a total. */
export type RowOfSums = { readonly row: UnitRow; readonly order: string; readonly isSum: boolean }

/** Names of what is larger than a unit. */
const LARGER = /^(?:huyen|thi xa|thanh pho|tp|khu vuc|cum|vung|lien xa)\b/

/**
 * The rows of units. A heading that bears the sum of the rows below it (`I. BA TƠ 25`) is no unit, though one may
 * bear its name; where it bears another number, and where a total differs from its rows, a person is asked.
 */
export function settleSums(lines: readonly RowOfSums[]): readonly UnitRow[] {
  const isHeading = headings(lines)
  const rows: UnitRow[] = []
  /** Since the last total or heading. */
  let block: UnitRow[] = []
  const doubted = new Map<UnitRow, UnitRow>()
  lines.forEach((line, at) => {
    const { row } = line
    if (isHeading(line)) {
      const end = lines.findIndex((other, later) => later > at && (other.isSum || isHeading(other)))
      const below = lines.slice(at + 1, end < 0 ? undefined : end).map(each => each.row)
      block = []
      const sum = sumOf(below)
      if (sum === null || sum !== numberOf(row)) rows.push(askedAsSum(row, sum))
      return
    }
    if (!line.isSum && (isNamed(row) || !isSumOf(row, [block, rows]))) {
      rows.push(row)
      block.push(row)
      return
    }
    const number = numberOf(row)
    const parts = block.length > 0 ? block : rows
    if (number !== null && parts.length > 1 && !isSumOf(row, [block, rows]) && sumOf(parts) !== null)
      for (const part of parts) doubted.set(part, askedForTotal(part, row, sumOf(parts) ?? 0))
    block = []
  })
  return rows.map(row => doubted.get(row) ?? row)
}

const isNamed = ({ unitText, codeText, answeredAt }: UnitRow): boolean =>
  unitText !== '' || codeText !== '' || answeredAt !== null

/** Larger than a unit by its name, or numbered `I`, `A` among rows numbered 1, 2, 3. */
function headings(lines: readonly RowOfSums[]): (line: RowOfSums) => boolean {
  const isMixed = lines.some(({ order }) => /^\d+/.test(order.trim()))
  return ({ row, order, isSum }) =>
    !isSum &&
    row.answeredAt === null &&
    (LARGER.test(fold(row.unitText)) || (isMixed && /^(?:[IVX]+|[A-H])[.)]?$/.test(order.trim())))
}

function numberOf({ total, byGroup }: UnitRow): number | null {
  if (total.kind === 'exact') return total.value
  if (total.kind !== 'none' || byGroup.length === 0 || byGroup.some(group => !group.exact)) return null
  return byGroup.reduce((sum, group) => sum + group.number, 0)
}

/** Null where a row gives no certain number. */
function sumOf(rows: readonly UnitRow[]): number | null {
  const numbers = rows.map(numberOf)
  return numbers.length === 0 || numbers.includes(null)
    ? null
    : numbers.reduce((sum: number, number) => sum + (number ?? 0), 0)
}

const isSumOf = (row: UnitRow, parts: readonly (readonly UnitRow[])[]): boolean =>
  parts.some(rows => sumOf(rows) !== null && sumOf(rows) === numberOf(row))

const askedAsSum = (row: UnitRow, sum: number | null): UnitRow => ({
  ...row,
  problems: [
    ...row.problems,
    {
      severity: 'question',
      code: 'total-mismatch',
      message: `Dòng ${row.row + 1} ("${row.unitText}") giống dòng của một nhóm đơn vị${sum === null ? '' : `, các dòng dưới cộng lại là ${sum}`}. Xác định có ghi nhận dòng này không.`,
      where: row.totalWhere,
    },
  ],
})

const askedForTotal = (row: UnitRow, total: UnitRow, sum: number): UnitRow => ({
  ...row,
  problems: [
    ...row.problems,
    {
      severity: 'question',
      code: 'total-mismatch',
      message: `Dòng tổng ${total.row + 1} ghi ${total.totalText || numberOf(total)}, các dòng cộng lại là ${sum}. Xác định số đại biểu đúng.`,
      where: total.totalWhere,
    },
  ],
})
