/** One answer from lines of running text. */
import { fold } from '../../vietnamese/text.ts'
import type { UnitVerdict } from '../match-unit.ts'
import type { CellRef, ReadAnswer, ReadProblem, UnitEvidence } from '../reading.ts'
import { type StatedNumber, settleSingle } from '../settle-count.ts'
import type { PreparedContext } from '../understand-return.ts'
import { collectEvidence } from '../unit-evidence.ts'
import type { Sheet } from '../workbook.ts'
import { chairIn, contactIn, numbersIn } from './message-facts.ts'

/** A line of a message with its zero-based row; `where` it stands, if not in the first column of a sheet of its own. */
export type MessageLine = { readonly row: number; readonly text: string; readonly where?: CellRef }

export const evidenceIn = (
  sheet: Sheet,
  lines: readonly MessageLine[],
  { index }: Pick<PreparedContext, 'index'>,
): readonly UnitEvidence[] => {
  const rows = new Set(lines.map(line => line.row))
  const own = { ...sheet, rows: sheet.rows.map((cells, row) => (rows.has(row) ? cells : [])) }
  return collectEvidence(index, [{ sheet: own, table: null, endRow: 0 }], '')
}

/** Null when no line says a number of people. */
export function messageAnswer(lines: readonly MessageLine[], verdict: UnitVerdict): ReadAnswer | null {
  const stated = lines.flatMap(numbersIn)
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

/** "vắng 02 đ/c", "bổ sung 3 người": a number that is not the whole. */
function reservations(
  lines: readonly MessageLine[],
  stated: readonly StatedNumber[],
): readonly ReadProblem[] {
  const line = lines.find(({ text }) =>
    /\b(?:vang|bo sung|them|tru|chua ke|khong ke|thay doi|giam|tang)\b/.test(fold(text)),
  )
  const where = stated[0]?.where ?? null
  return line === undefined
    ? []
    : [
        {
          severity: 'question',
          code: 'count-approximate',
          message: `Tin nhắn có điều kiện kèm theo: "${line.text.slice(0, 120)}". Xác định số đại biểu.`,
          where,
        },
      ]
}
