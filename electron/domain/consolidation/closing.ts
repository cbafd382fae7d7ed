/** Closing the figures: a named state of the board that stays as it was, and what came after it. */
import type { Id } from '../kernel/ids.ts'
import { type LocalDateTime, partsOf } from '../kernel/local-time.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Figures } from './board.ts'
import { toldOf } from './compare-figures.ts'
import type { ReportedBoard, ReportedPlace } from './reported-board.ts'

export type ClosingId = Id<'closing'>

export type Closing = {
  readonly id: ClosingId
  /** As a person says it: `15 giờ`. */
  readonly name: string
  readonly closedAt: LocalDateTime
  readonly who: string
  /** The sums that were closed. */
  readonly totals: Figures
}

/** All that a report of the closing is made of. The meeting is kept too: its letterhead may change as well. */
export type ClosedFigures = { readonly meeting: Meeting; readonly board: ReportedBoard }

/** `15 giờ`, `15 giờ 30`: how a person would call the state of this minute. */
export function closingName(at: LocalDateTime): string {
  const { hour, minute } = partsOf(at)
  return minute === 0 ? `${hour} giờ` : `${hour} giờ ${String(minute).padStart(2, '0')}`
}

/** `closed`: as it was closed. `changed`: answered, changed or withdrawn since. */
export type ClosingMark = 'closed' | 'changed'

/** What each closed place told, by its code: little enough to send along. */
export type ClosedAnswers = Readonly<Record<string, string>>

export const closedAnswers = (board: ReportedBoard): ClosedAnswers =>
  Object.fromEntries(board.rows.map(row => [row.code, toldOf(row)]))

/** Null where there was nothing to close and nothing came since. */
export function closingMark(
  closed: ClosedAnswers,
  row: Pick<ReportedPlace, 'code' | 'answer' | 'delegates'>,
): ClosingMark | null {
  const before = closed[row.code] ?? ''
  const now = toldOf(row)
  if (before !== now) return 'changed'
  return now === '' ? null : 'closed'
}
