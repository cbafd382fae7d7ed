/** Understands pasted text: a table as any file, a message by its words. */
import { decideUnit } from '../match-unit.ts'
import type { Highlight, Reading, ReadProblem } from '../reading.ts'
import { refusal } from '../refusal.ts'
import { type PreparedContext, understandReturn } from '../understand-return.ts'
import type { Sheet } from '../workbook.ts'
import { evidenceIn, type MessageLine, messageAnswer } from './message-answer.ts'
import { numbersIn } from './message-facts.ts'
import { isNumberedLine, isTable, pastedWorkbook } from './pasted-workbook.ts'

export function readPasted(text: string, context: PreparedContext): Reading {
  const workbook = pastedWorkbook(text)
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line, row): MessageLine => ({ row, text: line.trim() }))
  const words = lines.filter(line => line.text !== '' && !isNumberedLine(line.text))
  if (isTable(text)) return understandReturn(workbook, '', context)
  if (
    lines.length - words.length >= 2 &&
    lines.filter(({ text: line }) => isNumberedLine(line)).length >= 2
  ) {
    const listed = understandReturn(workbook, '', context)
    if (listed.kind === 'understood') return withStated(listed, words)
  }
  const [sheet] = workbook.sheets
  return sheet === undefined
    ? { kind: 'refused', refusal: refusal('no-return') }
    : readMessage(sheet, words, context)
}

type Understood = Extract<Reading, { kind: 'understood' }>

/** A number said beside a list must be the list's. */
function withStated(reading: Understood, words: readonly MessageLine[]): Understood {
  const stated = words.flatMap(numbersIn)
  return {
    ...reading,
    answers: reading.answers.map(answer => {
      const other = stated.find(each => each.value !== answer.delegates)
      if (reading.answers.length > 1 || other === undefined || answer.stated !== null) return answer
      const problem: ReadProblem = {
        severity: 'question',
        code: 'total-mismatch',
        message: `Danh sách có ${answer.delegates ?? 0} người, ô ${other.where.cell} ghi "${other.text}". Xác định số đại biểu đúng.`,
        where: other.where,
      }
      return {
        ...answer,
        stated: other.value,
        statedText: other.text,
        problems: [...answer.problems, problem],
      }
    }),
  }
}

/** One answer, or one for each line where lines speak for different places. */
function readMessage(sheet: Sheet, lines: readonly MessageLine[], context: PreparedContext): Reading {
  const parts = partsOf(sheet, lines, context)
  const answers = parts
    .map(part => messageAnswer(part, decideUnit(context.index, evidenceIn(sheet, part, context))))
    .filter(answer => answer !== null)
  if (answers.length === 0) return { kind: 'refused', refusal: refusal('no-return') }
  const highlights = answers.flatMap((answer): Highlight[] => [
    ...answer.countCells.map(cell => ({ role: 'counted' as const, ...cell })),
    ...answer.unit.evidence.flatMap(({ where }) =>
      where === null ? [] : [{ role: 'unit' as const, ...where }],
    ),
  ])
  return {
    kind: 'understood',
    shape: answers.length > 1 ? 'many-units' : 'single-count',
    answers,
    highlights,
  }
}

/** Lines that each name a place and a number speak for themselves; otherwise all lines are one answer. */
function partsOf(
  sheet: Sheet,
  lines: readonly MessageLine[],
  context: PreparedContext,
): readonly (readonly MessageLine[])[] {
  const complete = lines.filter(
    line =>
      numbersIn(line).length > 0 && evidenceIn(sheet, [line], context).some(each => each.codes.length > 0),
  )
  return complete.length >= 2 ? complete.map(line => [line]) : [lines]
}
