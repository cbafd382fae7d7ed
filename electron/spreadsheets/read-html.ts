/** Reads the HTML tables that office programs save under the name .xls. Every cell stays text, as its author typed it. */

import { attribute, repeatOf, type Token, tokens } from '#domain/kernel/markup.ts'
import type { CellRange } from '#domain/returns/workbook.ts'
import { CrossedText } from './crossed-text.ts'
import { decodeText } from './decode-text.ts'
import { LIMITS } from './limits.ts'
import type { RawCell, RawSheet, RawWorkbook } from './raw-cell.ts'
import { ReadRefusal } from './read-refusal.ts'

export function readHtml(bytes: Uint8Array): RawWorkbook {
  const { text, encoding } = decodeText(bytes)
  const sheets = readTables(text)
  if (sheets.length === 0) throw new ReadRefusal('not-a-spreadsheet', 'trang web')
  return { format: 'html', encoding, sheets }
}

const hidesIt = (attributes: string): boolean =>
  /display\s*:\s*none/i.test(attribute(attributes, 'style') ?? '') ||
  /\shidden(?:\s|=|$)/i.test(` ${attributes}`)

const fontOf = (name: string, attributes: string): string | null => {
  if (name === 'font') return attribute(attributes, 'face')
  const style = attribute(attributes, 'style') ?? ''
  return /font-family\s*:\s*["']?([^;"',]+)/i.exec(style)?.[1]?.trim() ?? null
}

const SKIPPED = new Set(['script', 'style', 'head', 'title'])

class TableBuilder {
  readonly rows: (RawCell | null)[][] = []
  readonly merges: CellRange[] = []
  readonly hiddenRows: number[] = []
  private readonly taken = new Set<string>()
  /** How many open tags cross out what they hold. */
  private crossed = 0
  private current: {
    text: CrossedText
    font: string | null
    isStruck: boolean
    columns: number
    rows: number
  } | null = null

  startRow(attributes: string): void {
    this.endCell()
    if (this.rows.length > LIMITS.rows) throw new ReadRefusal('too-large')
    if (hidesIt(attributes)) this.hiddenRows.push(this.rows.length)
    this.rows.push([])
  }

  startCell(attributes: string, font: string | null): void {
    this.endCell()
    if (this.rows.length === 0) this.startRow('')
    const columns = Math.min(repeatOf(attributes, 'colspan'), LIMITS.columns)
    const isStruck = /line-through/i.test(attribute(attributes, 'style') ?? '')
    this.current = {
      text: new CrossedText(),
      font,
      isStruck,
      columns,
      rows: Math.min(repeatOf(attributes, 'rowspan'), 1000),
    }
  }

  addText(text: string): void {
    this.write(text.replace(/[ \t\r\n]+/g, ' '))
  }

  addBreak(): void {
    this.write('\n')
  }

  cross(by: 1 | -1): void {
    this.crossed = Math.max(0, this.crossed + by)
  }

  private write(text: string): void {
    if (this.current !== null) this.current.text.add(text, this.current.isStruck || this.crossed > 0)
  }

  setFont(font: string): void {
    if (this.current !== null && this.current.font === null) this.current.font = font
  }

  endCell(): void {
    const cell = this.current
    const row = this.rows.at(-1)
    if (cell === null || row === undefined) return
    this.current = null
    const top = this.rows.length - 1
    let left = row.length
    while (this.taken.has(`${top}:${left}`)) row[left++] = null
    if (left >= LIMITS.columns) return
    this.crossed = 0
    const { text: written, ...struck } = cell.text.read()
    const text = written.replace(/ *\n */g, '\n').trim()
    row[left] =
      text === '' ? null : { text, number: null, date: null, formula: 'none', font: cell.font, ...struck }
    for (let column = left + 1; column < left + cell.columns; column += 1) row[column] = null
    if (cell.rows > 1 || cell.columns > 1) this.merge(top, left, cell.rows, cell.columns)
  }

  private merge(top: number, left: number, rows: number, columns: number): void {
    this.merges.push({ top, left, bottom: top + rows - 1, right: left + columns - 1 })
    if (this.taken.size + rows * columns > LIMITS.cells) throw new ReadRefusal('too-large')
    for (let row = top + 1; row < top + rows; row += 1)
      for (let column = left; column < left + columns; column += 1) this.taken.add(`${row}:${column}`)
  }

  sheet(name: string): RawSheet {
    this.endCell()
    const { rows, merges, hiddenRows } = this
    return { name, hidden: false, rows, merges, hiddenRows, hiddenColumns: [] }
  }
}

/** A table inside a cell is read as text of that cell. */
function readTables(source: string): readonly RawSheet[] {
  const sheets: RawSheet[] = []
  let table: TableBuilder | null = null
  let depth = 0
  let skipping: string | null = null
  for (const token of tokens(source)) {
    const name = token.kind === 'text' ? '' : token.name.toLowerCase()
    if (skipping !== null) {
      if (token.kind === 'close' && name === skipping) skipping = null
    } else if (token.kind === 'open' && SKIPPED.has(name) && !token.selfClosing) skipping = name
    else if (name === 'table') {
      depth = Math.max(0, depth + (token.kind === 'open' ? 1 : -1))
      if (token.kind === 'open' && depth === 1) table = new TableBuilder()
      if (token.kind === 'close' && depth === 0 && table !== null) {
        sheets.push(table.sheet(`Sheet${sheets.length + 1}`))
        table = null
      }
    } else if (table !== null && depth === 1) feed(table, token, name)
    else if (table !== null && token.kind === 'text') table.addText(token.text)
  }
  // The rows behind the place where it breaks off are lost.
  if (table !== null) throw new ReadRefusal('truncated')
  return sheets
}

function feed(table: TableBuilder, token: Token, name: string): void {
  if (token.kind === 'text') table.addText(token.text)
  else if (name === 'tr' || name === 'td' || name === 'th') {
    if (token.kind !== 'open') table.endCell()
    else if (name === 'tr') table.startRow(token.attributes)
    else table.startCell(token.attributes, fontOf(name, token.attributes))
  } else if (name === 'br' || (name === 'p' && token.kind === 'close')) table.addBreak()
  else if (name === 's' || name === 'strike' || name === 'del') table.cross(token.kind === 'open' ? 1 : -1)
  else if (token.kind === 'open') {
    const font = fontOf(name, token.attributes)
    if (font !== null) table.setFont(font)
  }
}
