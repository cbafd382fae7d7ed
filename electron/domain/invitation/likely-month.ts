/** In which month an undated letter will be dated: offices print the month and leave the day to the pen. */
import type { LikelyMonth } from '../document/compose-letterhead.ts'
import { partsOf } from '../kernel/local-time.ts'
import type { Meeting } from '../meeting/meeting.ts'

/**
 * A letter goes out after the document it follows from and before the first thing it asks for. Where both fall in
 * one month, that month is known; otherwise only the year of the later is.
 */
export function likelyMonth(meeting: Meeting): LikelyMonth | null {
  const deadlines = meeting.assignments.flatMap(assignment =>
    assignment.items.flatMap(item => (item.deadline === null ? [] : [item.deadline.at])),
  )
  const starts = meeting.sessions.map(session => session.startsAt)
  const [first] = [...deadlines, ...starts].toSorted()
  if (first === undefined) return null
  const until = partsOf(first)
  const since = meeting.basis.date === null ? null : partsOf(meeting.basis.date)
  const sameMonth = since !== null && since.year === until.year && since.month === until.month
  return { year: until.year, month: sameMonth ? until.month : null }
}
