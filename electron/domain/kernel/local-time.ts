/** Wall-clock dates and times of the office: plain strings, never instants, written the way offices write them. */

declare const brand: unique symbol

/** `YYYY-MM-DD`. */
export type LocalDate = string & { readonly [brand]: 'date' }
/** `YYYY-MM-DDTHH:mm`. */
export type LocalDateTime = string & { readonly [brand]: 'date-time' }

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d)$/

/** True for a day that exists in the calendar, written `YYYY-MM-DD`. */
export function isLocalDate(text: string): text is LocalDate {
  const match = DATE.exec(text)
  return match !== null && dayExists(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** True for a minute of a day that exists, written `YYYY-MM-DDTHH:mm`. */
export function isLocalDateTime(text: string): text is LocalDateTime {
  return DATE_TIME.test(text) && isLocalDate(text.slice(0, 10))
}

function dayExists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

export const localDate = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error(`Not a date: ${text}`)
  return text
}

export const localDateTime = (text: string): LocalDateTime => {
  if (!isLocalDateTime(text)) throw new Error(`Not a date and time: ${text}`)
  return text
}

export const dateOf = (time: LocalDateTime): LocalDate => time.slice(0, 10) as LocalDate

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const

/** Weekday as it stands inside a sentence: `thứ Tư`, `Chủ nhật`. */
export function weekdayOf(date: LocalDate | LocalDateTime): (typeof WEEKDAYS)[number] {
  const { year, month, day } = partsOf(date)
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]
  if (weekday === undefined) throw new Error(`No weekday for ${date}`)
  return weekday
}

/** Part of the day as offices name it: `sáng` before 12:00, `chiều` before 18:00, then `tối`. */
export function partOfDay(time: LocalDateTime): 'sáng' | 'chiều' | 'tối' {
  const { hour } = partsOf(time)
  if (hour < 12) return 'sáng'
  return hour < 18 ? 'chiều' : 'tối'
}

export type LocalParts = {
  readonly year: number
  readonly month: number
  readonly day: number
  /** 0–23; 0 for a bare date. */
  readonly hour: number
  /** 0–59; 0 for a bare date. */
  readonly minute: number
}

export function partsOf(value: LocalDate | LocalDateTime): LocalParts {
  return {
    year: Number(value.slice(0, 4)),
    month: Number(value.slice(5, 7)),
    day: Number(value.slice(8, 10)),
    hour: Number(value.slice(11, 13) || 0),
    minute: Number(value.slice(14, 16) || 0),
  }
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/**
 * A date in running text. Leading zero only for days below 10 and months 1–2, so that no figure can be
 * written in front of it: `29/6/2026`, `01/7/2026`, `05/02/2026` (Hướng dẫn 05-HD/VPTW).
 */
export function formatDate(value: LocalDate | LocalDateTime): string {
  const { year, month, day } = partsOf(value)
  return `${twoDigits(day)}/${month <= 2 ? twoDigits(month) : month}/${year}`
}

/** The date line of a document: `ngày 05 tháng 02 năm 2026`. */
export function formatDateInWords(date: LocalDate): string {
  const { year, month, day } = partsOf(date)
  return `ngày ${twoDigits(day)} tháng ${month <= 2 ? twoDigits(month) : month} năm ${year}`
}

/** Time on the screen and in lists: `29/6/2026 15:00`. */
export function formatDateTime(time: LocalDateTime): string {
  const { hour, minute } = partsOf(time)
  return `${formatDate(time)} ${twoDigits(hour)}:${twoDigits(minute)}`
}

/** Clock time in a letter: `14 giờ 00 phút`. */
export function formatClock(time: LocalDateTime): string {
  const { hour, minute } = partsOf(time)
  return `${twoDigits(hour)} giờ ${twoDigits(minute)} phút`
}

/** The earlier of two moments. */
export function earlierOf(left: LocalDateTime, right: LocalDateTime): LocalDateTime {
  return [left, right].toSorted()[0] ?? left
}

/** The later of two moments. */
export function laterOf(left: LocalDateTime, right: LocalDateTime): LocalDateTime {
  return [left, right].toSorted()[1] ?? left
}

/** Minutes from `from` to `to` on the same wall clock; negative when `to` is earlier. */
export function minutesBetween(from: LocalDateTime, to: LocalDateTime): number {
  return (utcOf(to) - utcOf(from)) / 60_000
}

const utcOf = (time: LocalDateTime): number => {
  const { year, month, day, hour, minute } = partsOf(time)
  return Date.UTC(year, month - 1, day, hour, minute)
}

/** So many minutes later on the same wall clock. */
export const minutesAfter = (time: LocalDateTime, minutes: number): LocalDateTime =>
  localDateTime(new Date(utcOf(time) + minutes * 60_000).toISOString().slice(0, 16))

/** The wall-clock minute of a `Date`, in the time zone of the machine. */
export function localDateTimeOf(date: Date): LocalDateTime {
  return localDateTime(
    `${String(date.getFullYear()).padStart(4, '0')}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}T${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`,
  )
}
