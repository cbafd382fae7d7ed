/** Walking over the cells of a sheet that a person sees. */
import type { CellRef } from './reading.ts'
import { type Cell, type CellRange, cellAddress, cellAt, type Sheet } from './workbook.ts'

export type PlacedCell = { readonly row: number; readonly column: number; readonly cell: Cell }

/** The place in the file, also of a sheet that was turned for reading. */
export const refOf = (sheet: Sheet, row: number, column: number): CellRef => ({
  sheet: sheet.name,
  cell:
    sheet.turnedAt === undefined
      ? cellAddress(row, sheet.packedIn ?? column)
      : cellAddress(sheet.turnedAt.row + column, sheet.turnedAt.column + row),
})

/** The row of a place in the file as Excel counts, from 1. */
export const rowNumberOf = ({ turnedAt }: Sheet, row: number, column: number): number =>
  (turnedAt === undefined ? row : turnedAt.row + column) + 1

/** Cells of one row that hold text, from the left, hidden columns left out. */
export function cellsOfRow(sheet: Sheet, row: number): readonly PlacedCell[] {
  const rows = seen.get(sheet) ?? []
  if (rows.length === 0) seen.set(sheet, rows)
  rows[row] ??= filledCells(sheet, row)
  return rows[row]
}

/** Each row is looked at many times; a sheet is never changed. */
const seen = new WeakMap<Sheet, (readonly PlacedCell[])[]>()

function filledCells(sheet: Sheet, row: number): readonly PlacedCell[] {
  const filled: PlacedCell[] = []
  for (const [column, cell] of (sheet.rows[row] ?? []).entries())
    if (cell !== null && cell.text !== '' && !sheet.hiddenColumns.includes(column))
      filled.push({ row, column, cell })
  return filled
}

/** Visible rows from `first` up to and without `end`. */
export function visibleRows(sheet: Sheet, first: number, end: number): readonly number[] {
  const hidden = new Set(sheet.hiddenRows)
  const rows: number[] = []
  for (let row = first; row < Math.min(end, sheet.rows.length); row += 1) if (!hidden.has(row)) rows.push(row)
  return rows
}

export const mergeAt = (sheet: Sheet, row: number, column: number): CellRange | undefined =>
  sheet.merges.find(
    range => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
  )

/** The cell a person sees at a place: within a merge, its top-left one. */
export function shownCell(sheet: Sheet, row: number, column: number): Cell {
  const merge = mergeAt(sheet, row, column)
  return merge === undefined ? cellAt(sheet, row, column) : cellAt(sheet, merge.top, merge.left)
}
