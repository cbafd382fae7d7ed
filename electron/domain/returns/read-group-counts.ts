/** Reads a form of numbers by group: one line per group, a total below. */
import { type CountReading, readCount } from '../vietnamese/count.ts'
import { fold } from '../vietnamese/text.ts'
import { countsAbsent } from './attendance.ts'
import type { ColumnRole } from './columns.ts'
import { countColumns } from './count-columns.ts'
import { addedLines } from './count-lines.ts'
import type { Table } from './find-table.ts'
import type { CellRef, Highlight } from './reading.ts'
import { isClosing, type StatedTotal, statedInTotalRow } from './row-kinds.ts'
import { cellsOfRow, type PlacedCell, refOf, visibleRows } from './sheet-cells.ts'
import { type Cell, cellAt, type Sheet } from './workbook.ts'

export type GroupLine = {
  /** Zero-based. */
  readonly row: number
  readonly order: string
  readonly label: string
  readonly reading: CountReading
  readonly value: number | null
  readonly text: string
  readonly where: CellRef
}

export type GroupCountsReading = {
  readonly lines: readonly GroupLine[]
  readonly total: (StatedTotal & { readonly where: CellRef }) | null
  /** A heading among the lines that is not the sum of the lines below it. */
  readonly wrongHeading: { readonly heading: GroupLine; readonly sum: number } | null
  /** Sums of other columns that may be meant as well: of another day. */
  /** Remarks beside the lines that count people away. */
  readonly absences: readonly { readonly text: string; readonly where: CellRef }[]
  readonly otherSums: readonly { readonly label: string; readonly sum: number; readonly where: CellRef }[]
  readonly highlights: readonly Highlight[]
  readonly endRow: number
}

/** `Công an xã`, `Công chức` begin with the same letters as `Cộng`. */
const TOTAL = /^\(?\s*(?:tong|cong(?! (?:an|chuc|doan|dan|nghe|nhan|thuong|tac|vien)\b))\b/
const END = /^(?:(?:nguoi |dong chi )?chu tri[^:]{0,20}:|lien he|can bo|sdt|dien thoai|nguoi lien he|dau moi)/

export function readGroupCounts(sheet: Sheet, table: Table): GroupCountsReading {
  const layout = layoutOf(table)
  const lines: GroupLine[] = []
  const highlights: Highlight[] = []
  let total: GroupCountsReading['total'] = null
  let endRow = table.headerBottom + 1
  for (const row of visibleRows(sheet, table.headerBottom + 1, sheet.rows.length)) {
    const cells = cellsOfRow(sheet, row)
    if (cells.length === 0) continue
    const counted = cellAt(sheet, row, layout.count)
    if (isEnd(cells, counted)) break
    const isTotal = cells.some(
      ({ cell, column }) => column <= Math.max(layout.label, 1) && TOTAL.test(fold(cell.text)),
    )
    if (isTotal) {
      const stated = statedInTotalRow(sheet, totalCells(cells, layout.count))
      total ??= { ...stated, where: refOf(sheet, row, stated.column) }
      highlights.push({ role: 'total', ...refOf(sheet, row, stated.column) })
      endRow = row + 1
      continue
    }
    const line = lineAt(sheet, layout, row, counted)
    if (line === null || isOfThings(sheet, table, line)) continue
    lines.push(line)
    highlights.push(
      { role: 'group', ...refOf(sheet, row, layout.label) },
      { role: 'counted', ...refOf(sheet, row, layout.count) },
    )
    endRow = row + 1
  }
  const added = addedLines(lines)
  const otherSums = layout.others.map(({ column, label }) => ({
    label,
    sum: sumOf(sheet, column, added.lines),
    where: refOf(sheet, table.headerBottom, column),
  }))
  const absences = lines.flatMap(({ row }) =>
    table.columns
      .filter(({ role }) => role === 'note')
      .map(({ column }) => ({ text: cellAt(sheet, row, column).text, where: refOf(sheet, row, column) }))
      .filter(({ text }) => countsAbsent(text)),
  )
  return { absences, lines: added.lines, wrongHeading: added.wrong, total, otherSums, highlights, endRow }
}

type Layout = {
  readonly order: number | null
  readonly label: number
  readonly count: number
  readonly others: readonly { readonly column: number; readonly label: string }[]
}

function layoutOf(table: Table): Layout {
  const { total, others } = countColumns(table)
  return {
    order: columnOf(table, 'order'),
    label: columnOf(table, 'group') ?? columnOf(table, 'name') ?? columnOf(table, 'unit') ?? firstText(table),
    count: (total ?? others[0])?.column ?? -1,
    others: others.filter(column => column !== (total ?? others[0])),
  }
}

/** Beside a number "Bí thư" is a group; a signature has none. */
const isEnd = (cells: readonly PlacedCell[], counted: Cell): boolean =>
  cells.some(({ cell }) => END.test(fold(cell.text))) ||
  (readCount(counted.text, counted.number).kind === 'none' && cells.some(({ cell }) => isClosing(cell.text)))

const MEASURE = /^(?:dvt|don vi tinh)\b/
const THING =
  /^(?:[-+*•]\s*)?(?:may (?:tinh|chieu|in|quay|phat)|man hinh|camera|micro|loa|tivi|ti vi|duong truyen|thiet bi|phong hop|ban ghe)\b/

/** `Máy tính | Bộ | 02` counts no people. */
function isOfThings(sheet: Sheet, table: Table, { row, label }: GroupLine): boolean {
  const measure = table.columns.find(column => MEASURE.test(fold(column.label)))
  const unit = measure === undefined ? '' : fold(cellAt(sheet, row, measure.column).text)
  return (
    (unit !== '' && !/^(?:nguoi|dong chi|d\/c|dai bieu|can bo|vi)\b/.test(unit)) || THING.test(fold(label))
  )
}

/** The number in the column of numbers before any other of its row. */
const totalCells = (cells: readonly PlacedCell[], count: number): readonly PlacedCell[] => {
  const own = cells.filter(({ column }) => column === count)
  return [...own, ...cells.filter(({ column }) => column !== count)]
}

function lineAt(sheet: Sheet, layout: Layout, row: number, counted: Cell): GroupLine | null {
  const label =
    cellAt(sheet, row, layout.label).text ||
    (cellsOfRow(sheet, row).find(({ cell }) => cell.number === null)?.cell.text ?? '')
  // A signature may stand in the column of numbers.
  if (label === '' || label === counted.text || (counted.text === '' && counted.formula === 'none'))
    return null
  const reading: CountReading =
    counted.formula === 'uncached' || counted.struck === true
      ? { kind: 'unsure', value: null }
      : readLineCount(counted)
  return {
    row,
    order: layout.order === null ? '' : cellAt(sheet, row, layout.order).text,
    label,
    reading,
    value: reading.kind === 'none' ? null : reading.value,
    text: counted.text,
    where: refOf(sheet, row, layout.count),
  }
}

/** A dash in a column of numbers stands for nobody. */
const readLineCount = ({ text, number }: Cell): CountReading =>
  /^[-–—]$/.test(text.trim()) ? { kind: 'exact', value: 0 } : readCount(text, number)

function sumOf(sheet: Sheet, column: number, lines: readonly GroupLine[]): number {
  return lines.reduce((sum, { row }) => {
    const cell = cellAt(sheet, row, column)
    const reading = readCount(cell.text, cell.number)
    return sum + (reading.kind === 'none' ? 0 : (reading.value ?? 0))
  }, 0)
}

const columnOf = (table: Table, role: ColumnRole): number | null =>
  table.columns.find(column => column.role === role)?.column ?? null

const firstText = (table: Table): number =>
  table.columns.find(column => column.role !== 'order' && column.role !== 'count')?.column ?? 1
