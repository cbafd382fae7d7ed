/** The report to the superior office: totals in words and by level, who is missing, late or revised, and the table. */
import type { LevelFigures } from '../consolidation/board.ts'
import type { ReportedBoard, ReportedPlace } from '../consolidation/reported-board.ts'
import { grouped, writtenCount } from '../consolidation/written-count.ts'
import {
  type Block,
  type HeadingBlock,
  type OfficeDocument,
  paragraph,
  type SignatureBlock,
  type TableBlock,
  type TableCell,
} from '../document/blocks.ts'
import { composeLetterhead } from '../document/compose-letterhead.ts'
import type { DocumentForm } from '../document/form.ts'
import { headingCounter } from '../document/numbering.ts'
import { basisText } from '../invitation/sentences.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { capitalised } from '../vietnamese/text.ts'
import { type Amendment, amendedReport, amendmentBlocks } from './amendment.ts'
import { appendixSections } from './compose-appendices.ts'
import { listedNames, nameInSentence, presiding, revisionText } from './place-wording.ts'
import { DEFAULT_REPORT_COLUMNS, type ReportColumn } from './report-columns.ts'
import {
  meetingSubject,
  momentText,
  reportDistribution,
  reporterName,
  reportLetterhead,
  reportSignature,
} from './report-wording.ts'

export type ReportOptions = {
  /** The columns of the table of places. */
  readonly columns: readonly ReportColumn[]
  /** The earlier report that this one takes the place of, if any. */
  readonly amendment: Amendment | null
}

/** As the Centre asks for it, in the place of no other. */
export const PLAIN_REPORT: ReportOptions = { columns: DEFAULT_REPORT_COLUMNS, amendment: null }

/** @param board its figures are those of the report, its time that of "số liệu đến …" */
export function composeReport(
  meeting: Meeting,
  board: ReportedBoard,
  form: DocumentForm,
  { columns, amendment }: ReportOptions = PLAIN_REPORT,
): OfficeDocument {
  const letterhead = reportLetterhead(meeting, board.at)
  return {
    title: `Báo cáo số lượng đại biểu - ${meeting.name}`,
    subject: 'BÁO CÁO',
    author: reporterName(meeting),
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          composeLetterhead(letterhead, form, null),
          {
            kind: 'title',
            name: 'BÁO CÁO',
            abstract: `số lượng điểm cầu và đại biểu tham dự ${meetingSubject(meeting)}${amendment === null ? '' : ` (thay thế ${amendedReport(meeting, amendment, form)})`}`,
            source: null,
          },
          ...addressee(meeting, form),
          paragraph(openingText(meeting, board)),
          ...bodyBlocks(meeting, board, form, amendment),
          signature(meeting),
        ],
      },
      ...appendixSections(meeting, board, form, columns),
    ],
  }
}

function addressee({ basis }: Meeting, form: DocumentForm): readonly Block[] {
  if (basis.issuer === '') return []
  const { label } = form.addressees
  return [{ kind: 'addressees', label, names: [{ text: basis.issuer, source: null }], source: null }]
}

/** "Thực hiện …, Văn phòng Tỉnh ủy báo cáo số lượng … (số liệu đến 16 giờ 00 phút ngày 29/6/2026) như sau:" */
function openingText(meeting: Meeting, board: ReportedBoard): string {
  const basis = basisText(meeting.basis)
  const start = meeting.sessions[0]?.startsAt
  const opens = start === undefined ? '' : ` lúc ${momentText(start)}`
  return `${basis === '' ? '' : `${basis}, `}${reporterName(meeting)} báo cáo số lượng điểm cầu và đại biểu tham dự Hội nghị${opens} (số liệu đến ${momentText(board.at)}) như sau:`
}

function bodyBlocks(
  meeting: Meeting,
  board: ReportedBoard,
  form: DocumentForm,
  amendment: Amendment | null,
): readonly Block[] {
  const count = headingCounter(form)
  const heading = (title: string): HeadingBlock => ({
    kind: 'heading',
    level: 1,
    marker: count(1),
    title,
    text: [],
    source: null,
  })
  const { sentence, deadline } = board
  return [
    heading('Tổng số điểm cầu và đại biểu'),
    paragraph(`${capitalised(sentence)}, cụ thể:`, {
      keepWithNext: true,
    }),
    levelTable(board),
    ...(amendment === null
      ? []
      : [heading('Thay đổi so với báo cáo trước'), ...amendmentBlocks(meeting, amendment, form)]),
    heading('Tình hình xác nhận của các điểm cầu'),
    ...(deadline === null ? [] : [paragraph(`Thời hạn xác nhận: trước ${momentText(deadline)}.`)]),
    // Paragraphs, not headings: a heading stays with what follows it, and these may run over a page each.
    ...listsOf(board).map(list =>
      paragraph([{ text: `${count(2)} ${list.title} `, bold: true }, { text: list.text }]),
    ),
    paragraph('Số liệu chi tiết của từng điểm cầu tại Phụ lục kèm theo Báo cáo này.'),
    paragraph(
      `Trên đây là số lượng điểm cầu và đại biểu tham dự Hội nghị, ${reporterName(meeting)} trân trọng báo cáo.`,
    ),
  ]
}

type List = { readonly title: string; readonly text: string }

/** Who has not answered, who answered late, who corrected an answer, who lets another preside. */
function listsOf(board: ReportedBoard): readonly List[] {
  const missing = board.rows.filter(row => row.state === 'missing')
  const named = (rows: readonly ReportedPlace[], detailOf: (row: ReportedPlace) => string): string =>
    rows.map(row => `${nameInSentence(row)} (${detailOf(row)})`).join('; ')
  const late = board.rows.filter(row => row.isLate)
  const revised = board.rows.filter(row => row.isRevised)
  const substituted = board.rows.filter(row => row.answer?.chair?.isSubstitute === true)
  const listText = (rows: readonly ReportedPlace[], names: string): string =>
    rows.length === 0 ? 'Không có.' : `${writtenCount(rows.length)} điểm cầu, gồm: ${names}.`
  return [
    { title: 'Chưa xác nhận:', text: listText(missing, listedNames(missing)) },
    {
      title: 'Xác nhận sau thời hạn:',
      text: listText(
        late,
        named(late, row => (row.firstReceivedAt === null ? '' : momentText(row.firstReceivedAt))),
      ),
    },
    { title: 'Có sửa đổi sau khi xác nhận:', text: listText(revised, named(revised, revisionDetail)) },
    { title: 'Phân công chủ trì thay:', text: listText(substituted, named(substituted, chairDetail)) },
  ]
}

function revisionDetail(row: ReportedPlace): string {
  const what = revisionText(row)
  const late = row.isRevisedLate ? ', sau thời hạn' : ''
  return `${what.charAt(0).toLocaleLowerCase('vi')}${what.slice(1)} đại biểu${late}`.replace(
    'danh sách đại biểu',
    'danh sách',
  )
}

const chairDetail = ({ answer }: ReportedPlace): string =>
  answer?.chair == null ? '' : presiding(answer.chair)

const text = (words: string, bold = false): TableCell => ({ spans: [{ text: words, bold }] })

/** Points, answers and delegates by level; communes also by kind of unit. */
function levelTable({ levels, totals }: ReportedBoard): TableBlock {
  const row = (mark: string, title: string, figures: LevelFigures['figures'], bold: boolean) => [
    text(mark, bold),
    text(title, bold),
    ...[figures.places, figures.received, figures.missing, figures.delegates].map(amount =>
      text(grouped(amount), bold),
    ),
  ]
  return {
    kind: 'table',
    columns: [
      { width: 12, align: 'center' },
      { width: 65, align: 'left' },
      ...[22, 22, 22, 22].map(width => ({ width, align: 'center' as const })),
    ],
    header: [
      ['STT', 'Cấp', 'Số điểm cầu', 'Đã xác nhận', 'Chưa xác nhận', 'Số đại biểu'].map(title => text(title)),
    ],
    rows: [
      ...levels.flatMap((level, index) => [
        row(String(index + 1), level.title, level.figures, false),
        ...level.kinds.map(kind => row('', `- ${kind.title}`, kind.figures, false)),
      ]),
      row('', 'Tổng cộng', totals, true),
    ],
    source: null,
  }
}

const signature = (meeting: Meeting): SignatureBlock => ({
  kind: 'signature',
  ...reportSignature(meeting),
  distribution: reportDistribution(meeting).map(line => ({ text: line, source: null })),
  source: null,
  distributionSource: null,
})
