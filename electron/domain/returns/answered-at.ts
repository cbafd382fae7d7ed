/** The time stamp of a form's answer, as export files write it, as a wall-clock time of the office. */
import { isLocalDateTime, type LocalDateTime } from '../kernel/local-time.ts'

const DATE = /(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})/
const TIME = /(\d{1,2}):(\d{2})(?::\d{2})?\s*(SA|CH|AM|PM)?/i

/**
 * `2026/06/28 8:12:44 SA GMT+7`, `28/6/2026 15:31`, `2026-06-28T08:12:44`; the day stands before the month where
 * the year stands last. Null for what is no time stamp, or one without a time of day.
 */
export function answeredAtMoment(text: string): LocalDateTime | null {
  const date = DATE.exec(text)
  const time = TIME.exec(text.slice((date?.index ?? 0) + (date?.[0].length ?? 0)))
  if (date === null || time === null) return null
  const [, first = '', second = '', third = ''] = date
  const yearFirst = first.length === 4
  const [year, month, day] = yearFirst ? [first, second, third] : [third, second, first]
  const written = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
  const moment = `${written}T${String(hourOf(time)).padStart(2, '0')}:${time[2]}`
  return isLocalDateTime(moment) ? moment : null
}

function hourOf(time: RegExpExecArray): number {
  const hour = Number(time[1])
  const half = time[3]?.toUpperCase()
  if (half === 'SA' || half === 'AM') return hour % 12
  if (half === 'CH' || half === 'PM') return (hour % 12) + 12
  return hour
}
