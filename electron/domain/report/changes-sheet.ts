/** What differs from the report before as a sheet: one row for each place, summed up. */
import type { ReportedBoard } from '../consolidation/reported-board.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { type Amendment, DIFFERENCE_TITLES, DIFFERENCE_WIDTHS, differenceRows } from './amendment.ts'
import type { PrintedSheet, SheetCell, SheetRow } from './printed-sheet.ts'
import { momentText } from './report-wording.ts'
import { sheetHead, textCells } from './sheet-head.ts'

export function changesSheet(
  meeting: Meeting,
  board: ReportedBoard,
  { difference }: Amendment,
): PrintedSheet {
  const since = `(So với số liệu đến ${momentText(difference.from)})`
  const head = sheetHead(meeting, board, 'THAY ĐỔI SO VỚI BÁO CÁO TRƯỚC', DIFFERENCE_TITLES.length, [since])
  const changes = differenceRows(difference)
  const top = head.rows.length + 1
  const bottom = top + changes.length - 1
  const sum = (column: number, value: number): SheetCell =>
    changes.length === 0
      ? number(0)
      : { kind: 'sum', value, of: [{ top, bottom, left: column, right: column }] }
  const total = (of: (change: (typeof changes)[number]) => number | null): number =>
    changes.reduce((added, change) => added + (of(change) ?? 0), 0)
  const rows: readonly SheetRow[] = [
    ...head.rows,
    { look: 'header', cells: textCells(...DIFFERENCE_TITLES) },
    ...changes.map(
      (change, index): SheetRow => ({
        look: 'body',
        cells: [
          number(index + 1),
          text(change.title),
          change.before === null ? null : number(change.before),
          change.after === null ? null : number(change.after),
          number(change.change),
          text(change.remark),
        ],
      }),
    ),
    {
      look: 'sum',
      cells: [
        null,
        text('Cộng'),
        sum(
          2,
          total(change => change.before),
        ),
        sum(
          3,
          total(change => change.after),
        ),
        sum(
          4,
          total(change => change.change),
        ),
        null,
      ],
    },
  ]
  return {
    name: 'Thay đổi',
    orientation: 'portrait',
    columns: DIFFERENCE_WIDTHS.map((widthMm, index) => ({
      widthMm,
      align: index === 1 || index === 5 ? 'left' : 'center',
    })),
    rows,
    merges: head.merges,
    header: { first: head.rows.length, last: head.rows.length },
  }
}

const number = (value: number): SheetCell => ({ kind: 'number', value })
const text = (words: string): SheetCell => ({ kind: 'text', text: words })
