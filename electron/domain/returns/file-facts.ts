/** What a file says outside its tables, gathered once: labelled facts, version, date, stated numbers. */
import { type CountReading, readCount } from '../vietnamese/count.ts'
import { fold } from '../vietnamese/text.ts'
import {
  documentDateIn,
  type LabelledFact,
  labelledFacts,
  saysRevision,
  saysSupplement,
  versionNumberIn,
} from './labelled-facts.ts'
import type { CellRef, ReadProblem } from './reading.ts'
import type { StatedNumber } from './settle-count.ts'
import { cellsOfRow, refOf, visibleRows } from './sheet-cells.ts'
import type { SheetWithTable } from './unit-evidence.ts'

export type FileFacts = {
  readonly facts: readonly LabelledFact[]
  readonly versionNumber: number | null
  /** It says itself that it replaces what was sent before. */
  readonly isRevision: boolean
  readonly documentDate: string | null
  readonly stated: readonly StatedNumber[]
  readonly problems: readonly ReadProblem[]
}

/** `endRow` of each sheet is the first row below its table. */
export function gatherFacts(sheets: readonly SheetWithTable[], fileName: string): FileFacts {
  const outside = sheets.map(({ sheet, table, endRow }) => ({
    sheet,
    above: visibleRows(sheet, 0, Math.min(table?.headerTop ?? sheet.rows.length, 80)),
    below: table === null ? [] : visibleRows(sheet, endRow, endRow + 40),
  }))
  const facts = outside.flatMap(({ sheet, above, below }) => labelledFacts(sheet, [...above, ...below]))
  const headings = outside.flatMap(({ sheet, above }) =>
    above.flatMap(row =>
      cellsOfRow(sheet, row).map(({ column, cell }) => ({
        text: cell.text,
        where: refOf(sheet, row, column),
      })),
    ),
  )
  const title = headings.filter(({ text }) => text.length < 150)
  const supplement = [...title, { text: fileName, where: null }].find(({ text }) => saysSupplement(text))
  return {
    facts,
    versionNumber: firstOf(
      [...title.map(({ text }) => text), wordsOfName(fileName)].map(text =>
        fold(text).startsWith('kem theo') ? null : versionNumberIn(text),
      ),
    ),
    isRevision: [...title.map(({ text }) => text), wordsOfName(fileName)].some(saysRevision),
    documentDate: firstOf(title.map(({ text }) => documentDateIn(text))),
    stated: [...facts.filter(fact => fact.role === 'count').map(statedNumber), ...title.flatMap(inTitle)],
    problems:
      supplement === undefined
        ? []
        : [
            {
              severity: 'question',
              code: 'supplement',
              message: `Tệp ghi là danh sách bổ sung ("${supplement.text}"). Xác định cộng thêm vào danh sách đã có hay thay thế.`,
              where: supplement.where,
            },
          ],
  }
}

/** `DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ (40 đồng chí)` */
function inTitle({
  text,
  where,
}: {
  readonly text: string
  readonly where: CellRef
}): readonly StatedNumber[] {
  const written = /^danh sách.*\(([^()]*\d\s*(?:đ\/c|đồng chí|người|đại biểu)[^()]*)\)\s*\.?$/isu.exec(
    text.trim(),
  )?.[1]
  const reading = written === undefined ? null : readCount(written)
  return written === undefined || reading?.kind !== 'exact'
    ? []
    : [{ value: reading.value, exact: true, absent: null, text: written, uncached: false, where }]
}

const SENDS =
  /(?:cử|đăng ký|giới thiệu|xác nhận(?: có)?)\s+(\d{1,4})\s*(?:\([^()]*\)\s*)?(?:đ\/c|đồng chí|đại biểu|người|cán bộ)(?!\p{L})[^.;]{0,40}(?<!\p{L})(?:dự|tham dự|tham gia)(?!\p{L})/iu

/** `… cử 12 đồng chí tham dự hội nghị (danh sách kèm theo)` above a list: the two must agree. */
export const numbersInLetter = (sheets: readonly SheetWithTable[]): readonly StatedNumber[] =>
  sheets.flatMap(({ sheet, table }) =>
    visibleRows(sheet, 0, Math.min(table?.headerTop ?? sheet.rows.length, 80)).flatMap(row =>
      cellsOfRow(sheet, row).flatMap(({ column, cell }) => {
        const text = SENDS.exec(cell.text)?.[1]
        const where = refOf(sheet, row, column)
        return text === undefined
          ? []
          : [{ value: Number(text), exact: true, absent: null, text, uncached: false, where }]
      }),
    ),
  )

const wordsOfName = (fileName: string): string =>
  fileName.replace(/\.[A-Za-z]{2,5}$/, '').replace(/[_-]+/g, ' ')

const firstOf = <Value>(values: readonly (Value | null)[]): Value | null =>
  values.find(value => value !== null) ?? null

function statedNumber(fact: LabelledFact): StatedNumber {
  const reading = readingOf(fact)
  return {
    value: reading.kind === 'none' ? null : reading.value,
    exact: reading.kind === 'exact' && fact.cell?.struck !== true,
    absent: reading.kind === 'unsure' ? (reading.absent ?? null) : null,
    text: fact.value,
    uncached: fact.cell?.formula === 'uncached',
    where: fact.where,
  }
}

/** A number that the sheet shows as a date may be meant as a number; a date is none. */
function readingOf({ value, cell }: LabelledFact): CountReading {
  const number = cell?.number ?? null
  if (cell === null || cell.date === null || number === null) return readCount(value, number)
  const meant = readCount(String(number), number)
  return { kind: 'unsure', value: meant.kind === 'exact' ? meant.value : null }
}
