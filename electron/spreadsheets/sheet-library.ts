/** The only door to the workbook library: bytes it may be trusted with, and its cells turned into ours. */

import * as XLSX from '@e965/xlsx'
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs'
import { attribute, tokens } from '#domain/kernel/markup.ts'
import type { CellFormula, WorkbookFormat } from '#domain/returns/workbook.ts'
import { CrossedText } from './crossed-text.ts'
import { LIMITS } from './limits.ts'
import { refuseBrokenRecords, refuseSectorLoops } from './ole-check.ts'
import type { RawCell, RawSheet, RawWorkbook } from './raw-cell.ts'
import { ReadRefusal } from './read-refusal.ts'

XLSX.set_cptable(codepages)

/** Two parts of the library that it declares without types. */
type DateParts = { readonly [part in 'y' | 'm' | 'd' | 'H' | 'M' | 'S']: number }
const dates = XLSX.SSF as {
  readonly is_date: (format: string) => boolean
  readonly parse_date_code: (value: number, options: { date1904: boolean }) => DateParts | null
}
type OleEntry = { readonly name: string; readonly type: number; readonly content?: ArrayLike<number> }
const ole = XLSX.CFB as {
  readonly read: (
    bytes: Uint8Array,
    options: { type: 'array' },
  ) => { readonly FileIndex: readonly OleEntry[] }
}

export type CellFont = { readonly name: string; readonly isStruck: boolean }

/** Font of a cell by sheet (in file order), zero-based row and column; null when unknown. */
export type FontLookup = (sheet: number, row: number, column: number) => CellFont | null

const OPTIONS: XLSX.ParsingOptions = {
  dense: true,
  UTC: true,
  // Needed for hidden rows and columns.
  cellStyles: true,
  cellNF: true,
  cellHTML: false,
  sheetRows: LIMITS.rows + 1,
}

/** All sheets of these lie in one stream: where one cannot be read the library throws. */
const FLAT: ReadonlySet<WorkbookFormat> = new Set(['xls', 'xml-2003'])

/** Reads checked bytes; `fonts` tells legacy fonts and what is crossed out, which the library does not hand on. */
export function readWithLibrary(bytes: Uint8Array, format: WorkbookFormat, fonts: FontLookup): RawWorkbook {
  // From a buffer the library takes no text that is longer than what is left; from plain bytes it does, up to gigabytes.
  const book = XLSX.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
    ...OPTIONS,
    type: 'buffer',
  })
  // The library leaves out a sheet it trips over and goes on; what it cannot say of formats, properties and remarks
  // changes no cell.
  if (!FLAT.has(format) && book.SheetNames.some(name => !Object.hasOwn(book.Sheets, name)))
    throw new ReadRefusal('unreadable')
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  let places = 0
  const sheets = book.SheetNames.map((name, index) => {
    const sheet = book.Sheets[name]
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    const raw = rawSheet(name, hidden, sheet, (row, column) => fonts(index, row, column), date1904)
    places += raw.rows.reduce((sum, row) => sum + row.length, 0)
    if (places > LIMITS.places) throw new ReadRefusal('too-large')
    return raw
  })
  return { format, encoding: format, sheets }
}

type FontAt = (row: number, column: number) => CellFont | null

function rawSheet(
  name: string,
  hidden: boolean,
  sheet: XLSX.WorkSheet | undefined,
  fontAt: FontAt,
  date1904: boolean,
): RawSheet {
  const data: readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[] = sheet?.['!data'] ?? []
  if (data.length > LIMITS.rows && data[LIMITS.rows]?.some(cell => cell?.v !== undefined))
    throw new ReadRefusal('too-large')
  const rows = Array.from(data, (row, rowAt) =>
    Array.from((row ?? []).slice(0, LIMITS.columns), (cell, columnAt) =>
      rawCell(cell, () => fontAt(rowAt, columnAt), date1904),
    ),
  )
  return {
    name,
    hidden,
    rows,
    merges: (sheet?.['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: hiddenAt(sheet?.['!rows'], row => row.hidden === true || row.hpt === 0),
    hiddenColumns: hiddenAt(sheet?.['!cols'], column => column.hidden === true || column.width === 0),
  }
}

function hiddenAt<Info>(infos: readonly (Info | undefined)[] | undefined, isHidden: (info: Info) => boolean) {
  const found: number[] = []
  infos?.forEach((info, at) => {
    if (info && isHidden(info) && at <= LIMITS.rows) found.push(at)
  })
  return found
}

function rawCell(
  cell: XLSX.CellObject | undefined,
  fontAt: () => CellFont | null,
  date1904: boolean,
): RawCell | null {
  if (cell === undefined || cell === null) return null
  const formula = formulaOf(cell)
  if (cell.v === undefined || cell.t === 'z')
    return formula === 'uncached' ? { text: '', number: null, date: null, formula, font: null } : null
  const font = fontAt()
  const struck = font?.isStruck === true ? ({ struck: true } as const) : {}
  if (typeof cell.v === 'number' && cell.t !== 'e')
    return { ...numberCell(cell, cell.v, date1904), formula, font: null, ...struck }
  const text = cell.t === 'b' || cell.t === 'e' ? String(cell.w ?? cell.v) : String(cell.v)
  const runs = typeof cell.r === 'string' && STRIKE.test(cell.r) ? runsOf(cell.r) : null
  return { text, number: null, date: null, formula, font: font?.name ?? null, ...struck, ...runs }
}

const STRIKE = /<(?:\w+:)?strike(?![^>]*val="(?:0|false)")/

/** Rich text of which some is crossed out: what is left; all of it where nothing is. */
function runsOf(xml: string): Pick<RawCell, 'text' | 'struck'> {
  const runs = new CrossedText()
  let isStruck = false
  let inText = false
  for (const token of tokens(xml)) {
    const name = token.kind === 'text' ? '' : token.name.replace(/^\w+:/, '')
    if (name === 'r') isStruck = false
    else if (name === 't') inText = token.kind === 'open'
    else if (token.kind === 'open' && name === 'strike')
      isStruck = !/^(?:0|false)$/.test(attribute(token.attributes, 'val') ?? '')
    else if (token.kind === 'text' && inText) runs.add(token.text, isStruck)
  }
  return runs.read()
}

function formulaOf(cell: XLSX.CellObject): CellFormula {
  if (cell.f === undefined) return 'none'
  return cell.v === undefined || cell.v === '' || cell.t === 'z' ? 'uncached' : 'cached'
}

function numberCell(
  cell: XLSX.CellObject,
  value: number,
  date1904: boolean,
): Omit<RawCell, 'formula' | 'font'> {
  const shown = (cell.w ?? '').trim()
  if (typeof cell.z === 'string' && dates.is_date(cell.z)) {
    const date = dateOf(value, date1904)
    return { text: shown === '' ? (date ?? String(value)) : shown, number: value, date }
  }
  // A column too narrow or a scientific format hides digits that a telephone number needs.
  const readable = shown !== '' && !/E[+-]?\d|#/.test(shown)
  return { text: readable ? shown : String(value), number: value, date: null }
}

const two = (value: number): string => String(value).padStart(2, '0')

function dateOf(value: number, date1904: boolean): string | null {
  const parts = dates.parse_date_code(value, { date1904 })
  if (!parts || parts.y < 1900) return null
  return `${parts.y}-${two(parts.m)}-${two(parts.d)}T${two(parts.H)}:${two(parts.M)}:${two(Math.floor(parts.S))}`
}

/** Names of the streams in an OLE container, and their bytes. */
export function openOle(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  refuseSectorLoops(bytes)
  const container = ole.read(bytes, { type: 'array' })
  const streams = new Map<string, Uint8Array>()
  container.FileIndex.forEach(entry => {
    if (entry.type === 2 && entry.content !== undefined)
      streams.set(entry.name, Uint8Array.from(entry.content))
  })
  for (const [name, stream] of streams) if (/^(?:work)?book$/i.test(name)) refuseBrokenRecords(stream)
  return streams
}
