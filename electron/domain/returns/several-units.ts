/** A file that holds the returns of several units: one on each sheet, or told apart by a column of the list. */
import type { Table } from './find-table.ts'
import { readListAnswer } from './list-answer.ts'
import { nameMention } from './name-mentions.ts'
import type { ReadAnswer, Reading } from './reading.ts'
import { shownCell } from './sheet-cells.ts'
import type { ReadingWork } from './understand-return.ts'
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
const onlyRows = (sheet: Sheet, table: Table, isMeant: (row: number) => boolean): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((cells, row) => (row <= table.headerBottom || isMeant(row) ? cells : [])),
})
