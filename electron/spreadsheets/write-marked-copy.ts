/** A workbook that was read becomes an XLSX file of plain values again, with the cells in question coloured and commented. */
import type { Cell as ExcelCell, Worksheet } from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import { type CellMark, type CopyMarks, REMARKS_SHEET } from '#domain/returns/marked-copy.ts'
import type { Cell, CellRange, Sheet, Workbook } from '#domain/returns/workbook.ts'
import { cellText } from './cell-text.ts'
import { charactersOf, newWorkbook, pageSetup, RULED } from './excel-page.ts'

export type CopyOptions = {
  readonly title: string
  readonly author: string
  readonly createdAt: LocalDateTime
}

/** Formulas, links, macros and pictures are left behind: every cell holds a number or a text that stays a text. */
export async function writeMarkedCopy(
  workbook: Workbook,
  marks: CopyMarks,
  options: CopyOptions,
): Promise<Uint8Array> {
  const copy = newWorkbook(options)
  const names = sheetNames(workbook.sheets.map(sheet => sheet.name))
  for (const [index, sheet] of workbook.sheets.entries()) {
    if (sheet.name === REMARKS_SHEET) continue
    const worksheet = copy.addWorksheet(names[index] ?? `Trang ${index + 1}`)
    if (sheet.hidden) worksheet.state = 'hidden'
    writeCells(worksheet, sheet)
    for (const mark of marks.cells)
      if (mark.sheet === sheet.name) markCell(worksheet.getCell(mark.cell), mark)
  }
  writeRemarks(copy.addWorksheet(REMARKS_SHEET), marks)
  return withCommentsOf(PROGRAM, new Uint8Array(await copy.xlsx.writeBuffer()))
}

const PROGRAM = 'Điểm Cầu'

/** The library signs every comment "Author". */
function withCommentsOf(author: string, bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  for (const [name, content] of Object.entries(parts))
    if (/^xl\/comments\d+\.xml$/.test(name))
      parts[name] = strToU8(
        strFromU8(content).replace('<author>Author</author>', `<author>${author}</author>`),
      )
  return zipSync(parts)
}

/** Names Excel allows, each once: 31 characters at most, none of `[]:*?/\'`, never empty. */
function sheetNames(names: readonly string[]): readonly string[] {
  const used = new Set([REMARKS_SHEET.toLocaleLowerCase('vi')])
  return names.map((name, index) => {
    const bare =
      cellText(name)
        .replace(/[[\]:*?/\\'\n\t]/g, ' ')
        .trim()
        .slice(0, 28) || `Trang ${index + 1}`
    let unique = bare
    for (let again = 2; used.has(unique.toLocaleLowerCase('vi')); again += 1)
      unique = `${bare.slice(0, 24)} (${again})`
    used.add(unique.toLocaleLowerCase('vi'))
    return unique
  })
}

const FONT = { name: 'Times New Roman', size: 12 } as const

function writeCells(worksheet: Worksheet, sheet: Sheet): void {
  for (const [row, cells] of sheet.rows.entries())
    for (const [column, cell] of cells.entries())
      if (cell !== null) writeCell(worksheet.getCell(row + 1, column + 1), cell, !runsOn(cells, column))
  for (const { top, left, bottom, right } of apart(sheet.merges))
    worksheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1)
  for (const row of sheet.hiddenRows) worksheet.getRow(row + 1).hidden = true
  const widths = widthsOf(sheet)
  for (const [column, width] of widths.entries()) worksheet.getColumn(column + 1).width = width
  const merged = new Set(sheet.merges.map(({ top, left }) => `${top}:${left}`))
  for (const [row, cells] of sheet.rows.entries()) {
    const lines = cells.map((cell, column) =>
      cell === null || merged.has(`${row}:${column}`) || runsOn(cells, column)
        ? 1
        : linesOf(cell.text, widths[column] ?? NARROWEST),
    )
    worksheet.getRow(row + 1).height = Math.max(1, ...lines) * LINE_POINTS
  }
  Object.assign(worksheet.pageSetup, pageSetup('landscape', null))
}

const LINE_POINTS = 16

/** Roughly, for programs that do not grow the rows of a new file by themselves. */
const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0)

function writeCell(target: ExcelCell, cell: Cell, wrapText: boolean): void {
  const isNumber = cell.number !== null && cell.date === null && Number.isFinite(cell.number)
  target.font = FONT
  target.alignment = { vertical: 'top', wrapText }
  // The text format keeps a text a text when a person edits the cell.
  target.numFmt = isNumber ? 'General' : '@'
  target.value = isNumber ? cell.number : cellText(cell.text)
}

/** Merges that share no cell: overlapping ones damage a file. */
function apart(merges: readonly CellRange[]): readonly CellRange[] {
  const kept: CellRange[] = []
  for (const one of merges) {
    const isSingle = one.top === one.bottom && one.left === one.right
    const overlaps = kept.some(
      other =>
        one.top <= other.bottom &&
        other.top <= one.bottom &&
        one.left <= other.right &&
        other.left <= one.right,
    )
    if (!isSingle && !overlaps) kept.push(one)
  }
  return kept
}

const NARROWEST = 6
const WIDEST = 48

const SHORT = 16

/** A heading of one line over the empty cells at its right, as letterheads are: it neither wraps nor widens its column. */
function runsOn(cells: readonly (Cell | null)[], column: number): boolean {
  const text = cells[column]?.text ?? ''
  const next = cells[column + 1] ?? null
  return (
    text.length > SHORT &&
    !text.includes('\n') &&
    (next === null || next.text === '') &&
    cells.slice(0, column).every(cell => cell === null || cell.text === '' || cell.text.length > SHORT)
  )
}

/** Wide enough for most of what stands there; long texts wrap. */
function widthsOf(sheet: Sheet): readonly number[] {
  const widths: number[] = []
  const merged = new Set(
    sheet.merges.filter(({ left, right }) => right > left).map(({ top, left }) => `${top}:${left}`),
  )
  for (const [row, cells] of sheet.rows.entries())
    for (const [column, cell] of cells.entries()) {
      // A heading over the whole sheet says nothing about its first column.
      const isHeading = merged.has(`${row}:${column}`) || runsOn(cells, column)
      const length = cell === null || isHeading || cell.text.length > WIDEST ? 0 : cell.text.length + 2
      widths[column] = Math.max(widths[column] ?? NARROWEST, length)
    }
  return Array.from(widths, width => Math.min(WIDEST, width ?? NARROWEST))
}

const FILLS: Readonly<Record<CellMark['severity'], string>> = {
  error: 'FFFFC7CE',
  question: 'FFFFD966',
  note: 'FFDDEBF7',
}

function markCell(cell: ExcelCell, { severity, text }: CellMark): void {
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: FILLS[severity] } }
  cell.border = RULED
  cell.note = { texts: [{ text: cellText(text) }], margins: { insetmode: 'auto' } }
}

/** For readers without comments, as on a telephone. */
function writeRemarks(worksheet: Worksheet, { cells, general }: CopyMarks): void {
  worksheet.columns = [{ width: charactersOf(12) }, { width: charactersOf(60) }, { width: charactersOf(120) }]
  const lines: readonly (readonly [string, string])[] = [
    ...general.map(text => ['', text] as const),
    ...cells.map(({ sheet, cell, text }) => [sheet === '' ? cell : `${sheet}, ${cell}`, text] as const),
  ]
  const rows: readonly (readonly string[])[] = [
    ['STT', 'Trang tính, ô', 'Nội dung cần sửa hoặc xác nhận'],
    ...lines.map(([where, text], index) => [String(index + 1), where, text]),
  ]
  Object.assign(worksheet.pageSetup, pageSetup('landscape', { first: 1, last: 1 }))
  for (const [row, texts] of rows.entries())
    for (const [column, text] of texts.entries()) {
      const cell = worksheet.getCell(row + 1, column + 1)
      cell.value = cellText(text)
      cell.numFmt = '@'
      cell.font = { ...FONT, bold: row === 0 }
      cell.border = RULED
      cell.alignment = { vertical: 'top', wrapText: true }
    }
}
