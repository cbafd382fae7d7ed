/** A form becomes an XLSX file: locked but for its yellow cells, checked while typing, marked so that it is known again. */
import type { Cell, DataValidation, Style, Workbook, Worksheet } from 'exceljs'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import type { PrintedSheet } from '#domain/report/printed-sheet.ts'
import type {
  FormCell,
  FormInput,
  FormLook,
  FormSheet,
  FormWorkbook,
} from '#domain/returns/own-form/form-sheets.ts'
import { type CellRange, cellAddress } from '#domain/returns/workbook.ts'
import { cellText } from './cell-text.ts'
import { charactersOf, newWorkbook, PAGE_FOOTER, pageSetup, RULED } from './excel-page.ts'
import { rowHeight } from './row-height.ts'
import { rangeName } from './write-workbook.ts'

/** Names of sheets are the program's own: at most 31 characters, none of `[]:*?/\'`. */
export async function writeForm(form: FormWorkbook, createdAt: LocalDateTime): Promise<Uint8Array> {
  const workbook = newWorkbook({ title: form.title, author: form.author, createdAt })
  workbook.keywords = form.mark
  for (const sheet of form.sheets) {
    const worksheet = workbook.addWorksheet(sheet.name)
    fill(worksheet, sheet, form)
    // No password: it keeps from slips, not from a clerk who means it.
    await worksheet.protect('', {
      selectLockedCells: true,
      selectUnlockedCells: true,
      formatRows: true,
      formatColumns: true,
    })
  }
  nameMark(workbook, form)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** A name of the workbook leads to the mark, should the sheet be renamed. */
function nameMark(workbook: Workbook, form: FormWorkbook): void {
  const sheet = form.sheets.find(each => each.isHidden)
  if (sheet !== undefined) workbook.definedNames.add(`${sheet.name}!$A$1`, 'DIEMCAU_MA_PHIEU')
}

function fill(worksheet: Worksheet, sheet: FormSheet, form: FormWorkbook): void {
  if (sheet.isHidden) worksheet.state = 'veryHidden'
  for (const [index, widthMm] of sheet.columnsMm.entries())
    worksheet.getColumn(index + 1).width = charactersOf(widthMm)
  const printed = asPrinted(sheet)
  for (const [row, cells] of sheet.rows.entries()) {
    for (const [column, cell] of cells.entries())
      if (cell !== null) write(worksheet.getCell(row + 1, column + 1), cell, form)
    if (!sheet.isHidden) {
      const points = Math.max(8, ...cells.map(cell => (cell === null ? 0 : LOOKS[cell.look].points)))
      const isBold = cells.some(cell => cell !== null && LOOKS[cell.look].bold)
      worksheet.getRow(row + 1).height = rowHeight(printed, row, { points, isBold })
    }
  }
  for (const { top, left, bottom, right } of sheet.merges)
    worksheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1)
  const header = sheet.header === null ? null : sheet.header + 1
  // A tall head would leave no room for the rows below it.
  const isShort = header !== null && header <= 3
  worksheet.views = [
    isShort
      ? { state: 'frozen', ySplit: header, showGridLines: false }
      : { state: 'normal', showGridLines: false },
  ]
  Object.assign(
    worksheet.pageSetup,
    pageSetup(sheet.orientation, header === null ? null : { first: header, last: header }),
  )
  worksheet.headerFooter.oddFooter = PAGE_FOOTER
}

/** For the height of its rows. */
const asPrinted = (sheet: FormSheet): PrintedSheet => ({
  name: sheet.name,
  orientation: sheet.orientation,
  columns: sheet.columnsMm.map(widthMm => ({ widthMm, align: 'left' })),
  rows: sheet.rows.map(cells => ({
    look: 'body',
    cells: cells.map(cell => (cell === null ? null : { kind: 'text', text: cell.text })),
  })),
  merges: sheet.merges,
  header: { first: 0, last: 0 },
})

function write(cell: Cell, { text, look, input, sumOf }: FormCell, form: FormWorkbook): void {
  cell.style = styleOf(look, input)
  cell.protection = { locked: input === null }
  if (sumOf !== undefined) cell.value = { formula: `SUM(${rangeName(sumOf)})`, result: 0 }
  else if (text !== '') cell.value = look === 'order' ? Number(text) : cellText(text)
  const validation = input === null ? null : validationOf(input, form)
  if (validation !== null) cell.dataValidation = validation
}

/** The most persons one group of one place may have, for the check while typing. */
const MOST = 5_000

function validationOf(input: FormInput, { groupChoices }: FormWorkbook): DataValidation | null {
  switch (input) {
    case 'count':
      return {
        type: 'whole',
        operator: 'between',
        formulae: [0, MOST],
        allowBlank: true,
        showErrorMessage: true,
        errorTitle: 'Số đại biểu',
        error: 'Chỉ ghi số nguyên, ví dụ 12. Ghi chú thêm ở cột Ghi chú.',
      }
    case 'group':
      return groupChoices === null
        ? null
        : {
            type: 'list',
            formulae: [`${groupChoices.sheet}!${absolute(groupChoices.range)}`],
            allowBlank: true,
            // Another word is no mistake.
            showErrorMessage: false,
          }
    case 'phone':
    case 'text':
      return null
  }
}

const absolute = ({ top, left, bottom, right }: CellRange): string =>
  [cellAddress(top, left), cellAddress(bottom, right)]
    .map(address => address.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2'))
    .join(':')

type Look = {
  readonly points: number
  readonly bold: boolean
  readonly italic: boolean
  readonly align: 'left' | 'center' | 'right'
  readonly isRuled: boolean
}

const PLAIN: Look = { points: 12, bold: false, italic: false, align: 'left', isRuled: true }

const LOOKS: Readonly<Record<FormLook, Look>> = {
  organ: { ...PLAIN, bold: true, isRuled: false },
  title: { ...PLAIN, points: 14, bold: true, align: 'center', isRuled: false },
  line: { ...PLAIN, align: 'center', isRuled: false },
  note: { ...PLAIN, points: 11, italic: true, isRuled: false },
  label: PLAIN,
  value: { ...PLAIN, bold: true },
  header: { ...PLAIN, bold: true, align: 'center' },
  body: PLAIN,
  order: { ...PLAIN, align: 'center' },
  total: { ...PLAIN, bold: true },
  closed: PLAIN,
  mark: { ...PLAIN, points: 8, isRuled: false },
}

const YELLOW = 'FFFFF8DC'
const GREY = 'FFF0F0F0'
const QUIET = 'FF707070'

function styleOf(look: FormLook, input: FormInput | null): Partial<Style> {
  const { points, bold, italic, align, isRuled } = LOOKS[look]
  const fill = input !== null ? YELLOW : look === 'header' ? GREY : null
  return {
    font: {
      name: 'Times New Roman',
      size: points,
      bold,
      italic,
      ...(look === 'mark' ? { color: { argb: QUIET } } : {}),
    },
    alignment: {
      horizontal: input === 'count' || (look === 'total' && input === null) ? 'right' : align,
      vertical: 'middle',
      wrapText: true,
    },
    // Telephones and names stay as they are typed; a number is counted.
    numFmt: look === 'total' ? '#,##0;-#,##0;;@' : input === 'count' || look === 'order' ? '#,##0' : '@',
    ...(isRuled ? { border: RULED } : {}),
    ...(fill === null ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } } }),
  }
}
