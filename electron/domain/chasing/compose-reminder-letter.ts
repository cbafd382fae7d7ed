/** The official letter to the places that have not confirmed: which they are, the new deadline, whom to call. */
import { writtenCount } from '../consolidation/written-count.ts'
import { type Block, type OfficeDocument, paragraph, type TableBlock } from '../document/blocks.ts'
import { composeLetterhead } from '../document/compose-letterhead.ts'
import type { DocumentForm } from '../document/form.ts'
import { confirmationDeadline } from '../meeting/deadlines.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Place } from '../meeting/places.ts'
import {
  meetingSubject,
  momentText,
  reportDistribution,
  reporterName,
  reportLetterhead,
  reportSignature,
} from '../report/report-wording.ts'
import { addressedTogether, type Reminder } from './reminder-text.ts'

/** More places than this stand in a list behind the letter. */
const MOST_NAMED = 5

/** @param places those that have not confirmed, in the order of the meeting */
export function composeReminderLetter(
  places: readonly Place[],
  reminder: Reminder,
  form: DocumentForm,
): OfficeDocument {
  const { meeting, at } = reminder
  const isListed = places.length > MOST_NAMED
  const about = `đôn đốc xác nhận đại biểu dự ${meetingSubject(meeting)}`
  return {
    title: `Công văn đôn đốc - ${meeting.name}`,
    subject: `Về việc ${about}`,
    author: reporterName(meeting),
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          composeLetterhead(reportLetterhead(meeting, at, 'CV'), form, null, [
            {
              text: `${meeting.form === 'party' ? 'về việc' : 'V/v'} ${about}`,
              look: 'headAbstract',
              ruleShare: 0,
              source: null,
            },
          ]),
          { kind: 'spacer', heightPt: 12 },
          addressees(places, isListed, form),
          ...body(places, isListed, reminder),
          signature(meeting),
        ],
      },
      ...(isListed ? [{ orientation: 'portrait' as const, blocks: listBlocks(places, reminder) }] : []),
    ],
  }
}

function addressees(places: readonly Place[], isListed: boolean, form: DocumentForm): Block {
  const names = isListed
    ? addressedTogether(places).replace('(có tên dưới đây)', '(theo danh sách kèm theo)').split('; ')
    : places.map(place => place.addressee || place.title)
  return {
    kind: 'addressees',
    label: form.addressees.label,
    names: names.map(text => ({ text, source: null })),
    source: null,
  }
}

function body(places: readonly Place[], isListed: boolean, reminder: Reminder): readonly Block[] {
  const { meeting, at, until, officeContact } = reminder
  const deadline = confirmationDeadline(meeting)
  const asked =
    deadline === null ? '' : ` Thời hạn xác nhận ghi trong giấy mời là trước ${momentText(deadline)}.`
  const count = `${writtenCount(places.length)} cơ quan, đơn vị${isListed ? ' (danh sách kèm theo)' : ' nêu trên'}`
  return [
    paragraph(
      `${meeting.convener === '' ? reporterName(meeting) : meeting.convener} đã có giấy mời dự ${meetingSubject(meeting)}${opens(meeting)}.${asked} Đến ${momentText(at)}, ${reporterName(meeting)} chưa nhận được xác nhận của ${count}.`,
    ),
    paragraph(
      [
        {
          text: 'Đề nghị các cơ quan, đơn vị xác nhận số lượng, danh sách đại biểu, đồng chí chủ trì, cán bộ kỹ thuật tại điểm cầu và gửi về ',
        },
        { text: `${reporterName(meeting)} ` },
        { text: `trước ${momentText(until)}`, bold: true },
        { text: ' để tổng hợp, báo cáo theo quy định.' },
      ],
      {},
    ),
    ...(officeContact === ''
      ? []
      : [paragraph(`Trong quá trình thực hiện, nếu có vướng mắc, đề nghị liên hệ ${officeContact}.`)]),
    paragraph('Đề nghị các cơ quan, đơn vị quan tâm thực hiện.'),
  ]
}

function opens({ sessions }: Meeting): string {
  const start = sessions[0]?.startsAt
  return start === undefined ? '' : ` lúc ${momentText(start)}`
}

const ENTRY_TITLES = ['STT', 'Cơ quan, đơn vị'] as const

/** More units than this stand in three columns instead of two. */
const MOST_IN_TWO = 60
/** Rows that a page has room for below the heading of the list. */
const ROWS_OF_PAGE = 34

function listBlocks(places: readonly Place[], { at }: Reminder): readonly Block[] {
  const centred = { align: 'center', firstLineIndent: false, keepWithNext: true } as const
  const abreast = places.length > MOST_IN_TWO ? 3 : 2
  const length = Math.ceil(places.length / abreast)
  const columns = Array.from({ length: abreast }, (_, column) => column)
  const entry = (index: number) => {
    const place = places[index]
    const words = place === undefined ? ['', ''] : [String(index + 1), listedName(place)]
    return words.map(text => ({ spans: text === '' ? [] : [{ text }] }))
  }
  // Down the columns while a page holds them; a list of several pages is read row by row.
  const indexOf = (row: number, column: number): number =>
    length <= ROWS_OF_PAGE ? column * length + row : row * abreast + column
  const table: TableBlock = {
    kind: 'table',
    columns: columns.flatMap((): TableBlock['columns'] => [
      { width: 12, align: 'center' },
      { width: 164 / abreast - 12, align: 'left' },
    ]),
    header: [columns.flatMap(() => ENTRY_TITLES.map(text => ({ spans: [{ text }] })))],
    rows: Array.from({ length }, (_, row) => columns.flatMap(column => entry(indexOf(row, column)))),
    source: null,
  }
  return [
    paragraph([{ text: 'DANH SÁCH CƠ QUAN, ĐƠN VỊ CHƯA XÁC NHẬN ĐẠI BIỂU', bold: true }], centred),
    paragraph([{ text: `(Đến ${momentText(at)})`, italic: true }], centred),
    table,
  ]
}

/** A unit without the `Đảng ủy` that the address of the letter says of all, so that it stands on one line. */
const listedName = ({ unit, title, addressee }: Place): string => (unit === null && addressee) || title

const signature = (meeting: Meeting): Block => ({
  kind: 'signature',
  ...reportSignature(meeting),
  distribution: ['Như trên', ...reportDistribution(meeting).filter(line => line !== 'Như trên')].map(
    text => ({
      text,
      source: null,
    }),
  ),
  source: null,
  distributionSource: null,
})
