/** What a report carries behind it: every place in one wide table, and the delegates of each point by group. */
import type { Board, BoardPoint } from '../consolidation/board.ts'
import { grouped } from '../consolidation/written-count.ts'
import {
  type Block,
  type DocumentSection,
  paragraph,
  type TableBlock,
  type TableCell,
  type TableColumn,
} from '../document/blocks.ts'
import { numberLine } from '../document/compose-letterhead.ts'
import type { DocumentForm } from '../document/form.ts'
import { formatDate } from '../kernel/local-time.ts'
import type { Meeting } from '../meeting/meeting.ts'
import {
  CONTACT_TITLE,
  isKnownByGroup,
  type ReportCounts,
  type ReportRow,
  type ReportTable,
  reportTable,
  sumTitle,
  UNGROUPED,
} from './report-table.ts'
import { momentText, reporterName, reportLetterhead } from './report-wording.ts'

/** The appendices, each beginning on a page of its own. */
export function appendixSections(
  meeting: Meeting,
  board: Board,
  form: DocumentForm,
): readonly DocumentSection[] {
  const table = reportTable(board)
  const byGroup = board.points.filter(isKnownByGroup)
  const attached = attachedTo(meeting, board, form)
  const several = byGroup.length > 0
  return [
    {
      orientation: 'landscape',
      blocks: [
        ...headOf(several ? 'PHỤ LỤC 1' : 'PHỤ LỤC', 'SỐ LƯỢNG ĐẠI BIỂU THEO ĐIỂM CẦU', attached),
        ...legendOf(table),
        placesTable(table),
      ],
    },
    ...(several
      ? [
          {
            orientation: 'portrait' as const,
            blocks: [
              ...headOf('PHỤ LỤC 2', 'SỐ LƯỢNG ĐẠI BIỂU THEO THÀNH PHẦN', attached),
              ...byGroup.flatMap(groupBlocks),
            ],
          },
        ]
      : []),
  ]
}

/** "(Kèm theo Báo cáo số …-BC/VPTU ngày 29/6/2026 của Văn phòng Tỉnh ủy; số liệu đến …)" */
function attachedTo(meeting: Meeting, board: Board, form: DocumentForm): string {
  const letterhead = reportLetterhead(meeting, board.at)
  const number = numberLine(letterhead, form)
  const numbered = `${number.charAt(0).toLocaleLowerCase('vi')}${number.slice(1)}`
  return `(Kèm theo Báo cáo ${numbered} ngày ${formatDate(board.at)} của ${reporterName(meeting)}; số liệu đến ${momentText(board.at)})`
}

const headOf = (name: string, title: string, attached: string): readonly Block[] =>
  [
    { text: name, bold: true },
    { text: title, bold: true },
    { text: attached, italic: true },
  ].map(span => paragraph([span], { align: 'center', firstLineIndent: false, keepWithNext: true }))

/** What the numbered group columns stand for. */
function legendOf({ groupColumns }: ReportTable): readonly Block[] {
  if (groupColumns.length === 0) return []
  const said = groupColumns.map(({ mark, text }) => `${mark} ${text}`).join('; ')
  return [
    paragraph([{ text: 'Thành phần: ', bold: true }, { text: `${said}.` }], {
      firstLineIndent: false,
      keepWithNext: true,
    }),
  ]
}

const cell = (text: string, more: Omit<TableCell, 'spans'> & { readonly bold?: boolean } = {}): TableCell => {
  const { bold = false, ...rest } = more
  return { spans: text === '' ? [] : [{ text, bold }], ...rest }
}

function placesTable({ groupColumns, rows }: ReportTable): TableBlock {
  const groups = groupColumns.length
  const tall = groups > 0 ? { rowSpan: 2 } : {}
  return {
    kind: 'table',
    columns: columnsOf(groups),
    header: [
      [
        ...['STT', 'Điểm cầu', 'Địa điểm', 'Chủ trì'].map(title => cell(title, tall)),
        ...(groups > 0 ? [cell('Số đại biểu theo thành phần', { columnSpan: groups })] : []),
        ...['Tổng số', CONTACT_TITLE, 'Ghi chú'].map(title => cell(title, tall)),
      ],
      ...(groups > 0 ? [groupColumns.map(({ mark }) => cell(mark))] : []),
    ],
    rows: rows.map(row => cellsOf(row, groups)),
    source: null,
  }
}

/** Widths in millimetres of the landscape page; without group columns the texts get their room. */
function columnsOf(groups: number): readonly TableColumn[] {
  const room = groups === 0 ? 1.3 : 1
  const of = (width: number, align: TableColumn['align']): TableColumn => ({ width, align })
  return [
    of(13, 'center'),
    of(31 * room, 'left'),
    of(42 * room, 'left'),
    of(50 * room, 'left'),
    ...Array.from({ length: groups }, () => of(10, 'center')),
    of(15, 'center'),
    of(29 * room, 'left'),
    of(26 * room, 'left'),
  ]
}

function cellsOf(row: ReportRow, groups: number): readonly TableCell[] {
  if (row.kind === 'place')
    return [
      cell(String(row.number)),
      cell(row.title),
      cell(row.location),
      cell(row.chair),
      ...countCells(row.counts, groups, false),
      cell(row.contact),
      cell(row.remark),
    ]
  return [
    cell(row.mark, { bold: true }),
    cell(sumTitle(row), { bold: true, columnSpan: 3 }),
    ...countCells(row.counts, groups, true),
    cell(''),
    cell(''),
  ]
}

/** Numbers by group, or one empty cell over their columns where the place has other groups; then the total. */
function countCells(counts: ReportCounts | null, groups: number, bold: boolean): readonly TableCell[] {
  if (counts === null) return Array.from({ length: groups + 1 }, () => cell(''))
  const total = cell(grouped(counts.total), { bold: true })
  if (groups === 0) return [total]
  if (counts.byGroup === null) return [cell('', { columnSpan: groups }), total]
  return [...counts.byGroup.map(number => cell(number === 0 ? '' : grouped(number), { bold })), total]
}

function groupBlocks(point: BoardPoint): readonly Block[] {
  const numbers = [
    ...point.groups.map(({ text }, index) => ({
      text,
      delegates: point.byGroup[index]?.delegates ?? 0,
    })),
    ...(point.ungrouped === 0 ? [] : [{ text: UNGROUPED, delegates: point.ungrouped }]),
  ]
  return [
    paragraph([{ text: point.title, bold: true }], { firstLineIndent: false, keepWithNext: true }),
    {
      kind: 'table',
      columns: [
        { width: 12, align: 'center' },
        { width: 128, align: 'left' },
        { width: 25, align: 'center' },
      ],
      header: [[cell('STT'), cell('Thành phần'), cell('Số đại biểu')]],
      rows: [
        ...numbers.map(({ text, delegates }, index) => [
          cell(String(index + 1)),
          cell(text),
          cell(grouped(delegates)),
        ]),
        [cell(''), cell('Cộng', { bold: true }), cell(grouped(point.figures.delegates), { bold: true })],
      ],
      source: null,
    },
  ]
}
