/** A delimited text whose every row was pasted into one cell: read as if its cells stood beside each other. */
import { columnRole } from './columns.ts'
import { cellsOfRow } from './sheet-cells.ts'
import { type Cell, type Sheet, textCell } from './workbook.ts'

const SEPARATORS = [';', '|', ','] as const

/** The sheet itself unless one of its rows is a whole header in one cell and the rows are cut like it. */
export function unpacked(sheet: Sheet): Sheet {
  for (const [row, cells] of sheet.rows.entries()) {
    const [only, ...others] = cells.some(cell => cell !== null) ? cellsOfRow(sheet, row) : []
    if (only === undefined || others.length > 0) continue
    const separator = SEPARATORS.find(each => isHeader(only.cell.text.split(each)))
    if (separator !== undefined) return parted(sheet, row, only.column, separator)
  }
  return sheet
}

function isHeader(parts: readonly string[]): boolean {
  if (parts.length < 3 || parts.some(part => /\d/.test(part))) return false
  const roles = parts.map(columnRole)
  return (
    roles.filter(role => role !== null).length >= parts.length - 1 &&
    ['name', 'count'].some(role => roles.some(each => each === role))
  )
}

function parted(sheet: Sheet, headerRow: number, column: number, separator: string): Sheet {
  const width = (sheet.rows[headerRow]?.[column]?.text ?? '').split(separator).length
  const part = (cells: readonly (Cell | null)[], row: number): readonly (Cell | null)[] => {
    const parts = cells[column]?.text.split(separator) ?? []
    const isWhole = cells.every((cell, at) => at === column || cell === null)
    // A comma may stand inside of a position; a row is cut where its header is.
    if (row < headerRow || !isWhole || parts.length < 2 || parts.length > width) return cells
    return parts.map(text => (text.trim() === '' ? null : textCell(text.trim().replace(/^"(.*)"$/s, '$1'))))
  }
  return { ...sheet, rows: sheet.rows.map(part), packedIn: column }
}
