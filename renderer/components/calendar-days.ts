/** The days a calendar page shows, and walking from day to day; plain dates, no time zones. */
import { type LocalDate, localDate, partsOf } from '#domain/kernel/local-time.ts'

const DAY = 86_400_000

const utcOf = (date: LocalDate): number => {
  const { year, month, day } = partsOf(date)
  return Date.UTC(year, month - 1, day)
}
const dateAt = (time: number): LocalDate => localDate(new Date(time).toISOString().slice(0, 10))

export const addDays = (date: LocalDate, days: number): LocalDate => dateAt(utcOf(date) + days * DAY)

/** The same day of another month, or its last day where it has no such day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return dateAt(Date.UTC(year, month - 1 + months, Math.min(day, last)))
}

/** Six weeks from the Monday on or before the first of the month. */
export function weeksOf(date: LocalDate): readonly (readonly LocalDate[])[] {
  const first = localDate(`${date.slice(0, 8)}01`)
  const afterMonday = (new Date(utcOf(first)).getUTCDay() + 6) % 7
  const start = addDays(first, -afterMonday)
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => addDays(start, week * 7 + day)),
  )
}
