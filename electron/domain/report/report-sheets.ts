/** The tables of the report as sheets to print and to go on calculating with: every sum is a formula over its parts. */
import type { BoardPoint } from '../consolidation/board.ts'
import type { ReportedBoard, ReportedPlace } from '../consolidation/reported-board.ts'
import { formatDateTime } from '../kernel/local-time.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { CellRange } from '../returns/workbook.ts'
import { changesSheet } from './changes-sheet.ts'
import { PLAIN_REPORT, type ReportOptions } from './compose-report.ts'
import { EXPECTED_RULE, groupTable } from './group-table.ts'
import { revisionText } from './place-wording.ts'
import { placesSheet } from './places-sheet.ts'
import type { PrintedSheet, SheetCell, SheetRow } from './printed-sheet.ts'
import { isKnownByGroup } from './report-table.ts'
import { sheetHead, textCells } from './sheet-head.ts'

/** The table by place; what differs from the report before, if any; by group, where anything is known by group; who is missing, late or revised. */
export function reportSheets(
  meeting: Meeting,
  board: ReportedBoard,
  { columns, amendment }: ReportOptions = PLAIN_REPORT,
): readonly PrintedSheet[] {
  const byGroup = columns.includes('groups') ? board.points.filter(isKnownByGroup) : []
  return [
    placesSheet(meeting, board, columns),
    ...(amendment === null ? [] : [changesSheet(meeting, board, amendment)]),
    ...(byGroup.length === 0 ? [] : [groupsSheet(meeting, board, byGroup)]),
    statesSheet(meeting, board),
  ]
}

const number = (value: number): SheetCell => ({ kind: 'number', value })
const text = (words: string): SheetCell => ({ kind: 'text', text: words })

function groupsSheet(meeting: Meeting, board: ReportedBoard, points: readonly BoardPoint[]): PrintedSheet {
  const tables = points.map(point => ({ point, table: groupTable(point) }))
  const hasExpected = tables.some(({ table }) => table.expected !== null)
  const head = sheetHead(
    meeting,
    board,
    'SỐ LƯỢNG ĐẠI BIỂU THEO THÀNH PHẦN',
    hasExpected ? 4 : 3,
    hasExpected ? [EXPECTED_RULE] : [],
  )
  const titles = ['STT', 'Thành phần', ...(hasExpected ? ['Dự kiến'] : []), 'Số đại biểu']
  const rows: SheetRow[] = [...head.rows, { look: 'header', cells: textCells(...titles) }]
  for (const { point, table } of tables) {
    const sumRow = rows.length
    const sum = (value: number | null, column: number): SheetCell | null =>
      value === null
        ? null
        : {
            kind: 'sum',
            value,
            of: [{ top: sumRow + 1, bottom: sumRow + table.lines.length, left: column, right: column }],
          }
    rows.push({
      look: 'sum',
      cells: [
        null,
        text(point.title),
        ...(hasExpected ? [sum(table.expected, 2)] : []),
        sum(point.figures.delegates, hasExpected ? 3 : 2),
      ],
    })
    for (const [index, { text: name, expected, delegates }] of table.lines.entries()) {
      const before = hasExpected ? [expected === null ? null : number(expected)] : []
      rows.push({ look: 'body', cells: [number(index + 1), text(name), ...before, number(delegates)] })
    }
  }
  return {
    name: 'Theo thành phần',
    orientation: 'portrait',
    columns: [
      { widthMm: 13, align: 'center' },
      { widthMm: hasExpected ? 108 : 130, align: 'left' },
      ...(hasExpected ? [22, 25] : [25]).map(widthMm => ({ widthMm, align: 'center' as const })),
    ],
    rows,
    merges: head.merges,
    header: { first: head.rows.length, last: head.rows.length },
  }
}

function statesSheet(meeting: Meeting, board: ReportedBoard): PrintedSheet {
  const head = sheetHead(meeting, board, 'TÌNH HÌNH XÁC NHẬN CỦA CÁC ĐIỂM CẦU', 5)
  const rows: SheetRow[] = [
    ...head.rows,
    {
      look: 'header',
      cells: textCells('STT', 'Điểm cầu', 'Thời điểm nhận', 'Số đại biểu', 'Nội dung'),
    },
  ]
  const merges: CellRange[] = [...head.merges]
  for (const { title, rows: listed, remarkOf } of statesOf(board)) {
    merges.push({ top: rows.length, bottom: rows.length, left: 1, right: 4 })
    rows.push({ look: 'sum', cells: [null, text(`${title} (${listed.length} điểm cầu)`), null, null, null] })
    for (const [index, row] of listed.entries())
      rows.push({ look: 'body', cells: [number(index + 1), ...stateCells(row), text(remarkOf(row))] })
  }
  return {
    name: 'Tình hình xác nhận',
    orientation: 'portrait',
    columns: [
      { widthMm: 13, align: 'center' },
      { widthMm: 58, align: 'left' },
      { widthMm: 34, align: 'center' },
      { widthMm: 18, align: 'center' },
      { widthMm: 45, align: 'left' },
    ],
    rows,
    merges,
    header: { first: head.rows.length, last: head.rows.length },
  }
}

const stateCells = (row: ReportedPlace): readonly (SheetCell | null)[] => [
  text(row.title),
  row.answer === null ? null : text(formatDateTime(row.answer.receivedAt)),
  row.answer === null ? null : number(row.delegates),
]

type StateList = {
  readonly title: string
  readonly rows: readonly ReportedPlace[]
  readonly remarkOf: (row: ReportedPlace) => string
}

const statesOf = ({ rows }: ReportedBoard): readonly StateList[] => [
  {
    title: 'Chưa xác nhận',
    rows: rows.filter(row => row.state === 'missing'),
    remarkOf: () => 'Chưa xác nhận',
  },
  {
    title: 'Xác nhận sau thời hạn',
    rows: rows.filter(row => row.isLate),
    remarkOf: () => 'Xác nhận muộn',
  },
  {
    title: 'Có sửa đổi sau khi xác nhận',
    rows: rows.filter(row => row.isRevised),
    remarkOf: row => `${revisionText(row)}${row.isRevisedLate ? ', sau thời hạn' : ''}`,
  },
]
