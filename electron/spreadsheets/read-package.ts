/** Reads what lies in a zip: xlsx, xlsm, xlsb, ods; says what else it is when it is none of them. */
import { zipSync } from 'fflate'
import { attribute, tokens } from '#domain/kernel/markup.ts'
import { fontsOfXlsx, noFonts } from './cell-fonts.ts'
import { decodeXml, openParts, type PackageParts } from './package-parts.ts'
import type { RawWorkbook } from './raw-cell.ts'
import { readOds } from './read-ods.ts'
import { ReadRefusal } from './read-refusal.ts'
import { type FontLookup, readWithLibrary } from './sheet-library.ts'

export function readPackage(bytes: Uint8Array): RawWorkbook {
  const parts = openParts(bytes)
  const content = parts.get('content.xml')
  if (content !== undefined) return readOpenDocument(parts, content)
  if (isLocked(parts)) throw new ReadRefusal('encrypted')
  const types = textOf(parts, '[Content_Types].xml')
  if (!/spreadsheetml|ms-excel/i.test(types)) throw new ReadRefusal('not-a-spreadsheet', contentOf(parts))
  // Some programs list the types of both kinds.
  const binary = parts.has('xl/workbook.bin')
  return readWithLibrary(repacked(parts), binary ? 'xlsb' : 'xlsx', binary ? noFonts : fontsOf(parts))
}

const textOf = (parts: PackageParts, name: string): string => {
  const bytes = parts.get(name)
  return bytes === undefined ? '' : decodeXml(bytes)
}

function readOpenDocument(parts: PackageParts, content: Uint8Array): RawWorkbook {
  const mimetype = textOf(parts, 'mimetype')
  const xml = decodeXml(content)
  // A password may lock the macros alone.
  if (!xml.includes('<office:document-content') && isLocked(parts)) throw new ReadRefusal('encrypted')
  if (!mimetype.includes('spreadsheet') && !xml.includes('<office:spreadsheet'))
    throw new ReadRefusal('not-a-spreadsheet', mimetype.includes('text') ? 'văn bản OpenDocument' : '')
  return readOds(xml)
}

const isLocked = (parts: PackageParts): boolean =>
  textOf(parts, 'META-INF/manifest.xml').includes('manifest:encryption-data')

function contentOf(parts: PackageParts): string {
  const names = [...parts.keys()]
  if (names.some(name => name.startsWith('word/'))) return 'văn bản Word'
  if (names.some(name => name.startsWith('ppt/'))) return 'trình chiếu PowerPoint'
  if (names.some(name => name.endsWith('.iwa'))) return 'tệp của Apple iWork'
  return 'tệp nén ZIP'
}

/** Pictures, themes and macros are left behind; the checked parts are stored plain, with sizes that are true. */
function repacked(parts: PackageParts): Uint8Array {
  const kept: Record<string, Uint8Array> = {}
  for (const [name, bytes] of parts)
    if (
      // No part of a workbook: the packer would take the bytes of such an entry for entries of their own.
      name !== '__proto__' &&
      !/(?:^|\/)(?:media|theme|drawings|charts|printerSettings|embeddings|customXml|activeX)\/|vbaProject/i.test(
        name,
      )
    )
      kept[name] = bytes
  return zipSync(kept, { level: 0 })
}

function fontsOf(parts: PackageParts): FontLookup {
  const styles = [...parts.keys()].find(name => /styles\.xml$/i.test(name))
  if (styles === undefined) return noFonts
  const workbook = textOf(parts, 'xl/workbook.xml')
  const relations = new Map<string, string>()
  for (const token of tokens(textOf(parts, 'xl/_rels/workbook.xml.rels')))
    if (token.kind === 'open' && token.name === 'Relationship')
      relations.set(attribute(token.attributes, 'Id') ?? '', attribute(token.attributes, 'Target') ?? '')
  const sheets: string[] = []
  for (const token of tokens(workbook))
    if (token.kind === 'open' && token.name.replace(/^\w+:/, '') === 'sheet') {
      const target = relations.get(attribute(token.attributes, 'r:id') ?? '') ?? ''
      sheets.push(textOf(parts, target.startsWith('/') ? target.slice(1) : `xl/${target}`))
    }
  return fontsOfXlsx(textOf(parts, styles), sheets)
}
