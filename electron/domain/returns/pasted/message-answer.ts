/** One answer from lines of running text. */
import { fold } from '../../vietnamese/text.ts'
import type { UnitVerdict } from '../match-unit.ts'
import { hasFamilyName } from '../person-names.ts'
import type { CellRef, ReadAnswer, ReadProblem, UnitEvidence } from '../reading.ts'
import { type StatedNumber, settleSingle } from '../settle-count.ts'
import type { PreparedContext } from '../understand-return.ts'
import { collectEvidence } from '../unit-evidence.ts'
import type { UnitIndex } from '../unit-index.ts'
import { findMentions } from '../unit-mentions.ts'
import { type Sheet, textCell } from '../workbook.ts'
import { bareNumberIn } from './clauses.ts'
import {
  chairIn,
  contactIn,
  numbersIn,
  sharesIn,
  statedIn,
  sumOfParts,
  withoutParts,
} from './message-facts.ts'

/** A line of a message with its zero-based row; `where` it stands, if not in the first column of a sheet of its own. */
export type MessageLine = { readonly row: number; readonly text: string; readonly where?: CellRef }

export const evidenceIn = (
  sheet: Sheet,
  lines: readonly MessageLine[],
  { index }: Pick<PreparedContext, 'index'>,
): readonly UnitEvidence[] => {
  const byRow = Map.groupBy(lines, line => line.row)
  const rows = sheet.rows.map((_, row) =>
    (byRow.get(row) ?? []).map(({ text }) => textCell(namingPart(index, text))),
  )
  const evidence = collectEvidence(index, [{ sheet: { ...sheet, rows }, table: null, endRow: 0 }], '')
  // Every line of a message is one cell, however many clauses it has.
  return evidence.map(each =>
    each.where === null
      ? each
      : { ...each, where: { ...each.where, cell: each.where.cell.replace(/^[A-Z]+/, 'A') } },
  )
}

/** `Ia Tơi: 12` names its unit by all that is not the number. */
function namingPart(index: UnitIndex, text: string): string {
  const bare = findMentions(index, text).length > 0 ? null : bareNumberIn(text)
  return bare === null || bare.rest === '' || bare.rest.length > 40 ? text : bare.rest
}

/** The numbers said with a word for people; where there is none, the only number beside the name of a unit. */
function numbersSaid(lines: readonly MessageLine[], { unit }: UnitVerdict): readonly StatedNumber[] {
  const stated = lines.flatMap(numbersIn)
  if (stated.length > 0 || unit.candidates.length === 0) return stated
  const bare = lines.flatMap(line => {
    const found = bareNumberIn(line.text)
    return found === null ? [] : [{ line, ...found }]
  })
  const [only, ...others] = bare
  if (only === undefined) return lines.flatMap(sharesIn)
  if (others.length > 0) return []
  // "Nguyễn Nghiêm 33" may be a commune or a person.
  const isAlone =
    !hasFamilyName(only.rest) &&
    unit.evidence.some(({ text }) => fold(text).trim() === fold(only.rest).trim())
  const number = statedIn(only.line, only.number)
  return [{ ...number, exact: number.exact && isAlone }]
}

/** Null when no line says a number of people. */
export function messageAnswer(lines: readonly MessageLine[], verdict: UnitVerdict): ReadAnswer | null {
  const stated = numbersSaid(lines, verdict)
  if (stated.length === 0) return null
  const settled = settleSingle(stated)
  return {
    key: `${lines[0]?.row ?? 0}`,
    unit: verdict.unit,
    delegates: settled.delegates,
    rule: settled.rule,
    countCells: settled.cells,
    stated: settled.stated,
    statedText: settled.statedText,
    listed: null,
    byGroup: [],
    chair: chairIn(lines),
    contact: contactIn(lines),
    people: [],
    notCounted: [],
    problems: [...verdict.problems, ...settled.problems, ...reservations(lines, stated)],
    versionNumber: null,
    documentDate: null,
    answeredAt: null,
  }
}

/** "vắng 02 đ/c", "bổ sung 3 người", "nhầm, 13 ạ", "+ 2 kỹ thuật": a number that is not the whole. */
const RESERVED =
  /\b(?:vang|bo sung|them|tru|chua ke|khong ke|thay doi|giam|tang|nham|sua lai|dinh chinh|dieu chinh|hop chung|chung voi|ghep voi)\b|(?:d\/c|dc|dong chi|nguoi|dai bieu) (?:la )?(?:chu tri\b(?!\s*(?:[:-]|la\b))|(?:ky thuat|truc|phu trach|dau moi|phuc vu|lai xe|uy vien|uv|bch|btv|bi thu|lanh dao|khach|nu)\b)|\+\s*\d|(?:[,;]|\bva)\s*\d{1,3}\s+(?!d\/c|dc\b|dong chi|nguoi|dai bieu|ng\b)[a-z]/

/** "2 đ/c Nam và Hùng": so many are named for something. */
const SOME_NAMED =
  /\d\s*(?:đ\/c|đc|đồng chí|người|ng)\s+\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*(?:,| và) (?:đ\/c )?\p{Lu}/u

function reservations(
  lines: readonly MessageLine[],
  stated: readonly StatedNumber[],
): readonly ReadProblem[] {
  const where = stated[0]?.where ?? null
  const [value] = stated.map(number => number.value)
  const ask = (code: ReadProblem['code'], message: string): readonly ReadProblem[] => [
    { severity: 'question', code, message, where },
  ]
  const line =
    lines.find(({ text }) => RESERVED.test(fold(withoutParts(text)))) ??
    lines.find(({ text }) => SOME_NAMED.test(text) || saysAnother(text, stated))
  if (line !== undefined)
    return ask(
      'count-approximate',
      `Tin nhắn có điều kiện kèm theo: "${line.text.slice(0, 120)}". Xác định số đại biểu.`,
    )
  const sum = lines.flatMap(({ text }) => sumOfParts(text) ?? [])[0]
  return sum === undefined || sum === value || stated.length > 1
    ? []
    : ask(
        'groups-mismatch',
        `Các phần cộng lại là ${sum}, tin nhắn ghi ${value ?? ''}. Xác định số đại biểu đúng.`,
      )
}

/** A line that is little more than another number: "à 19 chứ". */
function saysAnother(text: string, stated: readonly StatedNumber[]): boolean {
  const bare = bareNumberIn(text)
  return (
    bare !== null &&
    bare.rest.split(' ').filter(word => /\p{L}/u.test(word)).length <= 2 &&
    stated.every(({ value }) => value !== Number(bare.number))
  )
}
