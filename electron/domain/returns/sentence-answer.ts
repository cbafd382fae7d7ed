/** The answer of a file that has neither a table nor labels and says in sentences how many come, or that nobody does. */
import { fold } from '../vietnamese/text.ts'
import { decideUnit } from './match-unit.ts'
import { type MessageLine, messageAnswer } from './pasted/message-answer.ts'
import { chairIn, contactIn, numbersIn } from './pasted/message-facts.ts'
import type { ReadAnswer, Reading } from './reading.ts'
import { cellsOfRow, refOf, visibleRows } from './sheet-cells.ts'
import type { ReadingWork } from './understand-return.ts'
import { collectEvidence } from './unit-evidence.ts'

type Understood = Extract<Reading, { kind: 'understood' }>

const LONGEST_SENTENCE = 600
const ROWS_LOOKED_AT = 200

/** Speaks of coming to the meeting, so that its number is one of delegates and of nothing else. */
const OF_COMING = /\b(?:dang ky|tham du|tham gia|du hoi nghi|du hop|diem cau|dai bieu|xac nhan)\b/
const NOBODY =
  /\bkhong (?:cu|co|bo tri|phan cong|tham du|tham gia|du|dang ky)\b(?!.{0,30}\b(?:vang|thay doi|y kien)\b).{0,40}\b(?:dai bieu|dong chi|nguoi|can bo|hoi nghi|hop|tham du)\b/

/** Null where no sentence speaks of delegates. */
export function readSentences(work: ReadingWork): Understood | null {
  const written = work.sheets.flatMap(({ sheet }) =>
    visibleRows(sheet, 0, Math.min(sheet.rows.length, ROWS_LOOKED_AT)).flatMap(row =>
      cellsOfRow(sheet, row).flatMap(({ column, cell }) =>
        cell.text
          .split('\n')
          .filter(text => text.length <= LONGEST_SENTENCE)
          .map((text): MessageLine => ({ row, text, where: refOf(sheet, row, column) })),
      ),
    ),
  )
  const lines = written.filter(({ text }) => OF_COMING.test(fold(text)))
  const sheets = work.sheets.map(({ sheet }) => ({ sheet, table: null, endRow: 0 }))
  const verdict = decideUnit(work.index, collectEvidence(work.index, sheets, work.fileName))
  const said = lines.filter(line => numbersIn(line).length > 0)
  const nobody = lines.find(({ text }) => NOBODY.test(fold(text)))
  const answer = messageAnswer(said, verdict) ?? (nobody === undefined ? null : nobodyComes(nobody, verdict))
  if (answer === null) return null
  const highlights = answer.countCells.map(cell => ({ role: 'counted' as const, ...cell }))
  // Who presides and whom to call may stand in sentences of their own.
  const people = { chair: chairIn(written), contact: contactIn(written) }
  return {
    kind: 'understood',
    shape: 'single-count',
    answers: [{ ...answer, ...people, key: 'file' }],
    highlights,
  }
}

/** Nobody at all is rare enough to be asked about. */
function nobodyComes(
  { text, row, where = { sheet: '', cell: `A${row + 1}` } }: MessageLine,
  { unit, problems }: ReturnType<typeof decideUnit>,
): ReadAnswer {
  return {
    key: 'file',
    unit,
    delegates: 0,
    rule: 'stated',
    countCells: [where],
    stated: 0,
    statedText: text,
    listed: null,
    byGroup: [],
    chair: null,
    contact: null,
    people: [],
    notCounted: [],
    problems: [
      ...problems,
      {
        severity: 'question',
        code: 'nobody-attends',
        message: `Ô ${where.cell} ghi "${text.slice(0, 120)}". Xác nhận ghi 0 đại biểu hoặc hỏi lại đơn vị.`,
        where,
      },
    ],
    versionNumber: null,
    documentDate: null,
    answeredAt: null,
  }
}
