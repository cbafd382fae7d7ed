/** Understands pasted text: a table as any file, a message by its words. */

import { fold } from '../../vietnamese/text.ts'
import { decideUnit } from '../match-unit.ts'
import { otherProvinceNamed } from '../other-matter.ts'
import type { Highlight, ReadAnswer, Reading, ReadProblem } from '../reading.ts'
import { refusal } from '../refusal.ts'
import { type PreparedContext, understandReturn } from '../understand-return.ts'
import type { Sheet } from '../workbook.ts'
import { clausesOf, numbersWritten, ownWords } from './clauses.ts'
import { evidenceIn, type MessageLine, messageAnswer } from './message-answer.ts'
import { numbersIn } from './message-facts.ts'
import { absence, numberless } from './no-number.ts'
import { isNumberedLine, isTable, pastedWorkbook } from './pasted-workbook.ts'

export function readPasted(text: string, context: PreparedContext): Reading {
  const workbook = pastedWorkbook(text)
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line, row): MessageLine => ({ row, text: line.trim() }))
  const words = ownWords(lines.filter(line => line.text !== '' && !isNumberedLine(line.text)))
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

/** One answer, or one for each place where clauses speak for different places. */
function readMessage(sheet: Sheet, lines: readonly MessageLine[], context: PreparedContext): Reading {
  const { parts, totals } = partsOf(sheet, lines, context)
  const read = parts.flatMap(part => {
    const verdict = decideUnit(context.index, evidenceIn(sheet, part, context))
    const mayTell = parts.length > 1 || part.some(({ text }) => numbersWritten(text).length > 1)
    return (
      messageAnswer(part, verdict) ??
      absence(part, verdict) ??
      (mayTell ? numberless(part, verdict) : null) ??
      []
    )
  })
  const problems = [
    ...otherProvinceNamed(ownRows(sheet, lines), context.occasion),
    ...totalDoubt(totals, read),
  ]
  const answers = read.map(answer => ({ ...answer, problems: [...answer.problems, ...problems] }))
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
    answers: answers.map((answer, at) => ({ ...answer, key: `${at}` })),
    highlights,
  }
}

/** Without the rows of quotes. */
function ownRows(sheet: Sheet, lines: readonly MessageLine[]): Sheet {
  const own = new Set(lines.map(({ row }) => row))
  return { ...sheet, rows: sheet.rows.map((cells, row) => (own.has(row) ? cells : [])) }
}

/** A total over several places must be the sum of what they say. */
function totalDoubt(totals: readonly MessageLine[], answers: readonly ReadAnswer[]): readonly ReadProblem[] {
  const sum = answers.reduce((all, { delegates }) => all + (delegates ?? 0), 0)
  const other = totals.find(({ text }) => !numbersWritten(text).includes(sum))
  return other === undefined
    ? []
    : [
        {
          severity: 'question',
          code: 'total-mismatch',
          message: `Tin nhắn ghi "${other.text.slice(0, 120)}", các đơn vị cộng lại là ${sum}. Xác định số đại biểu đúng.`,
          where: { sheet: '', cell: `A${other.row + 1}` },
        },
      ]
}

type Parts = {
  readonly parts: readonly (readonly MessageLine[])[]
  /** What sums up all parts. */
  readonly totals: readonly MessageLine[]
}

const TOTAL = /^(?:tong|cong|tat ca)\b.*\d/

/**
 * Clauses that each name a place and a number speak for themselves, with what follows them up to the next place;
 * otherwise all lines are one answer.
 */
function partsOf(sheet: Sheet, lines: readonly MessageLine[], context: PreparedContext): Parts {
  const clauses = clausesOf(lines).map(clause => {
    const verdict = decideUnit(context.index, evidenceIn(sheet, [clause], context))
    const place = verdict.unit.candidates.join()
    return { clause, place, isComplete: messageAnswer([clause], verdict) !== null }
  })
  const places = new Set(
    clauses.filter(({ isComplete, place }) => isComplete && place !== '').map(({ place }) => place),
  )
  if (places.size < 2) return { parts: [lines], totals: [] }
  const isTotal = ({ clause, place }: (typeof clauses)[number]) =>
    place === '' && TOTAL.test(fold(clause.text))
  const parts: { readonly place: string; readonly clauses: MessageLine[] }[] = []
  for (const { clause, place } of clauses.filter(each => !isTotal(each))) {
    const part = parts.at(-1)
    if (place !== '' && place !== part?.place) parts.push({ place, clauses: [clause] })
    else part?.clauses.push(clause)
  }
  return {
    parts: parts.map(part => joined(part.clauses)),
    totals: clauses.filter(isTotal).map(({ clause }) => clause),
  }
}

/** The clauses of one line together again: `chủ trì: đ/c Lê An, Bí thư`. */
const joined = (clauses: readonly MessageLine[]): readonly MessageLine[] =>
  [...Map.groupBy(clauses, ({ row }) => row).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, text: [first, ...others].map(({ text }) => text).join(', ') }],
  )
