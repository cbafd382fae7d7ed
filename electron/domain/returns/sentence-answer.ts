/** The answer of a file that has neither a table nor labels and says in sentences how many come, or that nobody does. */
import { fold } from '../vietnamese/text.ts'
import { countsAbsent } from './attendance.ts'
import { decideUnit } from './match-unit.ts'
import { type MessageLine, messageAnswer } from './pasted/message-answer.ts'
import { chairIn, contactIn, numbersIn } from './pasted/message-facts.ts'
import { absence } from './pasted/no-number.ts'
import type { CellRef, Reading, ReadProblem } from './reading.ts'
import { absenceBeside, type StatedNumber } from './settle-count.ts'
import { cellsOfRow, refOf, visibleRows } from './sheet-cells.ts'
import type { ReadingWork } from './understand-return.ts'
import { collectEvidence } from './unit-evidence.ts'

type Understood = Extract<Reading, { kind: 'understood' }>

const LONGEST_SENTENCE = 600
const ROWS_LOOKED_AT = 200

/** Speaks of coming to the meeting, so that its number is one of delegates and of nothing else. */
const OF_COMING = /\b(?:dang ky|tham du|tham gia|du hoi nghi|du hop|diem cau|dai bieu|xac nhan|co mat)\b/

const linesOf = (work: ReadingWork): readonly MessageLine[] =>
  work.sheets.flatMap(({ sheet }) =>
    visibleRows(sheet, 0, Math.min(sheet.rows.length, ROWS_LOOKED_AT)).flatMap(row =>
      cellsOfRow(sheet, row).flatMap(({ column, cell }) =>
        cell.text
          .split('\n')
          .filter(text => text.length <= LONGEST_SENTENCE)
          .map((text): MessageLine => ({ row, text, where: refOf(sheet, row, column) })),
      ),
    ),
  )

const SAYS_TOTAL = /\b(?:tong (?:so|cong)|so (?:luong )?dai bieu)\b/

/** Totals that sentences say beside the fields of a form: the two must agree. */
export function totalsSaid(work: ReadingWork, fields: readonly StatedNumber[]): readonly StatedNumber[] {
  const filled = fields.filter(({ value }) => value !== null)
  if (filled.length === 0) return []
  const read = new Set(filled.map(({ where }) => `${where.sheet}!${where.cell}`))
  return linesOf(work)
    .filter(
      ({ text, where }) =>
        SAYS_TOTAL.test(fold(text)) && !read.has(`${where?.sheet ?? ''}!${where?.cell ?? ''}`),
    )
    .flatMap(line =>
      numbersIn(line)
        .filter(({ exact }) => exact)
        .slice(0, 1),
    )
}

const OF_CALLED = /\b(?:trieu tap|duoc moi)\b(?!.*\b(?:tham du|co mat|du hop)\b)/
const OF_PRESENT = /\b(?:tham du|co mat|du hop|thuc te)\b/

/** `Vắng: 2` in a row of its own, where the number taken is not called one of those who come. */
export function absenceApart(work: ReadingWork, taken: readonly CellRef[]): readonly ReadProblem[] {
  const rows = work.sheets.flatMap(({ sheet }) =>
    visibleRows(sheet, 0, Math.min(sheet.rows.length, ROWS_LOOKED_AT)).map(row => {
      const cells = cellsOfRow(sheet, row)
      const text = cells.map(({ cell }) => cell.text).join(' ')
      const isTaken = cells.some(({ column }) => {
        const { sheet: name, cell } = refOf(sheet, row, column)
        return taken.some(each => each.sheet === name && each.cell === cell)
      })
      return { text, isTaken, where: refOf(sheet, row, cells[0]?.column ?? 0) }
    }),
  )
  if (rows.some(({ text, isTaken }) => isTaken && OF_PRESENT.test(fold(text)))) return []
  const apart = rows.find(
    ({ text, isTaken }) => !isTaken && /^[-+*•\s]*vang\b/.test(fold(text)) && countsAbsent(text),
  )
  return apart === undefined ? [] : [absenceBeside(apart.text, apart.where)]
}

/** Null where no sentence speaks of delegates. */
export function readSentences(work: ReadingWork): Understood | null {
  const written = linesOf(work)
  const lines = written.filter(({ text }) => OF_COMING.test(fold(text)))
  const sheets = work.sheets.map(({ sheet }) => ({ sheet, table: null, endRow: 0 }))
  const verdict = decideUnit(work.index, collectEvidence(work.index, sheets, work.fileName))
  const said = lines.filter(line => numbersIn(line).length > 0)
  // How many were called is not how many come, where that is said too.
  const coming = said.filter(({ text }) => !OF_CALLED.test(fold(text)))
  const answer = messageAnswer(coming.length > 0 ? coming : said, verdict) ?? absence(lines, verdict)
  if (answer === null) return null
  const highlights = answer.countCells.map(cell => ({ role: 'counted' as const, ...cell }))
  const problems = [...answer.problems, ...absenceApart(work, answer.countCells)]
  // Who presides and whom to call may stand in sentences of their own.
  const people = { chair: chairIn(written), contact: contactIn(written) }
  return {
    kind: 'understood',
    shape: 'single-count',
    answers: [{ ...answer, ...people, problems, key: 'file' }],
    highlights,
  }
}
