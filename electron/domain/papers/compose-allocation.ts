/** The allocation on one page: how many sit at each kind of point, and who was decided to sit where. */
import type { Overview, SeatedRow } from '../allocation/overview.ts'
import { type Block, type OfficeDocument, paragraph, type TableCell } from '../document/blocks.ts'
import type { DocumentForm } from '../document/form.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { meetingSubject } from '../report/report-wording.ts'
import { paperHead } from './paper-head.ts'

export function composeAllocation(meeting: Meeting, overview: Overview, form: DocumentForm): OfficeDocument {
  const name = 'BẢNG PHÂN BỔ ĐẠI BIỂU THEO ĐIỂM CẦU'
  const blocks: readonly Block[] = [
    ...paperHead(meeting, form, { name, abstract: `dự ${meetingSubject(meeting)}`, lines: [] }),
    pointsTable(meeting, overview),
    ...(overview.asked === 0
      ? []
      : [line(`Còn ${overview.asked} đồng chí chưa xác định nơi dự, chưa tính vào bảng trên.`)]),
    ...(overview.decided.length === 0
      ? []
      : [line('Các đồng chí đã được xác định nơi dự:'), decidedTable(overview)]),
  ]
  return {
    title: `Bảng phân bổ đại biểu - ${meeting.name}`,
    subject: name,
    author: meeting.letterhead.organ,
    sections: [{ orientation: 'portrait', blocks }],
  }
}

const line = (text: string): Block =>
  paragraph([{ text }], { align: 'left', firstLineIndent: false, keepWithNext: true })

const cell = (text: string | number, bold = false): TableCell => ({
  spans: text === '' ? [] : [{ text: String(text), bold }],
})

function pointsTable(meeting: Meeting, { places, people, expected, asked }: Overview): Block {
  const rows = meeting.bridgePoints.map((point, index) => {
    const own = places.filter(place => place.pointId === point.id)
    return [
      cell(index + 1),
      cell(point.title),
      cell(own.length),
      cell(own.reduce((sum, place) => sum + place.people, 0)),
      cell(own.reduce((sum, place) => sum + place.expected, 0)),
    ]
  })
  return {
    kind: 'table',
    columns: [
      { width: 12, align: 'center' },
      { width: 78, align: 'left' },
      { width: 22, align: 'center' },
      { width: 27, align: 'center' },
      { width: 26, align: 'center' },
    ],
    header: [
      ['STT', 'Điểm cầu', 'Số nơi', 'Có tên trong danh bạ', 'Dự kiến đại biểu'].map(text => cell(text)),
    ],
    rows: [
      ...rows,
      [
        cell(''),
        cell('Tổng cộng', true),
        cell(places.length, true),
        cell(people - asked, true),
        cell(expected, true),
      ],
    ],
    source: null,
  }
}

function decidedTable({ decided, awayChairs }: Overview): Block {
  // The office beside it names the place that the substitute presides at.
  const away = new Set(awayChairs.map(({ personId }) => personId))
  const note = ({ personId }: SeatedRow): string => (away.has(personId) ? 'Cử thay' : '')
  return {
    kind: 'table',
    columns: [
      { width: 13, align: 'center' },
      { width: 35, align: 'left' },
      { width: 56, align: 'left' },
      { width: 36, align: 'left' },
      { width: 28, align: 'left' },
    ],
    header: [['STT', 'Họ và tên', 'Chức vụ', 'Nơi dự', 'Chủ trì'].map(text => cell(text))],
    rows: decided.map((row, index) => [
      cell(index + 1),
      cell(row.name),
      cell(row.office),
      cell(row.place?.title ?? ''),
      cell(note(row)),
    ]),
    source: null,
  }
}
