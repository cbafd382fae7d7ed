/** Bytes of a file someone sent to a plain workbook, or the reason why not. Reads by content, never by name. */
import { type Refusal, refusal } from '#domain/returns/refusal.ts'
import type { Workbook } from '#domain/returns/workbook.ts'
import { fontsOfXls, isPasswordProtected, noFonts } from './cell-fonts.ts'
import { LIMITS } from './limits.ts'
import { decodeXml } from './package-parts.ts'
import { decodeCells, type RawWorkbook } from './raw-cell.ts'
import { readDelimited } from './read-delimited.ts'
import { readHtml } from './read-html.ts'
import { readOds } from './read-ods.ts'
import { readPackage } from './read-package.ts'
import { ReadRefusal } from './read-refusal.ts'
import { openOle, readWithLibrary } from './sheet-library.ts'
import { sniff } from './sniff.ts'

export type ReadResult =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * Never throws: whatever a parser trips over is a refusal. Bounded in memory by its checks; bounded in time only
 * when run in a worker (`ReaderPool`).
 */
export function readWorkbook(bytes: Uint8Array): ReadResult {
  try {
    if (bytes.length > LIMITS.fileBytes) return { ok: false, refusal: refusal('too-large') }
    const raw = readRaw(bytes)
    refuseEndless(raw)
    const workbook = decodeCells(raw)
    const isEmpty = workbook.sheets.every(sheet => sheet.rows.length === 0)
    return isEmpty ? { ok: false, refusal: refusal('empty') } : { ok: true, workbook }
  } catch (error) {
    if (error instanceof ReadRefusal) return { ok: false, refusal: refusal(error.code, error.detail) }
    // The library reports damage by throwing all sorts of errors; to the sender they are all one.
    return { ok: false, refusal: refusal('unreadable') }
  }
}

function readRaw(bytes: Uint8Array): RawWorkbook {
  const container = sniff(bytes)
  switch (container) {
    case 'zip':
      return readPackage(bytes)
    case 'ole':
      return readOleFile(bytes)
    case 'biff':
      return readWithLibrary(bytes, 'xls', fontsOfXls(bytes))
    case 'xml':
      return readXml(bytes)
    case 'html':
      return readHtml(bytes)
    case 'text':
      return withoutFonts(readDelimited(bytes))
  }
}

function readOleFile(bytes: Uint8Array): RawWorkbook {
  const streams = openOle(bytes)
  if (streams.has('EncryptedPackage')) throw new ReadRefusal('encrypted')
  const stream =
    streams.get('Workbook') ?? streams.get('Book') ?? streams.get('WORKBOOK') ?? streams.get('BOOK')
  if (stream === undefined)
    throw new ReadRefusal('not-a-spreadsheet', streams.has('WordDocument') ? 'văn bản Word' : '')
  if (isPasswordProtected(stream)) throw new ReadRefusal('encrypted')
  return readWithLibrary(bytes, 'xls', fontsOfXls(stream))
}

function readXml(bytes: Uint8Array): RawWorkbook {
  const head = new TextDecoder('latin1').decode(bytes)
  if (/<!DOCTYPE|<!ENTITY/i.test(head)) throw new ReadRefusal('external-entity')
  // OpenDocument in one file (.fods) holds the same elements as the part of a package.
  if (head.includes('<office:spreadsheet')) return readOds(decodeXml(bytes))
  if (!head.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    throw new ReadRefusal('not-a-spreadsheet', 'tệp XML')
  // The library leaves out the sheet in which the text breaks off.
  if (!/<\/(?:\w+:)?Workbook\s*>/i.test(head)) throw new ReadRefusal('truncated')
  return readWithLibrary(bytes, 'xml-2003', noFonts)
}

/** A few bytes may repeat one cell, or one text, in every place of a sheet. */
function refuseEndless({ sheets }: RawWorkbook): void {
  let cells = 0
  let characters = 0
  for (const { rows } of sheets)
    for (const row of rows)
      for (const cell of row) {
        if (cell === null) continue
        cells += 1
        characters += cell.text.length
        if (cells > LIMITS.cells || characters > LIMITS.characters) throw new ReadRefusal('too-large')
      }
}

const withoutFonts = (workbook: Workbook): RawWorkbook => ({
  ...workbook,
  sheets: workbook.sheets.map(sheet => ({
    ...sheet,
    rows: sheet.rows.map(row => row.map(cell => (cell === null ? null : { ...cell, font: null }))),
  })),
})
