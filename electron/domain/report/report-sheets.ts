/** The tables of the report as sheets to print and to go on calculating with: every sum is a formula over its parts. */
import type { BoardPoint } from '../consolidation/board.ts'
import type { ReportedBoard, ReportedPlace } from '../consolidation/reported-board.ts'
import { formatDateTime } from '../kernel/local-time.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { CellRange } from '../returns/workbook.ts'
import { changesSheet } from './changes-sheet.ts'
import { PLAIN_REPORT, type ReportOptions } from './compose-report.ts'
import { placeName, revisionText } from './place-wording.ts'
import { placesSheet } from './places-sheet.ts'
import type { PrintedSheet, SheetCell, SheetRow } from './printed-sheet.ts'
import { isKnownByGroup, UNGROUPED } from './report-table.ts'
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
  const head = sheetHead(meeting, board, 'SỐ LƯỢNG ĐẠI BIỂU THEO THÀNH PHẦN', 3)
  const rows: SheetRow[] = [
    ...head.rows,
    { look: 'header', cells: textCells('STT', 'Thành phần', 'Số đại biểu') },
  ]
  for (const point of points) {
    const sumRow = rows.length
    const groups = [
      ...point.groups.map((group, index) => ({ ...group, delegates: point.byGroup[index]?.delegates ?? 0 })),
      ...(point.ungrouped === 0 ? [] : [{ text: UNGROUPED, delegates: point.ungrouped }]),
    ]
    const of: CellRange = { top: sumRow + 1, bottom: sumRow + groups.length, left: 2, right: 2 }
    rows.push({
      look: 'sum',
      cells: [null, text(point.title), { kind: 'sum', value: point.figures.delegates, of: [of] }],
    })
    for (const [index, group] of groups.entries())
      rows.push({ look: 'body', cells: [number(index + 1), text(group.text), number(group.delegates)] })
  }
  return {
    name: 'Theo thành phần',
    orientation: 'portrait',
    columns: [
      { widthMm: 13, align: 'center' },
      { widthMm: 130, align: 'left' },
      { widthMm: 25, align: 'center' },
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
      rows.push({ look: 'body', cells: [number(index + 1), ...stateCells(board, row), text(remarkOf(row))] })
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

const stateCells = (board: ReportedBoard, row: ReportedPlace): readonly (SheetCell | null)[] => [
  text(placeName(board, row)),
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
