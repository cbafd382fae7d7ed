/** A list turned on its side: headings below each other, one person in each column. Read as if it stood upright. */
import { columnRole } from './columns.ts'
import { findTable } from './find-table.ts'
import { isPersonName } from './person-names.ts'
import { cellsOfRow, visibleRows } from './sheet-cells.ts'
import type { TabledSheet } from './understand-return.ts'
import { cellAt, type Sheet } from './workbook.ts'

const FEWEST_PEOPLE = 2

/**
 * The sheet in two: the list set upright, whose cells still know where they stand, and all else. Null where nothing
 * stands on its side.
 */
export function turnedTable(sheet: Sheet): readonly TabledSheet[] | null {
  for (const row of visibleRows(sheet, 0, Math.min(sheet.rows.length, 100))) {
    const heading = cellsOfRow(sheet, row).find(({ cell }) => columnRole(cell.text) === 'name')
    if (heading === undefined) continue
    const people = cellsOfRow(sheet, row).filter(
      ({ column, cell }) => column > heading.column && isPersonName(cell.text),
    )
    if (people.length < FEWEST_PEOPLE) continue
    const block = blockAround(sheet, row, heading.column)
    const upright = setUpright(sheet, block, heading.column)
    const table = findTable(upright)
    if (table?.kind === 'list')
      return [
        { sheet: without(sheet, block), table: null },
        { sheet: upright, table },
      ]
  }
  return null
}

type Block = { readonly top: number; readonly bottom: number }

/** The rows around the names that have a heading in the same column. */
function blockAround(sheet: Sheet, row: number, column: number): Block {
  const isHeaded = (at: number) => columnRole(cellAt(sheet, at, column).text) !== null
  let [top, bottom] = [row, row]
  while (top > 0 && isHeaded(top - 1)) top -= 1
  while (isHeaded(bottom + 1)) bottom += 1
  return { top, bottom }
}

function setUpright(sheet: Sheet, { top, bottom }: Block, left: number): Sheet {
  const rows = Array.from({ length: bottom - top + 1 }, (_, at) => sheet.rows[top + at] ?? [])
  const width = Math.max(...rows.map(cells => cells.length))
  return {
    name: sheet.name,
    hidden: false,
    rows: Array.from({ length: width - left }, (_, at) => rows.map(cells => cells[left + at] ?? null)),
    merges: [],
    hiddenRows: sheet.hiddenColumns.map(column => column - left),
    hiddenColumns: sheet.hiddenRows.map(row => row - top),
    turnedAt: { row: top, column: left },
  }
}

const without = (sheet: Sheet, { top, bottom }: Block): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((cells, row) => (row >= top && row <= bottom ? [] : cells)),
})
