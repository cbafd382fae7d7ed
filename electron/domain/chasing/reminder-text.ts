/** The text of a reminder to paste into a chat: to one unit in its own name, or to all that have not answered. */
import { UNIT_KINDS } from '../directory/unit.ts'
import { linkTargetFor } from '../invitation/recipient-wording.ts'
import type { LocalDateTime } from '../kernel/local-time.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Place } from '../meeting/places.ts'
import { meetingSubject, momentText, reporterName } from '../report/report-wording.ts'
import { equalityKey } from '../vietnamese/text.ts'

export type Reminder = {
  readonly meeting: Meeting
  /** When the reminder is written. */
  readonly at: LocalDateTime
  /** Until when the answer is asked for. */
  readonly until: LocalDateTime
  /** Whom to call; empty when the office named nobody. */
  readonly officeContact: string
}

/** The office that reminds holds this place itself: it telephones, but writes no letter to itself. */
export const isOwnPlace = (place: Pick<Place, 'addressee'>, meeting: Meeting): boolean =>
  equalityKey(place.addressee) === equalityKey(reporterName(meeting))

/** To one place, addressed as its invitation was. */
export function reminderTo(place: Place, reminder: Reminder): string {
  const { meeting, until } = reminder
  const link = linkOf(meeting, place)
  return [
    `Kính gửi: ${place.addressee || place.title}`,
    `Đến ${momentText(reminder.at)}, ${reporterName(meeting)} chưa nhận được xác nhận đại biểu dự ${meetingTold(meeting)} của quý cơ quan.`,
    `Đề nghị quý cơ quan gửi xác nhận trước ${momentText(until)}.`,
    ...(link === null ? [] : [`Liên kết xác nhận: ${link}`]),
    ...ending(reminder),
  ].join('\n')
}

/** To several at once: who is meant stands in the text, each with a link of its own where links differ. */
export function reminderToAll(places: readonly Place[], reminder: Reminder): string {
  const [only] = places
  if (only !== undefined && places.length === 1) return reminderTo(only, reminder)
  const { meeting, until } = reminder
  const links = places.map(place => linkOf(meeting, place))
  const common = new Set(links).size === 1 ? (links[0] ?? null) : null
  return [
    `Kính gửi: ${addressedTogether(places)}`,
    `Đến ${momentText(reminder.at)}, ${reporterName(meeting)} chưa nhận được xác nhận đại biểu dự ${meetingTold(meeting)} của ${places.length} cơ quan, đơn vị sau:`,
    ...places.map((place, index) => {
      const own = common === null ? (links[index] ?? null) : null
      return `${index + 1}. ${place.addressee || place.title}${own === null ? '' : `: ${own}`}`
    }),
    `Đề nghị các cơ quan, đơn vị gửi xác nhận trước ${momentText(until)}.`,
    ...(common === null ? [] : [`Liên kết xác nhận: ${common}`]),
    ...ending(reminder),
  ].join('\n')
}

/** `Hội nghị sơ kết … (14 giờ 00 phút ngày 01/7/2026)`. */
function meetingTold(meeting: Meeting): string {
  const start = meeting.sessions[0]?.startsAt
  return `${meetingSubject(meeting)}${start === undefined ? '' : ` (${momentText(start)})`}`
}

/** Where the place confirms; null where the meeting has no address for it. */
function linkOf(meeting: Meeting, place: Place): string | null {
  const link = meeting.links.find(({ kind }) => kind === 'confirmation')
  if (link === undefined) return null
  const target = linkTargetFor({ kind: 'place', place }, link)
  return target.kind === 'address' ? target.url : null
}

const ending = ({ officeContact }: Reminder): readonly string[] => [
  ...(officeContact === '' ? [] : [`Cần trao đổi, xin liên hệ ${officeContact}.`]),
  'Trân trọng cảm ơn!',
]

/** `Đảng ủy các xã, phường; Đảng ủy Ủy ban nhân dân tỉnh`: all of them in one breath. */
export function addressedTogether(places: readonly Place[]): string {
  const kinds = UNIT_KINDS.filter(kind => places.some(({ unit }) => unit?.kind === kind))
  const communes = places.filter(({ unit }) => unit !== null)
  const others = places.filter(({ unit }) => unit === null).map(place => place.addressee || place.title)
  const [only] = communes
  const units =
    only === undefined
      ? []
      : [communes.length === 1 ? only.addressee : `Đảng ủy các ${kinds.join(', ')} (có tên dưới đây)`]
  return [...others, ...units].join('; ')
}
