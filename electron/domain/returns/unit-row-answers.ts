/** The answers of a sheet with one unit per row: each row is weighed by itself, the latest of a unit counts. */

import { gatherFacts } from './file-facts.ts'
import { decideUnit, evidenceOf, type UnitVerdict } from './match-unit.ts'
import { readUnitRows, type UnitRow } from './read-unit-rows.ts'
import type { ReadAnswer, Reading, ReadProblem, UnitEvidence } from './reading.ts'
import { nobodyComes } from './settle-count.ts'
import { askedOfSender } from './several-units.ts'
import type { ReadingWork } from './understand-return.ts'
import { collectEvidence, mentionsInCell, type SheetWithTable } from './unit-evidence.ts'
import { matchLabelled } from './unit-mentions.ts'

type Understood = Extract<Reading, { kind: 'understood' }>

/** Null when no row gives a unit and a number. */
export function readUnitRowAnswers(work: ReadingWork): Understood | null {
  const found = work.sheets.find(({ table }) => table?.kind === 'unit-rows')
  if (found?.table === null || found === undefined) return null
  const { rows, highlights, endRow } = readUnitRows(found.sheet, found.table, work.groupsOf)
  if (rows.length === 0) return null
  const sheets: readonly SheetWithTable[] = work.sheets.map(each =>
    each === found ? { ...each, endRow } : { ...each, endRow: 0, table: null },
  )
  const around = collectEvidence(work.index, sheets, work.fileName)
  if (isOfOneUnit(work, rows, around)) return null
  const facts = gatherFacts(sheets, work.fileName)
  const answers = rows.map(row => answerOf(work, row, around, facts, rows.length === 1))
  return { kind: 'understood', shape: 'many-units', answers: withRivals(answers), highlights }
}

/** A unit that stands in two rows with two numbers, no time telling which came later, is asked about in both. */
function withRivals(answers: readonly ReadAnswer[]): readonly ReadAnswer[] {
  const byCode = Map.groupBy(answers, answer => answer.unit.code)
  return answers.map(answer => {
    const same = answer.unit.code === null ? [] : (byCode.get(answer.unit.code) ?? [])
    const numbers = new Set(same.map(({ delegates }) => delegates))
    if (numbers.size < 2 || same.some(({ answeredAt }) => answeredAt !== null)) return answer
    const rows = same.map(({ key, delegates }) => `dòng ${key} ghi ${delegates ?? 'trống'}`).join(', ')
    const problem: ReadProblem = {
      severity: 'question',
      code: 'several-answers',
      message: `Đơn vị có nhiều dòng trong cùng một bảng: ${rows}. Xác định số đại biểu đúng.`,
      where: answer.countCells[0] ?? null,
    }
    return { ...answer, problems: [...answer.problems, problem] }
  })
}

const NAMES_COMMUNE = /(?<!\p{L})(?:xã|phường|đặc khu|thị trấn|huyện|x\.|p\.)\s+\p{Lu}/iu

/** The offices of one commune in a column called units: the rows name no place, what stands around them does. */
function isOfOneUnit(work: ReadingWork, rows: readonly UnitRow[], around: readonly UnitEvidence[]): boolean {
  return (
    decideUnit(work.index, around).unit.code !== null &&
    rows.every(row => !NAMES_COMMUNE.test(row.unitText) && unitOf(work, row, []).unit.candidates.length === 0)
  )
}

function answerOf(
  work: ReadingWork,
  row: UnitRow,
  around: readonly UnitEvidence[],
  facts: ReturnType<typeof gatherFacts>,
  isOnly: boolean,
): ReadAnswer {
  const verdict = isOnly
    ? unitOf(work, row, around)
    : isNameless(row)
      ? nameless(row)
      : askedOfSender(work.index, unitOf(work, row, []), around)
  const { delegates, problems } = countOf(row)
  const sum = row.byGroup.length > 0 && row.total.kind === 'none'
  return {
    key: `${row.row + 1}`,
    unit: verdict.unit,
    delegates,
    rule: sum ? 'sum-of-groups' : 'stated',
    countCells: row.totalWhere === null ? [] : [row.totalWhere],
    stated: row.total.kind === 'none' ? null : row.total.value,
    statedText: row.totalText || null,
    listed: null,
    byGroup: row.byGroup.map(({ exact: _, ...group }) => group),
    chair: row.chair,
    contact: row.contact,
    people: [],
    notCounted: [],
    problems: [...verdict.problems, ...problems],
    versionNumber: facts.versionNumber,
    ...(facts.isRevision ? { isRevision: true } : {}),
    documentDate: facts.documentDate,
    answeredAt: row.answeredAt,
  }
}

const isNameless = ({ unitText, codeText }: UnitRow): boolean => unitText === '' && codeText === ''

const nameless = ({ row, totalWhere }: UnitRow): UnitVerdict => ({
  unit: { code: null, evidence: [], candidates: [] },
  problems: [
    {
      severity: 'question',
      code: 'unit-unknown',
      message: `Dòng ${row + 1} có câu trả lời nhưng không ghi tên đơn vị. Chọn đơn vị của dòng này.`,
      where: totalWhere,
    },
  ],
})

/** As the codes of units are written; of another province when it is none of the meeting. */
const UNIT_CODE = /^\d{5}$/

function unitOf(work: ReadingWork, row: UnitRow, around: readonly UnitEvidence[]): UnitVerdict {
  const { index } = work
  const own: UnitEvidence[] = []
  const code = row.codeText.trim()
  if (index.titles.has(code))
    own.push(evidenceOf('code', { tier: 'code', codes: [code], text: code }, row.unitWhere))
  else if (UNIT_CODE.test(code))
    own.push(evidenceOf('code', { tier: 'unknown', codes: [], text: code }, row.unitWhere))
  if (row.unitText !== '') own.push(evidenceOf('cell', matchLabelled(index, row.unitText), row.unitWhere))
  for (const { text, where } of row.alsoNamed)
    for (const mention of mentionsInCell(index, text)) own.push(evidenceOf('cell', mention, where))
  return decideUnit(index, [...own, ...around])
}

/** The stated total; groups that are the groups of the invitation, all or all but one of many, must add up to it. */
function countOf(row: UnitRow): {
  readonly delegates: number | null
  readonly problems: readonly ReadProblem[]
} {
  const problems: ReadProblem[] = [...row.problems]
  const sum = row.byGroup.reduce((total, group) => total + group.number, 0)
  const unknown = row.byGroup.filter(group => group.groupId === null).length
  const isWhole =
    row.byGroup.length > 1 &&
    row.byGroup.every(group => group.exact) &&
    unknown <= (row.byGroup.length > 3 ? 1 : 0)
  const ask = (code: ReadProblem['code'], message: string) =>
    problems.push({ severity: 'question', code, message, where: row.totalWhere })
  const place = row.totalWhere === null ? `dòng ${row.row + 1}` : `ô ${row.totalWhere.cell}`
  if (row.total.kind === 'none') {
    // "Đang chốt" where the number is asked for.
    if (row.totalText !== '')
      ask('count-missing', `Số đại biểu ở ${place} ghi "${row.totalText}". Xác định số đại biểu.`)
    else if (!isWhole && row.byGroup.length > 0)
      ask(
        'count-missing',
        `Dòng ${row.row + 1} không ghi tổng số; các cột cộng lại là ${sum}. Xác định số đại biểu.`,
      )
    else if (!isWhole) ask('count-missing', `Không đọc được số đại biểu ở ${place}. Nhập số đại biểu.`)
    return { delegates: row.byGroup.length > 0 ? sum : null, problems }
  }
  if (row.total.kind === 'unsure')
    ask(
      'count-approximate',
      `Số đại biểu ở ${place} ghi "${row.totalText}", chưa phải một con số chắc chắn. Xác định số đại biểu.`,
    )
  else if (row.byGroup.length > 1 && sum !== row.total.value && (isWhole || sum > row.total.value))
    ask(
      'groups-mismatch',
      `Các nhóm ở dòng ${row.row + 1} cộng lại là ${sum}, ${place} ghi ${row.total.value}. Xác định số đại biểu đúng.`,
    )
  else if (row.total.value === 0 && row.chair !== null) problems.push(nobodyComes(row.totalWhere))
  return { delegates: row.total.value, problems }
}
