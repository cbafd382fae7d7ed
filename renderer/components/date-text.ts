/** Dates and times as people type them. */
import { isLocalDate, type LocalDate } from '#domain/kernel/local-time.ts'

const two = (text: string) => text.padStart(2, '0')

/** `1/7/2026`, `01-07-2026`, `1.7.26`; null when it is no day of the calendar. */
export function parseDateText(text: string): LocalDate | null {
  const match = /^\s*(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})\s*$/.exec(text)
  const [, day, month, year] = match ?? []
  if (day === undefined || month === undefined || year === undefined) return null
  const date = `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`
  return isLocalDate(date) ? date : null
}

/** `14:00`, `14h`, `14h30`, `14 giờ 30`, `1430`; null when it is no time of the day. Answers `HH:mm`. */
export function parseTimeText(text: string): string | null {
  const match =
    /^\s*(\d{1,2})\s*(?:(?:[:.hg]|giờ)\s*(\d{1,2})?\s*(?:phút|p)?)?\s*$/i.exec(text) ??
    /^\s*(\d{2})(\d{2})\s*$/.exec(text)
  const [, hour, minute = '0'] = match ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null
  return `${two(hour)}:${two(minute)}`
}
