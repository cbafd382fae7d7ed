/** A file that holds the returns of several units: one on each sheet, or told apart by a column or headings of the list. */
import { findTable, type Table } from './find-table.ts'
import { readListAnswer } from './list-answer.ts'
import { decideUnit } from './match-unit.ts'
import { nameMention } from './name-mentions.ts'
import { readList } from './read-list.ts'
import type { ReadAnswer, Reading, ReadProblem, UnitEvidence } from './reading.ts'
import { shownCell } from './sheet-cells.ts'
import type { ReadingWork, TabledSheet } from './understand-return.ts'
import { collectEvidence } from './unit-evidence.ts'
import type { UnitIndex } from './unit-index.ts'
import { findMentions, matchBare } from './unit-mentions.ts'
import type { Sheet } from './workbook.ts'

type Understood = Extract<Reading, { kind: 'understood' }>

/**
 * One answer for each sheet, where every sheet that answers names a unit of its own beyond doubt; null otherwise, and
 * where the file name names one unit: then the other sheets are of it, or of another time.
 */
export function readUnitSheets(
  work: ReadingWork,
  readShape: (work: ReadingWork) => Understood | null,
): Understood | null {
  if (work.sheets.length < 2 || namesUnit(work, work.fileName)) return null
  const readings = work.sheets.flatMap(each => readShape({ ...work, sheets: [each], fileName: '' }) ?? [])
  const answers = readings.flatMap(({ answers: [first, ...others] }) =>
    first === undefined || others.length > 0 ? [] : [first],
  )
  return answers.length === readings.length ? ofSeveral(readings, answers) : null
}

/**
 * One answer for each unit that a column of the only list names, where nothing else names one and the list as a whole
 * leaves no question but whose it is; null otherwise.
 */
export function splitByUnitColumn(work: ReadingWork, whole: Understood): Understood | null {
  const [answer] = whole.answers
  const [only, ...others] = work.sheets.filter(({ table }) => table?.kind === 'list')
  if (answer === undefined || only === undefined || only.table === null || others.length > 0) return null
  const doubts = answer.problems.filter(({ severity }) => severity !== 'note')
  if (answer.unit.evidence.length > 0 || doubts.some(({ code }) => code !== 'unit-unknown')) return null
  const codes = codesByRow(work, only.sheet, only.table)
  if ([...answer.people, ...answer.notCounted].some(person => !codes.has(person.row - 1))) return null
  const { table } = only
  const readings = [...new Set(codes.values())].flatMap(code => {
    const sheet = onlyRows(only.sheet, table, row => codes.get(row) === code)
    return readListAnswer({ ...work, sheets: [{ sheet, table }], fileName: '' }) ?? []
  })
  return ofSeveral(
    readings,
    readings.flatMap(reading => reading.answers),
  )
}

/**
 * One answer for each unit that a heading names over its part of the only list, where the file as a whole contradicts
 * itself for that reason; null otherwise.
 */
export function splitByHeadings(work: ReadingWork, whole: Understood): Understood | null {
  const [answer] = whole.answers
  const [only, ...others] = work.sheets.filter(({ table }) => table?.kind === 'list')
  if (answer === undefined || only?.table === null || only === undefined || others.length > 0) return null
  if (!answer.problems.some(({ code }) => code === 'unit-contradiction' || code === 'unit-unknown'))
    return null
  if (namesUnit(work, work.fileName)) return null
  const { sheet, table } = only
  const { headings } = readList(sheet, table, { isProvincial: false })
  const starts = headings.filter(({ text }) =>
    findMentions(work.index, text).some(mention => mention.codes.length === 1 && SURE.has(mention.tier)),
  )
  const [first] = starts
  if (first === undefined) return null
  const parts = [
    { row: table.headerBottom + 1, isFirst: true },
    ...starts.map(({ row }) => ({ row, isFirst: false })),
  ]
  const readings = parts.flatMap(({ row, isFirst }, at) => {
    const end = parts[at + 1]?.row ?? sheet.rows.length
    const part = partOf(sheet, table, { from: row, end, isFirst })
    return readListAnswer({ ...work, sheets: [part], fileName: '' }) ?? []
  })
  const several = ofSeveral(
    readings,
    readings.flatMap(reading => reading.answers),
  )
  const above = collectEvidence(
    work.index,
    [{ sheet: rowsOf(sheet, row => row < table.headerTop), table, endRow: 0 }],
    '',
  )
  const sender = decideUnit(work.index, above).unit.code
  // Lists below each other, each under its own letterhead, begin with one of the sender's.
  return several === null || several.answers.some(({ unit }) => unit.code === sender)
    ? several
    : { ...several, answers: several.answers.map(each => askedOfSender(work.index, each, above)) }
}

/**
 * In a file of many units that a commune sends under its own name, what it gives of others may be left over from
 * somebody else: only a person can tell.
 */
export function askedOfSender<Verdict extends Pick<ReadAnswer, 'unit' | 'problems'>>(
  index: UnitIndex,
  verdict: Verdict,
  above: readonly UnitEvidence[],
): Verdict {
  const sender = decideUnit(index, above).unit.code
  const { code } = verdict.unit
  if (sender === null || code === null || code === sender || !index.byCode.has(sender)) return verdict
  const where = verdict.unit.evidence.find(each => each.where !== null)?.where ?? null
  const title = (each: string) => index.titles.get(each) ?? each
  const problem: ReadProblem = {
    severity: 'question',
    code: 'unit-contradiction',
    message: `Tệp do ${title(sender)} gửi nhưng ô ${where?.cell ?? ''} ghi số của ${title(code)}. Xác định có ghi nhận dòng này không.`,
    where,
  }
  return {
    ...verdict,
    unit: { ...verdict.unit, code: null, candidates: [code] },
    problems: [...verdict.problems, problem],
  }
}

type Rows = { readonly from: number; readonly end: number; readonly isFirst: boolean }

/** Some rows of a list under its header, or under a header of their own; what stands above belongs to the first part. */
function partOf(sheet: Sheet, table: Table, { from, end, isFirst }: Rows): TabledSheet {
  const inside = (row: number) => row >= from && row < end
  const own = isFirst ? null : findTable(rowsOf(sheet, inside))
  const isKept = (row: number) =>
    inside(row) || (own === null && row <= table.headerBottom && (isFirst || row >= table.headerTop))
  return { sheet: rowsOf(sheet, isKept), table: own ?? table }
}

const rowsOf = (sheet: Sheet, isMeant: (row: number) => boolean): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((cells, row) => (isMeant(row) ? cells : [])),
})

const namesUnit = (work: ReadingWork, fileName: string): boolean =>
  nameMention(work.index, fileName.replace(/\.[A-Za-z]{2,5}$/, '')) !== null

function ofSeveral(readings: readonly Understood[], answers: readonly ReadAnswer[]): Understood | null {
  const codes = new Set(answers.map(answer => answer.unit.code))
  if (answers.length < 2 || codes.size < answers.length || codes.has(null)) return null
  return {
    kind: 'understood',
    shape: 'many-units',
    answers: answers.map((answer, at) => ({ ...answer, key: `${at + 1}` })),
    highlights: readings.flatMap(reading => reading.highlights),
  }
}

/** The unit each row names beyond doubt. */
function codesByRow({ index }: ReadingWork, sheet: Sheet, table: Table): ReadonlyMap<number, string> {
  const columns = table.columns.filter(({ role }) => role === 'unit')
  const codes = new Map<number, string>()
  for (let row = table.headerBottom + 1; row < sheet.rows.length; row += 1) {
    const named = columns.flatMap(({ column }) => {
      const { text } = shownCell(sheet, row, column)
      return text === '' ? [] : [findMentions(index, text)[0] ?? matchBare(index, text)]
    })
    const [first] = named
    const code = first?.codes[0]
    if (named.length === 1 && first?.codes.length === 1 && SURE.has(first.tier) && code !== undefined)
      codes.set(row, code)
  }
  return codes
}

const SURE = new Set(['exact', 'variant', 'learned'])

/** Above the list and in it nothing but the rows meant; addresses stay. */
const onlyRows = (sheet: Sheet, table: Table, isMeant: (row: number) => boolean): Sheet =>
  rowsOf(sheet, row => row <= table.headerBottom || isMeant(row))
