/** Workbooks written as text, one line a row, so that a case of a test reads like the sheet it stands for. */
import { type Cell, emptyCell, type Sheet, textCell, type Workbook } from '#domain/returns/workbook.ts'

/**
 * A line is a row, `|` parts its cells. `# name` begins another sheet, `#~ name` a hidden one; `~` in front hides a
 * row. `35` and `12,5` are numbers, `'35` a text, `=` a formula without a value, `=35` one with, `@2026-06-28T08:12:44` a time;
 * `\n` breaks a line in a cell, `~~…~~` crosses its text out. `merges` are as Excel names them, of the first sheet.
 */
export function writtenWorkbook(text: string, merges: readonly string[] = []): Workbook {
  const sheets: { name: string; hidden: boolean; lines: string[] }[] = []
  for (const line of text.replace(/^\n/, '').replace(/\n *$/, '').split('\n')) {
    const [, hides, name] = /^\s*#(~?) (.+)$/.exec(line) ?? []
    if (name !== undefined) sheets.push({ name, hidden: hides === '~', lines: [] })
    else if (sheets.length === 0) sheets.push({ name: 'Sheet1', hidden: false, lines: [line] })
    else sheets.at(-1)?.lines.push(line)
  }
  return {
    format: 'xlsx',
    encoding: 'utf-8',
    sheets: sheets.map(({ name, hidden, lines }, at) => ({
      name,
      hidden,
      rows: lines.map(line => line.replace(/^\s*~/, '').split('|').map(cellOf)),
      merges: at === 0 ? merges.map(rangeOf) : [],
      hiddenRows: lines.flatMap((line, row) => (/^\s*~/.test(line) ? [row] : [])),
      hiddenColumns: [],
    })),
  }
}

function cellOf(written: string): Cell | null {
  const text = written.trim().replaceAll('\\n', '\n')
  if (text === '') return null
  if (/^~~.+~~$/.test(text)) return { ...textCell(text.slice(2, -2)), struck: true }
  if (text.startsWith("'")) return textCell(text.slice(1))
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)) return { ...emptyCell, text, number: Number(text) }
  if (/^\d+,\d+$/.test(text)) return { ...emptyCell, text, number: Number(text.replace(',', '.')) }
  if (text === '=') return { ...emptyCell, formula: 'uncached' }
  if (/^=\d+$/.test(text))
    return { ...emptyCell, text: text.slice(1), number: Number(text.slice(1)), formula: 'cached' }
  const [, year, month, day, time] = /^@(\d{4})-(\d{2})-(\d{2})T([\d:]{8})$/.exec(text) ?? []
  return year === undefined
    ? textCell(text.normalize('NFC'))
    : { ...emptyCell, text: `${day}/${month}/${year} ${time}`, number: 46_201.5, date: text.slice(1) }
}

function rangeOf(written: string): Sheet['merges'][number] {
  const [, left = 'A', top, right = 'A', bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(written) ?? []
  const columnOf = (letter: string) => letter.charCodeAt(0) - 65
  return { top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) }
}
