/** The time stamp of a form's answer, as export files write it, as a wall-clock time of the office. */
import { isLocalDateTime, type LocalDateTime } from '../kernel/local-time.ts'

const DATE = /(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})/
const TIME = /(\d{1,2}):(\d{2})(?::\d{2})?\s*(SA|CH|AM|PM)?/i

/**
 * `2026/06/28 8:12:44 SA GMT+7`, `28/6/2026 15:31`, `15:31 28/6/2026`, `2026-06-28T08:12:44`; where the year stands
 * last, the day stands before the month unless `monthFirst`. Null for what is no time stamp, or one without a time
 * of day.
 */
export function answeredAtMoment(text: string, monthFirst = false): LocalDateTime | null {
  const date = DATE.exec(text)
  if (date === null) return null
  const behind = TIME.exec(text.slice(date.index + date[0].length))
  const time = behind ?? TIME.exec(text.slice(0, date.index))
  if (time === null) return null
  const [, first = '', second = '', third = ''] = date
  const rest = monthFirst ? [first, second] : [second, first]
  const [year, month = '', day = ''] = first.length === 4 ? [first, second, third] : [third, ...rest]
  const written = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
  const moment = `${written}T${String(hourOf(time)).padStart(2, '0')}:${time[2]}`
  return isLocalDateTime(moment) ? moment : null
}

/** Whether the time stamps of one column are written as in English, `6/28/2026`: one of them tells for all. */
export const areMonthFirst = (texts: readonly string[]): boolean => {
  const dates = texts.flatMap(text => {
    const date = DATE.exec(text)
    return date === null || date[1]?.length === 4 ? [] : [{ first: Number(date[1]), second: Number(date[2]) }]
  })
  return dates.some(({ second }) => second > 12) && dates.every(({ first }) => first <= 12)
}

function hourOf(time: RegExpExecArray): number {
  const hour = Number(time[1])
  const half = time[3]?.toUpperCase()
  if (half === 'SA' || half === 'AM') return hour % 12
  if (half === 'CH' || half === 'PM') return (hour % 12) + 12
  return hour
}
