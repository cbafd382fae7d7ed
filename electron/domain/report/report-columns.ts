/** Which columns the table of places has: number, place and total always, the others as the office chose. */
import { grouped } from '../consolidation/written-count.ts'

export const REPORT_COLUMNS = ['location', 'chair', 'groups', 'receivedAt', 'contact', 'remark'] as const
export type ReportColumn = (typeof REPORT_COLUMNS)[number]

/** The layout the Centre asks for; the time of receipt is the office's own matter. */
export const DEFAULT_REPORT_COLUMNS: readonly ReportColumn[] = [
  'location',
  'chair',
  'groups',
  'contact',
  'remark',
]

/** A column of words, under the name of what it shows of a place. */
export type WordsColumn = {
  readonly key: 'title' | Exclude<ReportColumn, 'groups'>
  readonly title: string
  /** Millimetres; the tables take them as shares of the page. */
  readonly widthMm: number
  readonly align: 'left' | 'center'
}

export const NUMBER_WIDTH_MM = 12
export const TOTAL_WIDTH_MM = 14

/** As wide as the widest number by group in letters of 12 pt, so that what is left goes to the words. */
export const groupWidthMm = (numbers: readonly number[]): number =>
  3.5 + 2.2 * numbers.reduce((widest, number) => Math.max(widest, grouped(number).length), 3)

// With five groups a room for online meetings, a telephone number and "Chưa xác nhận" each stand on one line.
const COLUMNS: Readonly<Record<WordsColumn['key'], WordsColumn>> = {
  title: { key: 'title', title: 'Điểm cầu', widthMm: 32, align: 'left' },
  location: { key: 'location', title: 'Địa điểm', widthMm: 40, align: 'left' },
  chair: { key: 'chair', title: 'Chủ trì', widthMm: 37.5, align: 'left' },
  receivedAt: { key: 'receivedAt', title: 'Thời điểm nhận', widthMm: 23, align: 'center' },
  contact: { key: 'contact', title: 'Đầu mối kỹ thuật, SĐT', widthMm: 25, align: 'left' },
  remark: { key: 'remark', title: 'Ghi chú', widthMm: 29, align: 'left' },
}

/** Behind the running number, in front of the numbers of delegates. */
export const columnsBefore = (chosen: readonly ReportColumn[]): readonly WordsColumn[] => [
  COLUMNS.title,
  ...wordsColumns(chosen, ['location', 'chair']),
]

/** Behind the total. */
export const columnsBehind = (chosen: readonly ReportColumn[]): readonly WordsColumn[] =>
  wordsColumns(chosen, ['receivedAt', 'contact', 'remark'])

const wordsColumns = (
  chosen: readonly ReportColumn[],
  keys: readonly Exclude<ReportColumn, 'groups'>[],
): readonly WordsColumn[] => keys.filter(key => chosen.includes(key)).map(key => COLUMNS[key])
