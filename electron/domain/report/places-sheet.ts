/** The table of all places as a sheet: STT, Điểm cầu, Địa điểm, Chủ trì, (groups), Tổng số, Đầu mối, Ghi chú. */
import type { Board } from '../consolidation/board.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { CellRange } from '../returns/workbook.ts'
import type { PrintedSheet, SheetCell, SheetRow } from './printed-sheet.ts'
import { CONTACT_TITLE, type ReportRow, type ReportTable, reportTable, sumTitle } from './report-table.ts'
import { sheetHead, textCells } from './sheet-head.ts'

/** Columns in front of the groups. */
const BEFORE = ['STT', 'Điểm cầu', 'Địa điểm', 'Chủ trì'] as const
/** Columns behind them. */
const BEHIND = ['Tổng số', CONTACT_TITLE, 'Ghi chú'] as const

export function placesSheet(meeting: Meeting, board: Board): PrintedSheet {
  const table = reportTable(board)
  const groups = table.groupColumns.length
  const columns = BEFORE.length + groups + BEHIND.length
  const head = sheetHead(meeting, board, 'SỐ LƯỢNG ĐIỂM CẦU VÀ ĐẠI BIỂU', columns, legendOf(table))
  const header = headerRows(table)
  const firstRow = head.rows.length + header.length
  const layout: Layout = { groups, firstRow }
  return {
    name: 'Tổng hợp',
    orientation: 'landscape',
    columns: columnsOf(groups),
    rows: [...head.rows, ...header, ...table.rows.map((row, index) => sheetRow(row, index, layout))],
    merges: [
      ...head.merges,
      ...headerMerges(head.rows.length, groups),
      ...table.rows.flatMap((row, index) =>
        row.kind === 'sum' ? [{ top: firstRow + index, bottom: firstRow + index, left: 1, right: 3 }] : [],
      ),
    ],
    header: { first: head.rows.length, last: firstRow - 1 },
  }
}

/** Where the table lies: its group columns, and the row of the sheet its first row stands in. */
type Layout = { readonly groups: number; readonly firstRow: number }

function legendOf({ groupColumns }: ReportTable): readonly string[] {
  if (groupColumns.length === 0) return []
  return [`Thành phần: ${groupColumns.map(({ mark, text }) => `${mark} ${text}`).join('; ')}.`]
}

function headerRows({ groupColumns }: ReportTable): readonly SheetRow[] {
  if (groupColumns.length === 0) return [{ look: 'header', cells: textCells(...BEFORE, ...BEHIND) }]
  const blanks = (count: number): readonly null[] => Array.from({ length: count }, () => null)
  return [
    {
      look: 'header',
      cells: [
        ...textCells(...BEFORE, 'Số đại biểu theo thành phần'),
        ...blanks(groupColumns.length - 1),
        ...textCells(...BEHIND),
      ],
    },
    {
      look: 'header',
      cells: [
        ...blanks(BEFORE.length),
        ...textCells(...groupColumns.map(({ mark }) => mark)),
        ...blanks(BEHIND.length),
      ],
    },
  ]
}

function headerMerges(top: number, groups: number): readonly CellRange[] {
  if (groups === 0) return []
  const tall = [
    ...BEFORE.map((_, column) => column),
    ...BEHIND.map((_, column) => BEFORE.length + groups + column),
  ].map(column => ({ top, bottom: top + 1, left: column, right: column }))
  return [...tall, { top, bottom: top, left: BEFORE.length, right: BEFORE.length + groups - 1 }]
}

/** Widths in millimetres, chosen for the landscape page that the sheet is fitted to. */
const columnsOf = (groups: number): PrintedSheet['columns'] => [
  { widthMm: 12, align: 'center' },
  { widthMm: 32, align: 'left' },
  { widthMm: 46, align: 'left' },
  { widthMm: 50, align: 'left' },
  ...Array.from({ length: groups }, () => ({ widthMm: 12, align: 'center' as const })),
  { widthMm: 15, align: 'center' },
  { widthMm: 32, align: 'left' },
  { widthMm: 32, align: 'left' },
]

const text = (words: string): SheetCell | null => (words === '' ? null : { kind: 'text', text: words })

function sheetRow(row: ReportRow, index: number, layout: Layout): SheetRow {
  if (row.kind === 'place')
    return {
      look: 'body',
      cells: [
        { kind: 'number', value: row.number },
        text(row.title),
        text(row.location),
        text(row.chair),
        ...placeNumbers(row, index, layout),
        text(row.contact),
        text(row.remark),
      ],
    }
  return {
    look: 'sum',
    cells: [text(row.mark), text(sumTitle(row)), null, null, ...sumNumbers(row, layout), null, null],
  }
}

/** The total of a place is the sum of its groups where it has them, else the number itself. */
function placeNumbers(
  { counts }: Extract<ReportRow, { kind: 'place' }>,
  index: number,
  { groups, firstRow }: Layout,
): readonly (SheetCell | null)[] {
  const byGroup = counts?.byGroup ?? null
  const blanks: readonly null[] = Array.from({ length: groups }, () => null)
  if (counts === null) return [...blanks, null]
  if (byGroup === null || groups === 0) return [...blanks, { kind: 'number', value: counts.total }]
  const row = firstRow + index
  const of: CellRange = { top: row, bottom: row, left: BEFORE.length, right: BEFORE.length + groups - 1 }
  return [
    ...byGroup.map((value): SheetCell => ({ kind: 'number', value })),
    { kind: 'sum', value: counts.total, of: [of] },
  ]
}

/** Column by column the sum of the rows below it that belong to it. */
function sumNumbers(
  { counts, sumsRows }: Extract<ReportRow, { kind: 'sum' }>,
  { groups, firstRow }: Layout,
): readonly (SheetCell | null)[] {
  const values: readonly (number | null)[] = [
    ...(counts.byGroup ?? Array.from({ length: groups }, () => null)),
    counts.total,
  ]
  return values.map((value, at) => {
    if (value === null) return null
    const column = BEFORE.length + at
    const of = runsOf(sumsRows).map(([first, last]) => ({
      top: firstRow + first,
      bottom: firstRow + last,
      left: column,
      right: column,
    }))
    return { kind: 'sum', value, of }
  })
}

/** Rows that follow each other are one range: 4, 5, 6, 9 are 4–6 and 9–9. */
function runsOf(rows: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === row - 1) last[1] = row
    else runs.push([row, row])
  }
  return runs
}
