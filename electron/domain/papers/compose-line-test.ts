/** The schedule of the line tests: who is called when at each place, and room for what came of it. */
import type { OfficeDocument, TableCell, TableColumn } from '../document/blocks.ts'
import type { DocumentForm } from '../document/form.ts'
import { dateOf, formatDate, type LocalDateTime, partsOf, weekdayOf } from '../kernel/local-time.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Place } from '../meeting/places.ts'
import { meetingSubject } from '../report/report-wording.ts'
import { type LineTestPlan, type LineTestSlot, lineTestSlots } from './line-test-slots.ts'
import { paperHead } from './paper-head.ts'

/** Who looks after the technique at a place, as its answer or the directory says. */
export type Technician = { readonly name: string; readonly phone: string }

export type LineTestMaterial = {
  readonly meeting: Meeting
  readonly places: readonly Place[]
  /** By code of the place; a place that named nobody is left blank for the pen. */
  readonly technicians: ReadonlyMap<string, Technician>
  readonly plan: LineTestPlan
}

export function composeLineTest(material: LineTestMaterial, form: DocumentForm): OfficeDocument {
  const { meeting, places, plan } = material
  const slots = lineTestSlots(places.length, plan)
  const days = [...new Set(slots.map(slot => dateOf(slot.from)))]
  const withLine = plan.parallel > 1
  const lines = days.length === 1 ? [`(${dayText(plan.startsAt)})`] : []
  return {
    title: `Lịch kiểm tra đường truyền - ${meeting.name}`,
    subject: 'LỊCH KIỂM TRA ĐƯỜNG TRUYỀN',
    author: meeting.letterhead.organ,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          ...paperHead(meeting, form, {
            name: 'LỊCH KIỂM TRA ĐƯỜNG TRUYỀN',
            abstract: `phục vụ ${meetingSubject(meeting)}`,
            lines,
          }),
          {
            kind: 'table',
            columns: columnsOf(withLine),
            header: [
              [
                'STT',
                'Điểm cầu',
                'Cán bộ kỹ thuật',
                'Số điện thoại',
                'Giờ thử',
                ...(withLine ? ['Tổ'] : []),
                'Kết quả',
              ].map(text => cell(text)),
            ],
            rows: scheduleRows(material, slots, days.length > 1),
            source: null,
          },
        ],
      },
    ],
  }
}

const columnsOf = (withLine: boolean): readonly TableColumn[] => [
  { width: 12, align: 'center' },
  { width: 36, align: 'left' },
  { width: 34, align: 'left' },
  // A telephone number and a span of time each stand on one line.
  { width: 28, align: 'center' },
  { width: 27, align: 'center' },
  ...(withLine ? [{ width: 9, align: 'center' as const }] : []),
  { width: 19, align: 'left' },
]

const cell = (text: string, more: Omit<TableCell, 'spans'> & { readonly bold?: boolean } = {}): TableCell => {
  const { bold = false, ...rest } = more
  return { spans: text === '' ? [] : [{ text, bold }], ...rest }
}

function scheduleRows(
  { places, technicians, plan }: LineTestMaterial,
  slots: readonly LineTestSlot[],
  severalDays: boolean,
): readonly (readonly TableCell[])[] {
  const withLine = plan.parallel > 1
  let day = ''
  return slots.flatMap((slot, index) => {
    const place = places[index]
    const technician = technicians.get(place?.code ?? '')
    const row = [
      cell(String(index + 1)),
      cell(place === undefined ? '' : place.title),
      cell(technician?.name ?? ''),
      cell(technician?.phone ?? ''),
      cell(`${clock(slot.from)} - ${clock(slot.until)}`),
      ...(withLine ? [cell(String(slot.line))] : []),
      cell(''),
    ]
    if (!severalDays || dateOf(slot.from) === day) return [row]
    day = dateOf(slot.from)
    return [[cell(dayText(slot.from), { bold: true, columnSpan: withLine ? 7 : 6, align: 'left' })], row]
  })
}

/** `08:05`: as narrow as a column of times wants it. */
const clock = (time: LocalDateTime): string => {
  const { hour, minute } = partsOf(time)
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** `Thứ Ba, ngày 30/6/2026`. */
function dayText(time: LocalDateTime): string {
  const weekday = weekdayOf(time)
  return `${weekday.charAt(0).toLocaleUpperCase('vi')}${weekday.slice(1)}, ngày ${formatDate(time)}`
}
