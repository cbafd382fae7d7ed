/** A report that takes the place of an earlier one: which it is, and what differs, unit by unit. */
import { changeOf, type FiguresDifference, type PlaceDifference } from '../consolidation/compare-figures.ts'
import { changeText, happened, signed } from '../consolidation/difference-wording.ts'
import { grouped, writtenCount } from '../consolidation/written-count.ts'
import { type Block, paragraph, type TableBlock, type TableCell } from '../document/blocks.ts'
import { numberLine } from '../document/compose-letterhead.ts'
import type { DocumentForm } from '../document/form.ts'
import { formatDate } from '../kernel/local-time.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { capitalised } from '../vietnamese/text.ts'
import { momentText, reportLetterhead } from './report-wording.ts'

export type Amendment = {
  readonly difference: FiguresDifference
  /** The registry's number of the earlier report; null leaves room for the pen. */
  readonly number: number | null
}

/** `Báo cáo số 41-BC/VPTU ngày 29/6/2026`: the report that is taken back. */
export function amendedReport(
  meeting: Meeting,
  { difference, number }: Amendment,
  form: DocumentForm,
): string {
  const letterhead = { ...reportLetterhead(meeting, difference.from), number }
  const line = numberLine(letterhead, form)
  return `Báo cáo ${line.charAt(0).toLocaleLowerCase('vi')}${line.slice(1)} ngày ${formatDate(difference.from)}`
}

/** What the report says of the difference, under a heading of its own. */
export function amendmentBlocks(
  meeting: Meeting,
  amendment: Amendment,
  form: DocumentForm,
): readonly Block[] {
  const { difference } = amendment
  const replaced = `Báo cáo này thay thế ${amendedReport(meeting, amendment, form)} (số liệu đến ${momentText(difference.from)}).`
  if (difference.places.length === 0)
    return [paragraph(`${replaced} So với báo cáo trước, số liệu không thay đổi.`)]
  return [
    paragraph(`${replaced} So với báo cáo trước, ${summary(difference)}, cụ thể:`, { keepWithNext: true }),
    differenceTable(difference),
  ]
}

/** `tăng 214 đại biểu (từ 3.412 thành 3.626), số điểm cầu đã xác nhận từ 92/98 thành 95/98` */
function summary({ delegates, before, after, places }: FiguresDifference): string {
  const numbers =
    delegates === 0 ? '' : ` (từ ${writtenCount(before.delegates)} thành ${writtenCount(after.delegates)})`
  const of = ({ received, places: all }: FiguresDifference['before']): string =>
    `${grouped(received)}/${grouped(all)}`
  const confirmed =
    of(before) === of(after) ? '' : `, số điểm cầu đã xác nhận từ ${of(before)} thành ${of(after)}`
  return `${writtenCount(places.length)} điểm cầu có thay đổi, ${changeText(delegates)}${numbers}${confirmed}`
}

/** One row of the table of differences, as paper and sheet both show it. */
export type DifferenceRow = {
  readonly title: string
  readonly before: number | null
  readonly after: number | null
  readonly change: number
  readonly remark: string
}

export const differenceRows = ({ places }: FiguresDifference): readonly DifferenceRow[] =>
  places.map(place => ({
    title: place.title,
    before: place.before,
    after: place.after,
    change: changeOf(place),
    remark: remark(place),
  }))

const remark = (place: PlaceDifference): string => {
  const words = happened(place)
  return capitalised(words)
}

export const DIFFERENCE_TITLES = [
  'STT',
  'Điểm cầu',
  'Đã báo cáo',
  'Số mới',
  'Tăng, giảm',
  'Nội dung',
] as const
/** Millimetres. */
export const DIFFERENCE_WIDTHS = [12, 52, 20, 20, 20, 41] as const

const cell = (text: string, bold = false): TableCell => ({ spans: text === '' ? [] : [{ text, bold }] })
const written = (value: number | null): string => (value === null ? '' : grouped(value))

function differenceTable(difference: FiguresDifference): TableBlock {
  const rows = differenceRows(difference)
  const sum = (of: (row: DifferenceRow) => number | null): number =>
    rows.reduce((total, row) => total + (of(row) ?? 0), 0)
  return {
    kind: 'table',
    columns: DIFFERENCE_WIDTHS.map((width, index) => ({
      width,
      align: index === 1 || index === 5 ? 'left' : 'center',
    })),
    header: [DIFFERENCE_TITLES.map(title => cell(title))],
    rows: [
      ...rows.map((row, index) => [
        cell(String(index + 1)),
        cell(row.title),
        cell(written(row.before)),
        cell(written(row.after)),
        cell(signed(row.change)),
        cell(row.remark),
      ]),
      [
        cell(''),
        cell('Cộng', true),
        cell(written(sum(row => row.before)), true),
        cell(written(sum(row => row.after)), true),
        cell(signed(difference.delegates), true),
        cell(''),
      ],
    ],
    source: null,
  }
}
