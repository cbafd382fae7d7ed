/** How tall a row must be for its words: programs differ in whether they grow rows of a new file, so it is written. */
import type { PrintedSheet, SheetCell } from '#domain/report/printed-sheet.ts'
import type { CellRange } from '#domain/returns/workbook.ts'

export type Lettering = { readonly points: number; readonly isBold: boolean }

/** Left and right of the words in a cell. */
const PADDING_MM = 1.5
const LINE_HEIGHT = 1.28
/** Bold letters are wider. */
const BOLD = 1.06
const MM_PER_POINT = 25.4 / 72

/** Points. A cell that covers several rows asks its share of each. */
export function rowHeight(sheet: PrintedSheet, row: number, { points, isBold }: Lettering): number {
  const em = points * MM_PER_POINT * (isBold ? BOLD : 1)
  const lines = (sheet.rows[row]?.cells ?? []).map((cell, column) => {
    if (cell === null) return 1
    const { widthMm, rows } = roomOf(sheet, row, column)
    return Math.ceil(linesOf(textOf(cell), (widthMm - PADDING_MM) / em) / rows)
  })
  return Math.round(Math.max(1, ...lines) * points * LINE_HEIGHT + 2)
}

const textOf = (cell: SheetCell): string => (cell.kind === 'text' ? cell.text : String(cell.value))

function roomOf(sheet: PrintedSheet, row: number, column: number): { widthMm: number; rows: number } {
  const own: CellRange = { top: row, bottom: row, left: column, right: column }
  const { top, bottom, left, right } =
    sheet.merges.find(merge => merge.top === row && merge.left === column) ?? own
  const covered = sheet.columns.slice(left, right + 1)
  return { widthMm: covered.reduce((sum, one) => sum + one.widthMm, 0), rows: bottom - top + 1 }
}

/** How many lines words take in a width given in ems. */
function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((lines, part) => lines + wrappedLines(part, width), 0)
}

function wrappedLines(text: string, width: number): number {
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    const length = widthOf(word)
    if (used > 0 && used + SPACE + length > width) {
      lines += 1
      used = 0
    }
    // A word wider than the cell is broken.
    lines += Math.max(0, Math.ceil(length / width) - 1)
    used += (used > 0 ? SPACE : 0) + (length > width ? length % width : length)
  }
  return lines
}

const SPACE = 0.25

const widthOf = (word: string): number =>
  [...word.normalize('NFD').replace(/\p{Mn}/gu, '')].reduce((sum, letter) => sum + letterWidth(letter), 0)

/** In ems, of a Times face: narrow letters, wide ones, capitals, the rest. */
function letterWidth(letter: string): number {
  if (/[iljtfrI.,;:'()|!/-]/.test(letter)) return 0.3
  if (/[mwMW@%]/.test(letter)) return 0.8
  return /\p{Lu}/u.test(letter) ? 0.68 : 0.47
}
