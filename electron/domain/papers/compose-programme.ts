/** The programme of a meeting: time, subject, who. */
import type { OfficeDocument, TableCell } from '../document/blocks.ts'
import type { DocumentForm } from '../document/form.ts'
import {
  dateOf,
  formatDate,
  type LocalDateTime,
  partOfDay,
  partsOf,
  weekdayOf,
} from '../kernel/local-time.ts'
import type { Meeting, ProgrammeItem } from '../meeting/meeting.ts'
import { meetingSubject } from '../report/report-wording.ts'
import { paperHead } from './paper-head.ts'

export function composeProgramme(meeting: Meeting, form: DocumentForm): OfficeDocument {
  const { programme } = meeting
  const timed = programme.flatMap(item => (item.startsAt === null ? [] : [item.startsAt]))
  const days = [...new Set(timed.map(dateOf))]
  const start = meeting.sessions[0]?.startsAt ?? timed[0]
  const lines = start === undefined || days.length > 1 ? [] : [`(${openingLine(start)})`]
  return {
    title: `Chương trình - ${meeting.name}`,
    subject: 'CHƯƠNG TRÌNH',
    author: meeting.letterhead.organ,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          ...paperHead(meeting, form, { name: 'CHƯƠNG TRÌNH', abstract: meetingSubject(meeting), lines }),
          {
            kind: 'table',
            columns: [
              { width: 43, align: 'center' },
              { width: 82, align: 'left' },
              { width: 40, align: 'left' },
            ],
            header: [['Thời gian', 'Nội dung', 'Người thực hiện'].map(text => cell(text))],
            rows: programmeRows(programme, days.length > 1),
            source: null,
          },
        ],
      },
    ],
  }
}

/** `Từ 14 giờ 00 phút, chiều thứ Tư, ngày 01/7/2026`. */
const openingLine = (start: LocalDateTime): string =>
  `Từ ${clock(start)} phút, ${partOfDay(start)} ${weekdayOf(start)}, ngày ${formatDate(start)}`

/** `14 giờ 00`: "phút" goes without saying in a table. */
const clock = (time: LocalDateTime): string => {
  const { hour, minute } = partsOf(time)
  return `${String(hour).padStart(2, '0')} giờ ${String(minute).padStart(2, '0')}`
}

const cell = (text: string, more: Omit<TableCell, 'spans'> & { readonly bold?: boolean } = {}): TableCell => {
  const { bold = false, ...rest } = more
  return { spans: text === '' ? [] : [{ text, bold }], ...rest }
}

function programmeRows(
  items: readonly ProgrammeItem[],
  severalDays: boolean,
): readonly (readonly TableCell[])[] {
  let day = ''
  return items.flatMap((item, index) => {
    const { startsAt } = item
    const row = [cell(timeText(item, items[index + 1])), cell(item.text), cell(item.presenter)]
    if (!severalDays || startsAt === null || dateOf(startsAt) === day) return [row]
    day = dateOf(startsAt)
    const weekday = weekdayOf(startsAt)
    const title = `${weekday.charAt(0).toLocaleUpperCase('vi')}${weekday.slice(1)}, ngày ${formatDate(startsAt)}`
    return [[cell(title, { bold: true, columnSpan: 3, align: 'left' })], row]
  })
}

/** Until the next line begins on the same day; a line without a time goes on with the one before. */
function timeText({ startsAt }: ProgrammeItem, next: ProgrammeItem | undefined): string {
  if (startsAt === null) return ''
  const until = next?.startsAt ?? null
  if (until === null || until <= startsAt || dateOf(until) !== dateOf(startsAt)) return clock(startsAt)
  return `${clock(startsAt)} - ${clock(until)}`
}
