/**
 * Reads OpenDocument spreadsheets. Ours, because the workbook library knows no hidden rows there and a cell that
 * repeats a million times hangs it.
 */

import { attribute, repeatOf, type Token, tokens } from '#domain/kernel/markup.ts'
import type { CellRange } from '#domain/returns/workbook.ts'
import { CrossedText } from './crossed-text.ts'
import { LIMITS } from './limits.ts'
import type { RawCell, RawSheet, RawWorkbook } from './raw-cell.ts'
import { ReadRefusal } from './read-refusal.ts'

type OpenTag = Extract<Token, { kind: 'open' }>

/** `content` is the text of `content.xml`. */
export function readOds(content: string): RawWorkbook {
  const reader = new OdsReader()
  for (const token of tokens(content)) reader.take(token)
  if (!reader.isAtRest) throw new ReadRefusal('truncated')
  return { format: 'ods', encoding: 'utf-8', sheets: reader.sheets }
}

const ASIDE = /^(?:office:annotation|draw:|table:tracked-changes)/

type OpenCell = { readonly text: CrossedText; paragraphs: number; readonly tag: OpenTag }

class OdsReader {
  readonly sheets: RawSheet[] = []
  private readonly fonts = new Map<string, string>()
  private readonly struckStyles = new Set<string>()
  /** Whether each open span of text is crossed out. */
  private readonly spans: boolean[] = []
  private readonly hiddenTables = new Set<string>()
  private style: string | null = null
  private sheet: SheetBuilder | null = null
  private cell: OpenCell | null = null
  /** Depth inside annotations, drawings and tracked changes: neither their text nor the tables of a chart are content. */
  private aside = 0

  /** False while a sheet is under way: where the text ends there, its end is lost. */
  get isAtRest(): boolean {
    return this.sheet === null
  }

  take(token: Token): void {
    if (token.kind === 'text') {
      if (this.cell !== null && this.aside === 0) this.write(token.text.replace(/\s+/g, ' '))
    } else if (token.kind === 'open') this.open(token)
    else this.close(token.name)
    if (token.kind === 'open' && token.selfClosing) this.close(token.name)
  }

  private open(tag: OpenTag): void {
    const { name, attributes } = tag
    if (ASIDE.test(name)) this.aside += 1
    else if (this.aside > 0) return
    else if (name === 'style:style') this.style = attribute(attributes, 'style:name')
    else if (name === 'style:text-properties' && this.style !== null) {
      const font = attribute(attributes, 'style:font-name') ?? attribute(attributes, 'fo:font-family')
      if (font !== null) this.fonts.set(this.style, font)
      const line = attribute(attributes, 'style:text-line-through-style') ?? 'none'
      if (line !== 'none') this.struckStyles.add(this.style)
    } else if (name === 'style:table-properties' && attribute(attributes, 'table:display') === 'false')
      this.hiddenTables.add(this.style ?? '')
    else if (name === 'table:table' && this.sheet === null)
      this.sheet = new SheetBuilder(
        attribute(attributes, 'table:name') ?? '',
        this.hiddenTables.has(attribute(attributes, 'table:style-name') ?? '-'),
      )
    else if (this.sheet !== null) this.openInside(this.sheet, tag)
  }

  private openInside(sheet: SheetBuilder, tag: OpenTag): void {
    const { name, attributes } = tag
    if (name === 'table:table-column')
      sheet.addColumns(repeatOf(attributes, 'table:number-columns-repeated'), isHidden(attributes))
    else if (name === 'table:table-row')
      sheet.startRow(repeatOf(attributes, 'table:number-rows-repeated'), isHidden(attributes))
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell')
      this.cell = { text: new CrossedText(), paragraphs: 0, tag }
    else if (name === 'text:span') this.spans.push(this.isStruck(attributes, 'text:style-name'))
    else if (this.cell !== null) this.openText(this.cell, name, attributes)
  }

  private isStruck(attributes: string, style: string): boolean {
    return this.struckStyles.has(attribute(attributes, style) ?? '')
  }

  private write(text: string): void {
    const { cell } = this
    if (cell === null) return
    const isStruck = this.spans.includes(true) || this.isStruck(cell.tag.attributes, 'table:style-name')
    cell.text.add(text, isStruck)
  }

  private openText(cell: OpenCell, name: string, attributes: string): void {
    if (name === 'text:p') {
      if (cell.paragraphs > 0) this.write('\n')
      cell.paragraphs += 1
    } else if (name === 'text:line-break') this.write('\n')
    else if (name === 'text:s') this.write(' '.repeat(Math.min(repeatOf(attributes, 'text:c'), 100)))
    else if (name === 'text:tab') this.write(' ')
  }

  private close(name: string): void {
    if (ASIDE.test(name)) this.aside = Math.max(0, this.aside - 1)
    else if (this.aside > 0) return
    else if (name === 'style:style') this.style = null
    else if (name === 'text:span') this.spans.pop()
    else if (name === 'table:table' && this.sheet !== null) {
      this.sheets.push(this.sheet.build())
      this.sheet = null
    } else if (name === 'table:table-row') this.sheet?.endRow()
    else if ((name === 'table:table-cell' || name === 'table:covered-table-cell') && this.cell !== null) {
      this.sheet?.addCell(
        this.cell,
        this.fonts.get(attribute(this.cell.tag.attributes, 'table:style-name') ?? '') ?? null,
      )
      this.cell = null
    }
  }
}

const isHidden = (attributes: string): boolean =>
  ['collapse', 'filter'].includes(attribute(attributes, 'table:visibility') ?? '')

class SheetBuilder {
  private readonly name: string
  private readonly hidden: boolean
  private readonly rows: (RawCell | null)[][] = []
  private readonly merges: CellRange[] = []
  private readonly hiddenRows: number[] = []
  private readonly hiddenColumns: number[] = []
  private columns = 0
  private row: { cells: (RawCell | null)[]; repeat: number; hidden: boolean; filled: boolean } | null = null

  constructor(name: string, hidden: boolean) {
    this.name = name
    this.hidden = hidden
  }

  addColumns(count: number, hidden: boolean): void {
    if (hidden)
      for (let at = 0; at < Math.min(count, LIMITS.columns); at += 1)
        this.hiddenColumns.push(this.columns + at)
    this.columns += count
  }

  startRow(repeat: number, hidden: boolean): void {
    this.row = { cells: [], repeat, hidden, filled: false }
  }

  addCell(open: OpenCell, font: string | null): void {
    const { row } = this
    if (row === null) return
    const { attributes } = open.tag
    const left = row.cells.length
    const repeat = Math.min(repeatOf(attributes, 'table:number-columns-repeated'), LIMITS.columns - left)
    const cell = rawCell(open, attributes, font)
    for (let at = 0; at < repeat; at += 1) row.cells.push(cell)
    if (cell !== null) row.filled = true
    const columns = repeatOf(attributes, 'table:number-columns-spanned')
    const rows = repeatOf(attributes, 'table:number-rows-spanned')
    if (columns > 1 || rows > 1) {
      const top = this.rows.length
      this.merges.push({ top, left, bottom: top + rows - 1, right: left + columns - 1 })
    }
  }

  endRow(): void {
    const { row } = this
    this.row = null
    if (row === null) return
    // A sheet ends in a million empty rows; only what carries something is unfolded.
    const room = LIMITS.rows + 1 - this.rows.length
    if (row.filled && row.repeat > room) throw new ReadRefusal('too-large')
    for (let at = 0; at < Math.min(row.repeat, room); at += 1) {
      if (row.hidden) this.hiddenRows.push(this.rows.length)
      this.rows.push(row.filled ? row.cells : [])
    }
  }

  build(): RawSheet {
    const { name, hidden, rows, merges, hiddenRows, hiddenColumns } = this
    return { name, hidden, rows, merges, hiddenRows, hiddenColumns }
  }
}

function rawCell(open: OpenCell, attributes: string, font: string | null): RawCell | null {
  const type = attribute(attributes, 'office:value-type') ?? ''
  const { text: written, ...struck } = open.text.read()
  const text = written.trim()
  const formula =
    attribute(attributes, 'table:formula') === null ? 'none' : text === '' ? 'uncached' : 'cached'
  if (text === '' && formula === 'none') return null
  const date = type === 'date' ? (attribute(attributes, 'office:date-value') ?? null) : null
  const value = ['float', 'percentage', 'currency'].includes(type)
    ? Number(attribute(attributes, 'office:value'))
    : null
  return {
    text,
    number: value === null || Number.isNaN(value) ? null : value,
    date: date === null ? null : date.length === 10 ? `${date}T00:00:00` : date.slice(0, 19),
    formula,
    font,
    ...struck,
  }
}
