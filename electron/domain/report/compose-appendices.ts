/** What a report carries behind it: every place in one wide table, and the delegates of each point by group. */
import type { BoardPoint } from '../consolidation/board.ts'
import type { ReportedBoard } from '../consolidation/reported-board.ts'
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
import { EXPECTED_RULE, groupTable } from './group-table.ts'
import {
  columnsBefore,
  columnsBehind,
  NUMBER_WIDTH_MM,
  type ReportColumn,
  TOTAL_WIDTH_MM,
  type WordsColumn,
} from './report-columns.ts'
import {
  isKnownByGroup,
  type ReportCounts,
  type ReportRow,
  type ReportTable,
  reportTable,
  sumTitle,
} from './report-table.ts'
import { momentText, reporterName, reportLetterhead } from './report-wording.ts'

/** The appendices, each beginning on a page of its own. */
export function appendixSections(
  meeting: Meeting,
  board: ReportedBoard,
  form: DocumentForm,
  columns: readonly ReportColumn[],
): readonly DocumentSection[] {
  const table = reportTable(board, columns)
  const byGroup = columns.includes('groups') ? board.points.filter(isKnownByGroup) : []
  const attached = attachedTo(meeting, board, form)
  const several = byGroup.length > 0
  return [
    {
      orientation: 'landscape',
      blocks: [
        ...headOf(several ? 'PHỤ LỤC 1' : 'PHỤ LỤC', 'SỐ LƯỢNG ĐẠI BIỂU THEO ĐIỂM CẦU', attached),
        ...legendOf(table),
        placesTable(table, columns),
      ],
    },
    ...(several
      ? [
          {
            orientation: 'portrait' as const,
            blocks: [
              ...headOf('PHỤ LỤC 2', 'SỐ LƯỢNG ĐẠI BIỂU THEO THÀNH PHẦN', attached),
              ...byGroup.flatMap(groupBlocks),
              ...ruleBlocks(byGroup),
            ],
          },
        ]
      : []),
  ]
}

/** "(Kèm theo Báo cáo số …-BC/VPTU ngày 29/6/2026 của Văn phòng Tỉnh ủy; số liệu đến …)" */
function attachedTo(meeting: Meeting, board: ReportedBoard, form: DocumentForm): string {
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

/** What stands in front of the numbers of delegates, how many groups there are, what stands behind the total. */
type Layout = {
  readonly before: readonly WordsColumn[]
  readonly groups: number
  readonly behind: readonly WordsColumn[]
}

function placesTable(
  { groupColumns, groupWidthMm, rows }: ReportTable,
  columns: readonly ReportColumn[],
): TableBlock {
  const groups = groupColumns.length
  const layout: Layout = { before: columnsBefore(columns), groups, behind: columnsBehind(columns) }
  const tall = groups > 0 ? { rowSpan: 2 } : {}
  const titles = (words: readonly WordsColumn[]) => words.map(({ title }) => cell(title, tall))
  return {
    kind: 'table',
    columns: widthsOf(layout, groupWidthMm),
    header: [
      [
        cell('STT', tall),
        ...titles(layout.before),
        ...(groups > 0 ? [cell('Số đại biểu theo thành phần', { columnSpan: groups })] : []),
        cell('Tổng số', tall),
        ...titles(layout.behind),
      ],
      ...(groups > 0 ? [groupColumns.map(({ mark }) => cell(mark))] : []),
    ],
    rows: rows.map(row => cellsOf(row, layout)),
    source: null,
  }
}

function widthsOf({ before, groups, behind }: Layout, groupWidthMm: number): readonly TableColumn[] {
  const of = (width: number, align: TableColumn['align']): TableColumn => ({ width, align })
  const words = ({ widthMm, align }: WordsColumn) => of(widthMm, align)
  return [
    of(NUMBER_WIDTH_MM, 'center'),
    ...before.map(words),
    ...Array.from({ length: groups }, () => of(groupWidthMm, 'center')),
    of(TOTAL_WIDTH_MM, 'center'),
    ...behind.map(words),
  ]
}

function cellsOf(row: ReportRow, { before, groups, behind }: Layout): readonly TableCell[] {
  if (row.kind === 'place')
    return [
      cell(String(row.number)),
      ...before.map(({ key }) => cell(row[key])),
      ...countCells(row.counts, groups, false),
      ...behind.map(({ key }) => cell(row[key])),
    ]
  return [
    cell(row.mark, { bold: true }),
    cell(sumTitle(row), { bold: true, columnSpan: before.length }),
    ...countCells(row.counts, groups, true),
    ...behind.map(() => cell('')),
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
  const { lines, expected } = groupTable(point)
  const hasExpected = expected !== null
  const row = (mark: string, title: string, numbers: readonly (number | null)[], bold = false) => [
    cell(mark),
    cell(title, { bold }),
    ...(hasExpected ? numbers : numbers.slice(1)).map(number =>
      cell(number === null ? '' : grouped(number), { bold }),
    ),
  ]
  return [
    paragraph([{ text: point.title, bold: true }], { firstLineIndent: false, keepWithNext: true }),
    {
      kind: 'table',
      columns: [
        { width: 12, align: 'center' },
        { width: hasExpected ? 106 : 128, align: 'left' },
        ...(hasExpected ? [22, 25] : [25]).map(width => ({ width, align: 'center' as const })),
      ],
      header: [
        ['STT', 'Thành phần', ...(hasExpected ? ['Dự kiến'] : []), 'Số đại biểu'].map(title => cell(title)),
      ],
      rows: [
        ...lines.map((line, index) => row(String(index + 1), line.text, [line.expected, line.delegates])),
        row('', 'Cộng', [expected, point.figures.delegates], true),
      ],
      source: null,
    },
  ]
}

/** Told once, below the last table. */
const ruleBlocks = (points: readonly BoardPoint[]): readonly Block[] =>
  points.some(point => groupTable(point).expected !== null)
    ? [paragraph([{ text: EXPECTED_RULE, italic: true }], { firstLineIndent: false })]
    : []
