/** The deadlines a meeting sets, as moments the program can compare. */
import {
  dateOf,
  isLocalDate,
  type LocalDate,
  type LocalDateTime,
  localDateTime,
} from '../kernel/local-time.ts'
import type { Deadline, Meeting } from './meeting.ts'

/**
 * The moment by which a thing must be done, itself already too late: "trước 15 giờ ngày 29/6" is 29/6 15:00;
 * "trước ngày 30/6" is 30/6 00:00, so by the end of 29/6.
 */
export const momentOf = (at: LocalDate | LocalDateTime): LocalDateTime =>
  isLocalDate(at) ? localDateTime(`${at}T00:00`) : at

/** When the meeting begins; null while no session has a time. */
export const firstSession = (meeting: Meeting): LocalDateTime | null =>
  meeting.sessions.map(session => session.startsAt).toSorted()[0] ?? null

/** The day on which it begins. */
export function meetingDay(meeting: Meeting): LocalDate | null {
  const start = firstSession(meeting)
  return start === null ? null : dateOf(start)
}

/** Until when the places confirm their delegates; the earliest where several are set, null where none is. */
export const confirmationDeadline = (meeting: Meeting): LocalDateTime | null =>
  earliestFor(meeting, 'confirmation')

/** Until when the office itself reports the figures; the earliest where several are set, null where none is. */
export const reportMoment = (meeting: Meeting): LocalDateTime | null => earliestFor(meeting, 'report')

function earliestFor(meeting: Meeting, purpose: Deadline['purpose']): LocalDateTime | null {
  const moments = deadlinesOf(meeting)
    .filter(deadline => deadline.purpose === purpose)
    .map(deadline => momentOf(deadline.at))
  return moments.toSorted()[0] ?? null
}

/** Whether something that came in at `receivedAt` came too late. */
export const isLate = (receivedAt: LocalDateTime, deadline: LocalDateTime | null): boolean =>
  deadline !== null && receivedAt >= deadline

const deadlinesOf = (meeting: Meeting): readonly Deadline[] =>
  meeting.assignments.flatMap(assignment => assignment.items.flatMap(item => item.deadline ?? []))

const PURPOSES: Readonly<Record<Deadline['purpose'], string>> = {
  confirmation: 'Hạn xác nhận đại biểu',
  report: 'Hạn báo cáo số lượng',
  other: 'Thời hạn',
}

export type ComingMoment = { readonly text: string; readonly at: LocalDate | LocalDateTime }

/** The deadline, or the meeting itself, that comes next; null when all is past. */
export function nextDeadline(meeting: Meeting, now: LocalDateTime): ComingMoment | null {
  const coming: readonly ComingMoment[] = [
    ...deadlinesOf(meeting).map(deadline => ({ text: PURPOSES[deadline.purpose], at: deadline.at })),
    ...meeting.sessions.map(session => ({ text: 'Giờ họp', at: session.startsAt })),
  ]
  const ordered = coming
    .filter(moment => momentOf(moment.at) > now)
    .toSorted((left, right) => (momentOf(left.at) < momentOf(right.at) ? -1 : 1))
  return ordered[0] ?? null
}
