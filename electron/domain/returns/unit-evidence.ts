/** Collects everything in a file that names its unit: cells, letterhead, date line, names of the sheet and the file. */
import { fold } from '../vietnamese/text.ts'
import type { Table } from './find-table.ts'
import { labelledFacts } from './labelled-facts.ts'
import { evidenceOf } from './match-unit.ts'
import { nameMention } from './name-mentions.ts'
import type { UnitEvidence } from './reading.ts'
import { cellsOfRow, refOf, visibleRows } from './sheet-cells.ts'
import type { UnitIndex } from './unit-index.ts'
import { findMentions, type Mention, matchBare, matchLabelled, placeLineMention } from './unit-mentions.ts'
import { cellAt, type Sheet } from './workbook.ts'

/** The receiver, the copies and the motto of the state are no senders: there are communes called Độc Lập and Hạnh Phúc. */
const ADDRESSED = /^(?:kinh gui|noi nhan|gui|-|luu|thuc hien|can cu|dia diem|kem theo|doc lap *[-–] *tu do)/

/** A sheet and where its table lies; the rows of the table are no letterhead. */
export type SheetWithTable = { readonly sheet: Sheet; readonly table: Table | null; readonly endRow: number }

export function collectEvidence(
  index: UnitIndex,
  sheets: readonly SheetWithTable[],
  fileName: string,
): readonly UnitEvidence[] {
  const told = sheets.map(each => [...sheetEvidence(index, each), ...columnEvidence(index, each)])
  const evidence = told.flatMap((own, at) =>
    sheets.length > 1 && sheets[at]?.table === null && isDirectory(own) ? [] : own,
  )
  for (const { sheet } of sheets) {
    const mention = /^(?:sheet|trang|trang tính)\s*\d*$/i.test(sheet.name)
      ? null
      : nameMention(index, sheet.name)
    if (mention !== null) evidence.push(evidenceOf('sheet-name', { ...mention, text: sheet.name }, null))
  }
  const fromFile = nameMention(index, fileName.replace(/\.[A-Za-z]{2,5}$/, ''))
  if (fromFile !== null)
    evidence.push(evidenceOf('file-name', { ...fromFile, text: fileName.normalize('NFC') }, null))
  return evidence
}

const MOST_NAMED = 3

/** A sheet without a table that names one unit after another lists them for choosing; it is sent by none of them. */
const isDirectory = (evidence: readonly UnitEvidence[]): boolean =>
  new Set(evidence.flatMap(({ codes }) => (codes.length === 1 ? codes : []))).size > MOST_NAMED

function sheetEvidence(index: UnitIndex, { sheet, table, endRow }: SheetWithTable): readonly UnitEvidence[] {
  const top = table?.headerTop ?? sheet.rows.length
  const rows = [
    ...visibleRows(sheet, 0, Math.min(top, 60)),
    ...(table === null ? [] : visibleRows(sheet, endRow, endRow + 30)),
  ]
  const labelled = new Map<string, UnitEvidence>()
  const ambiguous: UnitEvidence[] = []
  for (const fact of labelledFacts(sheet, rows)) {
    if (fact.role !== 'unit' && fact.role !== 'code') continue
    const evidence =
      fact.role === 'code'
        ? codeEvidence(index, fact.value, fact.where)
        : unitCell(index, fact.value, fact.where)
    if (evidence !== null) labelled.set(fact.where.cell, evidence)
    const other = fact.cell?.otherText
    const otherwise = other === undefined ? null : unitCell(index, other, fact.where)
    if (otherwise !== null) ambiguous.push(otherwise)
  }
  const free = rows.flatMap(row =>
    cellsOfRow(sheet, row).flatMap(({ column }) =>
      labelled.has(refOf(sheet, row, column).cell)
        ? []
        : linesAt(index, sheet, row, column).flatMap(line =>
            freeEvidence(index, line, refOf(sheet, row, column), row < top),
          ),
    ),
  )
  return [...labelled.values(), ...ambiguous, ...free]
}

/** The lines of a cell; a name that breaks off goes on in the next line, or in the cell below. */
function linesAt(index: UnitIndex, sheet: Sheet, row: number, column: number): readonly string[] {
  const { text, otherText } = cellAt(sheet, row, column)
  const lines = text.split('\n')
  const below = cellAt(sheet, row + 1, column).text.split('\n')[0] ?? ''
  const whole = lines.map((line, at) => {
    const next = (lines[at + 1] ?? below).trim()
    return goesOnIn(index, line, next) ? `${line.trim()} ${next}` : line
  })
  return otherText === undefined ? whole : [...whole, ...otherText.split('\n')]
}

/** `ĐẢNG ỦY XÃ SƠN TÂY` over `THƯỢNG`: together they name a unit whose name is longer. */
function goesOnIn(index: UnitIndex, line: string, next: string): boolean {
  if (next === '' || next.length > 20) return false
  const [short] = findMentions(index, line).slice(-1)
  const name = short?.codes.length === 1 ? index.byCode.get(short.codes[0] ?? '') : undefined
  if (name === undefined) return false
  const [long] = findMentions(index, `${line.trim()} ${next}`).slice(-1)
  const longer = long?.codes.length === 1 ? index.byCode.get(long.codes[0] ?? '') : undefined
  return longer?.folded.startsWith(`${name.folded} `) === true
}

function codeEvidence(index: UnitIndex, text: string, where: UnitEvidence['where']): UnitEvidence | null {
  const code = text.trim()
  const known = index.titles.has(code)
  return known ? evidenceOf('code', { tier: 'code', codes: [code], text: code }, where) : null
}

/** A place that is only said in general ("Đảng ủy xã") is no evidence. */
function unitCell(index: UnitIndex, text: string, where: UnitEvidence['where']): UnitEvidence | null {
  const mention = matchLabelled(index, text)
  if (mention.tier === 'unknown') {
    const inside = findMentions(index, text)
    const [only] = inside
    if (only !== undefined) return evidenceOf('cell', only, where)
    if (isGeneral(text)) return null
  }
  return evidenceOf('cell', mention, where)
}

const isGeneral = (text: string): boolean =>
  /^(?:dang uy|ubnd|uy ban nhan dan|dang bo|du)?\s*(?:xa|phuong|dac khu|cap xa|dia phuong)?\s*\.*$/.test(
    fold(text),
  ) || !/\p{L}{2}/u.test(text)

const SPREAD = /(?:^|\s)\p{L}(?:\s+\p{L}){4,}(?=\s|$)/u

/** `Đ Ả N G  Ủ Y  X Ã`: a heading spread out; unreadable where the words have no wider gap between them. */
function closedUp(text: string): string {
  const plain = text.normalize('NFC')
  if (!SPREAD.test(plain)) return text
  const words = plain.split(/\s{2,}/)
  return words.length < 2
    ? ''
    : words
        .map(word =>
          SPREAD.test(word) || /^\p{L}(?: \p{L})+$/u.test(word) ? word.replaceAll(' ', '') : word,
        )
        .join(' ')
}

function freeEvidence(
  index: UnitIndex,
  line: string,
  where: UnitEvidence['where'],
  isAbove: boolean,
): readonly UnitEvidence[] {
  const text = closedUp(line.trim())
  const folded = fold(text)
  if (text === '' || text.length > 250 || ADDRESSED.test(folded)) return []
  const place = placeLineMention(index, text)
  if (place !== null) return [evidenceOf('place-line', place, where)]
  if (!isAbove && text.length > 80) return []
  const found = findMentions(index, text)
  if (found.length > 0)
    return found
      .filter(mention => isAbove || mention.codes.length > 0)
      .map(mention => evidenceOf('letterhead', mention, where))
  if (!isAbove) return []
  // A heading that is nothing but the name: "SƠN TÂY HẠ".
  const bare: Mention = matchBare(index, text)
  return bare.tier !== 'unknown' && bare.tier !== 'ambiguous' ? [evidenceOf('letterhead', bare, where)] : []
}

/** "Đảng ủy xã Ba Tơ", or the bare name where it is spelled beyond doubt. */
export function mentionsInCell(index: UnitIndex, text: string): readonly Mention[] {
  const found = findMentions(index, text)
  if (found.length > 0) return found
  const bare = matchBare(index, text)
  return bare.tier === 'exact' || bare.tier === 'variant' || bare.tier === 'learned' ? [bare] : []
}

/** A list whose unit column says the same place in most of its rows. */
function columnEvidence(index: UnitIndex, { sheet, table, endRow }: SheetWithTable): readonly UnitEvidence[] {
  if (table === null || table.kind !== 'list') return []
  return table.columns
    .filter(column => column.role === 'unit')
    .flatMap(({ column }) => {
      const rows = visibleRows(sheet, table.headerBottom + 1, endRow).filter(
        row => cellAt(sheet, row, column).text !== '',
      )
      const read = new Map(rows.map(row => [cellAt(sheet, row, column).text, [] as readonly Mention[]]))
      for (const text of read.keys()) read.set(text, mentionsInCell(index, text))
      const votes = rows.flatMap(row =>
        (read.get(cellAt(sheet, row, column).text) ?? []).map(mention => ({ row, mention })),
      )
      const [first] = votes
      if (first === undefined || votes.length * 2 < rows.length) return []
      const same = votes.every(({ mention }) => mention.codes.join() === first.mention.codes.join())
      return same ? [evidenceOf('column', first.mention, refOf(sheet, first.row, column))] : []
    })
}
