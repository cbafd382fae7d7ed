/** Reads a form of numbers by group: one line per group, a total below. */
import { type CountReading, readCount } from '../vietnamese/count.ts'
import { fold } from '../vietnamese/text.ts'
import type { ColumnRole } from './columns.ts'
import type { Table } from './find-table.ts'
import type { CellRef, Highlight } from './reading.ts'
import { isClosing, type StatedTotal, statedInTotalRow } from './row-kinds.ts'
import { cellsOfRow, refOf, visibleRows } from './sheet-cells.ts'
import { cellAt, type Sheet } from './workbook.ts'

export type GroupLine = {
  readonly label: string
  readonly reading: CountReading
  readonly text: string
  readonly where: CellRef
}

export type GroupCountsReading = {
  readonly lines: readonly GroupLine[]
  readonly total: (StatedTotal & { readonly where: CellRef }) | null
  readonly highlights: readonly Highlight[]
  readonly endRow: number
}

const TOTAL = /^(?:tong|cong)\b/
const END = /^(?:(?:nguoi |dong chi )?chu tri[^:]{0,20}:|lien he|can bo|sdt|dien thoai|nguoi lien he|dau moi)/

export function readGroupCounts(sheet: Sheet, table: Table): GroupCountsReading {
  const labelColumn =
    columnOf(table, 'group') ?? columnOf(table, 'name') ?? columnOf(table, 'unit') ?? firstText(table)
  const countColumn = columnOf(table, 'count') ?? -1
  const lines: GroupLine[] = []
  const highlights: Highlight[] = []
  let total: GroupCountsReading['total'] = null
  let endRow = table.headerBottom + 1
  for (const row of visibleRows(sheet, table.headerBottom + 1, sheet.rows.length)) {
    const cells = cellsOfRow(sheet, row)
    if (cells.length === 0) continue
    if (cells.some(({ cell }) => isClosing(cell.text) || END.test(fold(cell.text)))) break
    const totalCell = cells.find(
      ({ cell, column }) => column <= Math.max(labelColumn, 1) && TOTAL.test(fold(cell.text)),
    )
    const counted = cellAt(sheet, row, countColumn)
    if (totalCell !== undefined) {
      const stated = statedInTotalRow(sheet, cells)
      total ??= { ...stated, where: refOf(sheet, row, stated.column) }
      highlights.push({ role: 'total', ...refOf(sheet, row, stated.column) })
      endRow = row + 1
      continue
    }
    const label =
      cellAt(sheet, row, labelColumn).text ||
      (cells.find(({ cell }) => cell.number === null)?.cell.text ?? '')
    // A signature may stand in the column of numbers.
    if (label === counted.text) continue
    if (label === '' || (counted.text === '' && counted.formula === 'none')) continue
    const reading: CountReading =
      counted.formula === 'uncached'
        ? { kind: 'unsure', value: null }
        : readCount(counted.text, counted.number)
    lines.push({ label, reading, text: counted.text, where: refOf(sheet, row, countColumn) })
    highlights.push(
      { role: 'group', ...refOf(sheet, row, labelColumn) },
      { role: 'counted', ...refOf(sheet, row, countColumn) },
    )
    endRow = row + 1
  }
  return { lines, total, highlights, endRow }
}

const columnOf = (table: Table, role: ColumnRole): number | null =>
  table.columns.find(column => column.role === role)?.column ?? null

const firstText = (table: Table): number =>
  table.columns.find(column => column.role !== 'order' && column.role !== 'count')?.column ?? 1
