/** Printed sheets become an XLSX file: A4, header rows on each page, sums as formulas that already know their value. */
import type { Cell, Column, Row, Style, Worksheet } from 'exceljs'
import type { PrintedSheet, RowLook, SheetCell, SheetRow } from '#domain/report/printed-sheet.ts'
import { type CellRange, cellAddress } from '#domain/returns/workbook.ts'
import { cellText } from './cell-text.ts'
import {
  charactersOf,
  newWorkbook,
  PAGE_FOOTER,
  pageSetup,
  RULED,
  type WorkbookOptions,
} from './excel-page.ts'
import { rowHeight } from './row-height.ts'

/** Names of sheets are the program's own: at most 31 characters, none of `[]:*?/\'`. */
export async function writeWorkbook(
  sheets: readonly PrintedSheet[],
  options: WorkbookOptions,
): Promise<Uint8Array> {
  const workbook = newWorkbook(options)
  for (const sheet of sheets) addSheet(workbook.addWorksheet(sheet.name), sheet)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function addSheet(worksheet: Worksheet, sheet: PrintedSheet): void {
  sheet.columns.forEach(({ widthMm }, index) => {
    const column: Partial<Column> = worksheet.getColumn(index + 1)
    column.width = charactersOf(widthMm)
  })
  sheet.rows.forEach((row, index) => {
    const line = worksheet.getRow(index + 1)
    writeRow(line, row, sheet)
    line.height = rowHeight(sheet, index, { points: POINTS[row.look], isBold: BOLD.has(row.look) })
  })
  for (const { top, left, bottom, right } of sheet.merges)
    if (top !== bottom || left !== right) worksheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1)
  const { first, last } = sheet.header
  worksheet.views = [{ state: 'frozen', ySplit: last + 1, showGridLines: false }]
  Object.assign(worksheet.pageSetup, pageSetup(sheet.orientation, { first: first + 1, last: last + 1 }))
  worksheet.headerFooter.oddFooter = PAGE_FOOTER
}

function writeRow(row: Row, { look, cells }: SheetRow, sheet: PrintedSheet): void {
  const isRuled = look === 'header' || look === 'body' || look === 'sum'
  const last = isRuled ? sheet.columns.length : cells.length
  for (let column = 0; column < last; column++) {
    const value = cells[column] ?? null
    const cell = row.getCell(column + 1)
    cell.style = styleOf(look, value, sheet.columns[column]?.align ?? 'left', isRuled)
    if (value !== null) writeValue(cell, value)
  }
}

function writeValue(cell: Cell, value: SheetCell): void {
  switch (value.kind) {
    case 'text':
      // A string is stored as a string; the text format keeps it one when a person edits the cell.
      cell.value = cellText(value.text)
      break
    case 'number':
      cell.value = value.value
      break
    case 'sum':
      cell.value = { formula: `SUM(${value.of.map(rangeName).join(',')})`, result: value.value }
  }
}

export const rangeName = ({ top, left, bottom, right }: CellRange): string =>
  top === bottom && left === right
    ? cellAddress(top, left)
    : `${cellAddress(top, left)}:${cellAddress(bottom, right)}`

const POINTS: Readonly<Record<RowLook, number>> = {
  organ: 12,
  title: 14,
  note: 12,
  header: 12,
  body: 12,
  sum: 12,
}
const BOLD: ReadonlySet<RowLook> = new Set(['organ', 'title', 'header', 'sum'])

function styleOf(
  look: RowLook,
  value: SheetCell | null,
  columnAlign: PrintedSheet['columns'][number]['align'],
  isRuled: boolean,
): Partial<Style> {
  const align = look === 'header' || look === 'title' ? 'center' : isRuled ? columnAlign : 'left'
  return {
    font: {
      name: 'Times New Roman',
      size: POINTS[look],
      bold: BOLD.has(look),
      italic: look === 'note',
    },
    alignment: {
      horizontal: align,
      vertical: 'middle',
      wrapText: true,
    },
    // Nothing by group is an empty place on paper, but a number all the same.
    numFmt: value === null || value.kind === 'text' ? '@' : '#,##0;-#,##0;;@',
    ...(isRuled ? { border: RULED } : {}),
  }
}
