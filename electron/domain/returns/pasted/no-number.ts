/** What a message says without a number: that nobody comes, or nothing of how many. */
import { fold } from '../../vietnamese/text.ts'
import type { UnitVerdict } from '../match-unit.ts'
import type { CellRef, ReadAnswer, ReadProblem } from '../reading.ts'
import type { MessageLine } from './message-answer.ts'

const NOBODY =
  /\bkhong (?:cu|co|bo tri|phan cong|tham du|tham gia|du|dang ky)\b(?!.{0,30}\b(?:vang|thay doi|y kien)\b).{0,40}\b(?:dai bieu|dong chi|nguoi|can bo|hoi nghi|hop|tham du)\b|\b(?:xin|bao) (?:phep )?(?:vang|nghi)\b|\bkhong (?:tham du|tham gia|du)(?: hop)? duoc\b/

/** Nobody at all is rare enough to be asked about; null where no line says so. */
export function absence(lines: readonly MessageLine[], verdict: UnitVerdict): ReadAnswer | null {
  const line = lines.find(({ text }) => NOBODY.test(fold(text)))
  if (line === undefined) return null
  const where = placeOf(line)
  const problem: ReadProblem = {
    severity: 'question',
    code: 'nobody-attends',
    message: `Ô ${where.cell} ghi "${line.text.slice(0, 120)}". Xác nhận ghi 0 đại biểu hoặc hỏi lại đơn vị.`,
    where,
  }
  const said = { delegates: 0, rule: 'stated', stated: 0, statedText: line.text } as const
  return {
    ...emptyAnswer(line, verdict),
    ...said,
    countCells: [where],
    problems: [...verdict.problems, problem],
  }
}

/** Of a place that a message names beside others, without a number that could be read. */
export function numberless([line]: readonly MessageLine[], verdict: UnitVerdict): ReadAnswer | null {
  if (line === undefined || verdict.unit.candidates.length === 0) return null
  const where = placeOf(line)
  const problem: ReadProblem = {
    severity: 'question',
    code: 'count-missing',
    message: `Không đọc được số đại biểu trong câu "${line.text.slice(0, 120)}". Nhập số đại biểu.`,
    where,
  }
  return { ...emptyAnswer(line, verdict), problems: [...verdict.problems, problem] }
}

const placeOf = ({ row, where }: MessageLine): CellRef => where ?? { sheet: '', cell: `A${row + 1}` }

const emptyAnswer = ({ row }: MessageLine, { unit }: UnitVerdict): ReadAnswer => ({
  key: `${row}`,
  unit,
  delegates: null,
  rule: null,
  countCells: [],
  stated: null,
  statedText: null,
  listed: null,
  byGroup: [],
  chair: null,
  contact: null,
  people: [],
  notCounted: [],
  problems: [],
  versionNumber: null,
  documentDate: null,
  answeredAt: null,
})
