/** The table of all places as a sheet: STT, Điểm cầu, Địa điểm, Chủ trì, (groups), Tổng số, Đầu mối, Ghi chú. */
import type { ReportedBoard } from '../consolidation/reported-board.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { CellRange } from '../returns/workbook.ts'
import type { PrintedSheet, SheetCell, SheetRow } from './printed-sheet.ts'
import {
  columnsBefore,
  columnsBehind,
  NUMBER_WIDTH_MM,
  type ReportColumn,
  TOTAL_WIDTH_MM,
  type WordsColumn,
} from './report-columns.ts'
import { type ReportRow, type ReportTable, reportTable, sumTitle } from './report-table.ts'
import { sheetHead, textCells } from './sheet-head.ts'

export function placesSheet(
  meeting: Meeting,
  board: ReportedBoard,
  chosen: readonly ReportColumn[],
): PrintedSheet {
  const table = reportTable(board, chosen)
  const before = columnsBefore(chosen)
  const behind = columnsBehind(chosen)
  const groups = table.groupColumns.length
  const columns = 1 + before.length + groups + 1 + behind.length
  const head = sheetHead(meeting, board, 'SỐ LƯỢNG ĐIỂM CẦU VÀ ĐẠI BIỂU', columns, legendOf(table))
  const firstRow = head.rows.length + (groups > 0 ? 2 : 1)
  const layout: Layout = { before, groups, behind, firstRow, firstNumber: 1 + before.length }
  return {
    name: 'Tổng hợp',
    orientation: 'landscape',
    columns: widthsOf(layout, table.groupWidthMm),
    rows: [
      ...head.rows,
      ...headerRows(table, layout),
      ...table.rows.map((row, index) => sheetRow(row, index, layout)),
    ],
    merges: [
      ...head.merges,
      ...headerMerges(head.rows.length, layout),
      ...table.rows.flatMap((row, index) =>
        row.kind === 'sum'
          ? [{ top: firstRow + index, bottom: firstRow + index, left: 1, right: before.length }]
          : [],
      ),
    ],
    header: { first: head.rows.length, last: firstRow - 1 },
  }
}

/** Where the table lies. */
type Layout = {
  readonly before: readonly WordsColumn[]
  readonly groups: number
  readonly behind: readonly WordsColumn[]
  /** The row of the sheet in which its first row stands. */
  readonly firstRow: number
  /** The column of the sheet in which numbers of delegates begin. */
  readonly firstNumber: number
}

function legendOf({ groupColumns }: ReportTable): readonly string[] {
  if (groupColumns.length === 0) return []
  return [`Thành phần: ${groupColumns.map(({ mark, text }) => `${mark} ${text}`).join('; ')}.`]
}

const blanks = (count: number): readonly null[] => Array.from({ length: count }, () => null)

function headerRows({ groupColumns }: ReportTable, { before, groups, behind }: Layout): readonly SheetRow[] {
  const titles = (columns: readonly WordsColumn[]) => columns.map(({ title }) => title)
  const [front, back] = [
    ['STT', ...titles(before)],
    ['Tổng số', ...titles(behind)],
  ]
  if (groups === 0) return [{ look: 'header', cells: textCells(...front, ...back) }]
  return [
    {
      look: 'header',
      cells: [
        ...textCells(...front, 'Số đại biểu theo thành phần'),
        ...blanks(groups - 1),
        ...textCells(...back),
      ],
    },
    {
      look: 'header',
      cells: [
        ...blanks(front.length),
        ...textCells(...groupColumns.map(({ mark }) => mark)),
        ...blanks(back.length),
      ],
    },
  ]
}

function headerMerges(top: number, { groups, behind, firstNumber }: Layout): readonly CellRange[] {
  if (groups === 0) return []
  const firstBehind = firstNumber + groups
  const tall = [
    ...Array.from({ length: firstNumber }, (_, column) => column),
    ...Array.from({ length: 1 + behind.length }, (_, column) => firstBehind + column),
  ].map(column => ({ top, bottom: top + 1, left: column, right: column }))
  return [...tall, { top, bottom: top, left: firstNumber, right: firstBehind - 1 }]
}

/** Millimetres of the landscape page that the sheet is fitted to. */
function widthsOf({ before, groups, behind }: Layout, groupWidthMm: number): PrintedSheet['columns'] {
  const words = ({ widthMm, align }: WordsColumn) => ({ widthMm, align })
  return [
    { widthMm: NUMBER_WIDTH_MM, align: 'center' },
    ...before.map(words),
    ...Array.from({ length: groups }, () => ({ widthMm: groupWidthMm, align: 'center' as const })),
    { widthMm: TOTAL_WIDTH_MM, align: 'center' },
    ...behind.map(words),
  ]
}

const text = (words: string): SheetCell | null => (words === '' ? null : { kind: 'text', text: words })

function sheetRow(row: ReportRow, index: number, layout: Layout): SheetRow {
  const { before, behind } = layout
  if (row.kind === 'place')
    return {
      look: 'body',
      cells: [
        { kind: 'number', value: row.number },
        ...before.map(({ key }) => text(row[key])),
        ...placeNumbers(row, index, layout),
        ...behind.map(({ key }) => text(row[key])),
      ],
    }
  return {
    look: 'sum',
    cells: [
      text(row.mark),
      text(sumTitle(row)),
      ...blanks(before.length - 1),
      ...sumNumbers(row, layout),
      ...blanks(behind.length),
    ],
  }
}

/** The total of a place is the sum of its groups where it has them, else the number itself. */
function placeNumbers(
  { counts }: Extract<ReportRow, { kind: 'place' }>,
  index: number,
  { groups, firstRow, firstNumber }: Layout,
): readonly (SheetCell | null)[] {
  const byGroup = counts?.byGroup ?? null
  if (counts === null) return blanks(groups + 1)
  if (byGroup === null || groups === 0) return [...blanks(groups), { kind: 'number', value: counts.total }]
  const row = firstRow + index
  const of: CellRange = { top: row, bottom: row, left: firstNumber, right: firstNumber + groups - 1 }
  return [
    ...byGroup.map((value): SheetCell => ({ kind: 'number', value })),
    { kind: 'sum', value: counts.total, of: [of] },
  ]
}

/** Column by column the sum of the rows below it that belong to it. */
function sumNumbers(
  { counts, sumsRows }: Extract<ReportRow, { kind: 'sum' }>,
  { groups, firstRow, firstNumber }: Layout,
): readonly (SheetCell | null)[] {
  const values: readonly (number | null)[] = [...(counts.byGroup ?? blanks(groups)), counts.total]
  return values.map((value, at) => {
    if (value === null) return null
    const column = firstNumber + at
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
