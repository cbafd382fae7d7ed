/** Text pasted from a message or a sheet, as a sheet of its own: one row a line, so that every fact has its line. */
import { type Cell, type Sheet, textCell, type Workbook } from '../workbook.ts'

/** Cells copied from a sheet come with tabs between them; a message has none. */
export const isTable = (text: string): boolean =>
  text.split('\n').filter(line => line.includes('\t')).length >= 2

/** The same text gives the same sheet: what was read in it is found again at its cell. */
export function pastedWorkbook(text: string): Workbook {
  const lines = text.replace(/\r\n?/g, '\n')
  const rows = isTable(lines) ? copiedCells(lines) : lines.split('\n').map(messageCells)
  const sheet: Sheet = {
    name: '',
    hidden: false,
    rows: rows.map(cells => cells.map(cellOf)),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  }
  return { format: 'csv', encoding: 'utf-8', sheets: [sheet] }
}

const cellOf = (text: string): Cell | null => {
  const trimmed = text.replace(/[\u00A0\u200B]/g, ' ').trim()
  return trimmed === '' ? null : textCell(trimmed)
}

/** As Excel copies: a cell with line breaks or quotes stands in quotes, its own quotes doubled. */
function copiedCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const FIELD = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy
  for (let match = FIELD.exec(text); match !== null; match = FIELD.exec(text)) {
    const [whole, quoted, plain = '', end] = match
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\n') rows.push([])
    if (end === '' || (whole === '' && FIELD.lastIndex >= text.length)) break
  }
  return rows
}

const NUMBERED = /^\s*(\d{1,3})\s*[.)/-]\s*(\D.*)$/
const PARTS = /\s+[-–—]\s+|\s*[,;]\s*/

/** `3. Đ/c Lê Văn Tư - Bí thư - 0905…` is a row of a list; any other line is one cell. */
function messageCells(line: string): readonly string[] {
  const [, order, rest = ''] = NUMBERED.exec(line) ?? []
  return order === undefined ? [line] : [order, ...rest.split(PARTS)]
}

/** Whether a line is a row of a list. */
export const isNumberedLine = (line: string): boolean => NUMBERED.test(line)
