/** How long until a deadline, in words short enough for the strip. */
import {
  isLocalDateTime,
  type LocalDate,
  type LocalDateTime,
  localDateTime,
  minutesBetween,
} from '#domain/kernel/local-time.ts'
import { frameText } from '../../text/frame.ts'

const HOUR = 60
const DAY = 24 * HOUR

/** "Trước ngày 30/6" is over when that day begins. */
export const momentOf = (at: LocalDate | LocalDateTime): LocalDateTime =>
  isLocalDateTime(at) ? at : localDateTime(`${at}T00:00`)

export function timeLeft(now: LocalDateTime, at: LocalDate | LocalDateTime): string {
  const minutes = minutesBetween(now, momentOf(at))
  const words = frameText.timeLeft
  if (minutes <= 0) return words.past
  if (minutes < HOUR) return words.minutes(minutes)
  // Below two days the hours still matter.
  return minutes < 2 * DAY ? words.hours(Math.floor(minutes / HOUR)) : words.days(Math.floor(minutes / DAY))
}
