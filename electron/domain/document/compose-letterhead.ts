/** The top of the first page: the fixed words of the form, the organ, number, place and date. */
import { formatDateInWords, type LocalDate } from '../kernel/local-time.ts'
import type { Letterhead } from '../meeting/meeting.ts'
import type { HeadLine, LetterheadBlock, Source } from './blocks.ts'
import type { DocumentForm } from './form.ts'

/** Month a document will be dated in, known before its day. */
export type LikelyMonth = { readonly year: number; readonly month: number | null }

const SOURCE: Source = { field: 'letterhead', id: '' }

const headLine = (look: HeadLine['look'], text: string, ruleShare = 0): HeadLine => ({
  text,
  look,
  ruleShare,
  source: SOURCE,
})

/**
 * @param letterhead what the office writes
 * @param marks what stands under the number: urgency and the like
 * @param month printed in the date line while the day is not known yet; null leaves all of it blank
 */
export function composeLetterhead(
  letterhead: Letterhead,
  form: DocumentForm,
  month: LikelyMonth | null,
  marks: readonly HeadLine[] = [],
): LetterheadBlock {
  const { nation, organMark, organRuleShare } = form.letterhead
  const organ = [
    headLine('superiorOrgan', letterhead.superiorOrgan),
    headLine('organ', letterhead.organ, organRuleShare),
    headLine('organMark', organMark),
  ]
  return {
    kind: 'letterhead',
    rows: [
      {
        left: organ.filter(line => line.text !== ''),
        right: nation.map(line => ({ ...headLine(line.look, line.text, line.ruleShare), source: null })),
      },
      {
        left: [headLine('number', numberLine(letterhead, form)), ...marks],
        right: [headLine('placeAndDate', placeAndDateLine(letterhead, month))],
      },
    ],
  }
}

/** No-break spaces: room for a hand, kept by every renderer. */
const blank = (width: number): string => '\u00a0'.repeat(width)

/** `Số 07-GM/TU`; while the number is not known, room for it. */
export function numberLine(letterhead: Letterhead, form: DocumentForm): string {
  const number = letterhead.number === null ? blank(8) : String(letterhead.number).padStart(2, '0')
  return `${form.letterhead.numberLead}${number}${letterhead.numberSuffix}`
}

/** `Quảng Ngãi, ngày 27 tháng 6 năm 2026`; while the date is not known, room for what is missing. */
export function placeAndDateLine(letterhead: Letterhead, month: LikelyMonth | null): string {
  const date = letterhead.date === null ? undatedLine(month) : formatDateInWords(letterhead.date)
  return letterhead.place === '' ? date : `${letterhead.place}, ${date}`
}

function undatedLine(month: LikelyMonth | null): string {
  if (month === null) return `ngày${blank(6)}tháng${blank(6)}năm${blank(8)}`
  if (month.month === null) return `ngày${blank(6)}tháng${blank(6)}năm ${month.year}`
  const written = formatDateInWords(firstOfMonth(month.year, month.month))
  return `ngày${blank(6)}${written.slice('ngày 01 '.length)}`
}

const firstOfMonth = (year: number, month: number): LocalDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01` as LocalDate
