/** The telephone sheet of those who have not answered: whom to call, what was tried, room for the pen. */
import { writtenCount } from '../consolidation/written-count.ts'
import type { OfficeDocument, TableCell, TableColumn } from '../document/blocks.ts'
import type { DocumentForm } from '../document/form.ts'
import { formatDateTime, type LocalDateTime } from '../kernel/local-time.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { paperHead } from '../papers/paper-head.ts'
import { meetingSubject, momentText, reporterName } from '../report/report-wording.ts'
import { callText } from './call-text.ts'
import type { ChasingRow } from './chasing.ts'

export type TelephoneSheet = {
  readonly meeting: Meeting
  readonly rows: readonly ChasingRow[]
  readonly at: LocalDateTime
  readonly until: LocalDateTime
}

const COLUMNS: readonly (TableColumn & { readonly title: string })[] = [
  { title: 'STT', width: 12, align: 'center' },
  { title: 'Đơn vị', width: 48, align: 'left' },
  { title: 'Người liên hệ', width: 46, align: 'left' },
  { title: 'Số điện thoại', width: 32, align: 'center' },
  { title: 'Gọi lúc', width: 27, align: 'center' },
  { title: 'Người gọi', width: 30, align: 'left' },
  { title: 'Trả lời', width: 57, align: 'left' },
]

export function composeTelephoneSheet(
  { meeting, rows, at, until }: TelephoneSheet,
  form: DocumentForm,
): OfficeDocument {
  const missing = rows.filter(row => row.isMissing)
  return {
    title: `Phiếu gọi điện - ${meeting.name}`,
    subject: 'PHIẾU GỌI ĐIỆN',
    author: reporterName(meeting),
    sections: [
      {
        orientation: 'landscape',
        blocks: [
          ...paperHead(meeting, form, {
            name: 'PHIẾU GỌI ĐIỆN ĐÔN ĐỐC',
            abstract: `xác nhận đại biểu dự ${meetingSubject(meeting)}`,
            lines: [
              `(Đến ${momentText(at)} còn ${writtenCount(missing.length)} đơn vị chưa xác nhận; đề nghị gửi trước ${momentText(until)})`,
            ],
          }),
          {
            kind: 'table',
            columns: COLUMNS,
            header: [COLUMNS.map(({ title }) => cell(title))],
            rows: missing.map(rowCells),
            source: null,
          },
        ],
      },
    ],
  }
}

const cell = (text: string): TableCell => ({ spans: text === '' ? [] : [{ text }] })

/** The last call stands in the sheet; a place nobody has called is left for the pen. */
function rowCells(row: ChasingRow, index: number): readonly TableCell[] {
  const [contact] = row.contacts
  const last = row.calls.findLast(call => call.kind === 'telephone')
  return [
    cell(String(index + 1)),
    cell(row.title),
    cell(contact?.name ?? ''),
    cell(contact?.phone ?? ''),
    cell(last === undefined ? '' : formatDateTime(last.at)),
    cell(last?.who ?? ''),
    cell(last === undefined ? '' : callText(last)),
  ]
}
