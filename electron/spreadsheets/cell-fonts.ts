/** Fonts of cells, which the workbook library reads and forgets; looked up only in files that use a legacy font or cross something out. */

import { attribute, tokens } from '#domain/kernel/markup.ts'
import { legacyEncodingOfFont } from '#domain/vietnamese/legacy-encodings.ts'
import { LIMITS } from './limits.ts'
import { ReadRefusal } from './read-refusal.ts'
import type { CellFont, FontLookup } from './sheet-library.ts'

export const noFonts: FontLookup = () => null

type FontMap = Map<string, CellFont>

const tells = (font: CellFont): boolean => font.isStruck || legacyEncodingOfFont(font.name) !== null

const lookupIn =
  (sheets: readonly FontMap[]): FontLookup =>
  (sheet, row, column) =>
    sheets[sheet]?.get(`${row}:${column}`) ?? null

/** From `styles.xml` and the sheets' XML, in the order of the workbook. */
export function fontsOfXlsx(stylesXml: string, sheetXmls: readonly string[]): FontLookup {
  const fontOfStyle = stylesOf(stylesXml)
  if (!fontOfStyle.some(tells)) return noFonts
  return lookupIn(
    sheetXmls.map(xml => {
      const fonts: FontMap = new Map()
      for (const [, attributes = ''] of xml.matchAll(/<(?:\w+:)?c\s([^>]*)>/g)) {
        const place = placeOf(attribute(attributes, 'r') ?? '')
        const font = fontOfStyle[Number(attribute(attributes, 's') ?? 0)]
        if (place !== null && font !== undefined) fonts.set(place, font)
      }
      return fonts
    }),
  )
}

const PLAIN: CellFont = { name: '', isStruck: false }

/** Font by style index (`cellXfs`). */
function stylesOf(xml: string): readonly CellFont[] {
  const fonts: CellFont[] = []
  const styles: CellFont[] = []
  let inside = ''
  for (const token of tokens(xml)) {
    if (token.kind === 'text') continue
    const name = token.name.replace(/^\w+:/, '')
    if (name === 'fonts' || name === 'cellXfs') inside = token.kind === 'open' ? name : ''
    if (token.kind !== 'open') continue
    const value = attribute(token.attributes, 'val') ?? ''
    const change = (part: Partial<CellFont>) => {
      fonts[fonts.length - 1] = { ...PLAIN, ...fonts.at(-1), ...part }
    }
    if (inside === 'fonts' && name === 'font') fonts.push(PLAIN)
    if (inside === 'fonts' && name === 'name') change({ name: value })
    if (inside === 'fonts' && name === 'strike') change({ isStruck: !/^(?:0|false)$/.test(value) })
    if (inside === 'cellXfs' && name === 'xf')
      styles.push(fonts[Number(attribute(token.attributes, 'fontId') ?? 0)] ?? PLAIN)
  }
  return styles
}

function placeOf(address: string): string | null {
  const found = /^([A-Z]{1,3})(\d+)$/.exec(address)
  if (found === null) return null
  const column = [...(found[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return `${Number(found[2]) - 1}:${column - 1}`
}

/** Among the options of a font record. */
const STRUCK = 0x0008
const RECORD = { bof: 0x0809, font: 0x0031, xf: 0x00e0, sheet: 0x0085, numbers: 0x00bd } as const
/** Cell records that carry text or a number: LABELSST, LABEL, RSTRING, FORMULA, NUMBER, RK; row, column and format index open each. */
const CELL_RECORDS = new Set([0x00fd, 0x0204, 0x00d6, 0x0006, 0x0203, 0x027e])

/** From the `Workbook` (BIFF8) or `Book` (BIFF5) stream of an .xls file; refuses one of too many cells before it costs time. */
export function fontsOfXls(stream: Uint8Array): FontLookup {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const fonts: CellFont[] = []
  const formats: number[] = []
  const sheets: FontMap[] = []
  let biff8 = true
  let substreams = 0
  let cells = 0
  for (const { type, at, length } of records(view)) {
    if (type === RECORD.bof && length >= 4) {
      biff8 = view.getUint16(at, true) === 0x0600
      // The first substream is the workbook's own; each sheet has one after it.
      substreams += 1
      if (substreams > 1) sheets.push(new Map())
    } else if (type === RECORD.font && length > 16)
      fonts.push({
        name: fontName(stream, at, biff8),
        isStruck: (view.getUint16(at + 2, true) & STRUCK) !== 0,
      })
    else if (type === RECORD.xf && length >= 2) formats.push(view.getUint16(at, true))
    else if (type === RECORD.numbers) cells += Math.floor(length / 6)
    else if (CELL_RECORDS.has(type) && length >= 6) {
      cells += 1
      // Font number 4 does not exist; numbers above it are one too high.
      const index = formats[view.getUint16(at + 4, true)] ?? 0
      const font = fonts[index > 4 ? index - 1 : index]
      if (font !== undefined)
        sheets.at(-1)?.set(`${view.getUint16(at, true)}:${view.getUint16(at + 2, true)}`, font)
    }
    if (cells > LIMITS.cells) throw new ReadRefusal('too-large')
  }
  return fonts.some(tells) ? lookupIn(sheets) : noFonts
}

function* records(view: DataView): Generator<{ type: number; at: number; length: number }> {
  for (let at = 0; at + 4 <= view.byteLength; ) {
    const type = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    if (at + 4 + length > view.byteLength) return
    yield { type, at: at + 4, length }
    at += 4 + length
  }
}

function fontName(stream: Uint8Array, at: number, biff8: boolean): string {
  const count = stream[at + 14] ?? 0
  const wide = biff8 && ((stream[at + 15] ?? 0) & 1) === 1
  const start = at + (biff8 ? 16 : 15)
  const bytes = stream.subarray(start, start + count * (wide ? 2 : 1))
  return new TextDecoder(wide ? 'utf-16le' : 'latin1').decode(bytes)
}

/** True when a .xls stream says it is protected by a password (record FILEPASS). */
export function isPasswordProtected(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  let seen = 0
  for (const { type } of records(view)) {
    if (type === 0x002f) return true
    seen += 1
    if (seen > 40) return false
  }
  return false
}
