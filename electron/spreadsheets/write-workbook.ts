/** Printed sheets become an XLSX file: A4, header rows on each page, sums as formulas that already know their value. */
/// <reference path="./exceljs-bundle.d.ts" />
import type { Cell, Column, PageSetup, Row, Style, Worksheet } from 'exceljs'
import ExcelJS from 'exceljs/dist/exceljs.min.js'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import type { PrintedSheet, RowLook, SheetCell, SheetRow } from '#domain/report/printed-sheet.ts'
import { type CellRange, cellAddress } from '#domain/returns/workbook.ts'
import { cellText } from './cell-text.ts'
import { rowHeight } from './row-height.ts'

export type WorkbookOptions = {
  readonly title: string
  readonly author: string
  /** Written into the properties of the file. */
  readonly createdAt: LocalDateTime
}

/** Names of sheets are the program's own: at most 31 characters, none of `[]:*?/\'`. */
export async function writeWorkbook(
  sheets: readonly PrintedSheet[],
  { title, author, createdAt }: WorkbookOptions,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.title = cellText(title)
  workbook.creator = cellText(author)
  workbook.lastModifiedBy = cellText(author)
  // Properties are instants in UTC; the office's wall clock is written as it is, as Excel shows it.
  workbook.created = new Date(`${createdAt}:00Z`)
  workbook.modified = workbook.created
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
  Object.assign(worksheet.pageSetup, pageSetup(sheet.orientation, `${first + 1}:${last + 1}`))
  worksheet.headerFooter.oddFooter = '&C&"Times New Roman,Regular"&11Trang &P/&N'
}

const inches = (mm: number): number => Math.round((mm / 25.4) * 100) / 100

function pageSetup(orientation: PrintedSheet['orientation'], printTitlesRow: string): Partial<PageSetup> {
  return {
    paperSize: A4,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow,
    margins: {
      top: inches(20),
      bottom: inches(15),
      left: inches(20),
      right: inches(15),
      header: inches(8),
      footer: inches(8),
    },
  }
}

const A4 = 9

/** Excel measures columns in digits of its normal font (7 px at 96 dpi), with 5 px between two columns. */
const charactersOf = (widthMm: number): number => Math.round((((widthMm / 25.4) * 96 - 5) / 7) * 100) / 100

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

const rangeName = ({ top, left, bottom, right }: CellRange): string =>
  top === bottom && left === right
    ? cellAddress(top, left)
    : `${cellAddress(top, left)}:${cellAddress(bottom, right)}`

const LINE = { style: 'thin' } as const
const RULED = { top: LINE, bottom: LINE, left: LINE, right: LINE }

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
