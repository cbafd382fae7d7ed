/** Reminding the places that have not answered: who can be called, what was tried, what came of it. */
import type { Id, ReturnId } from '../kernel/ids.ts'
import { earlierOf, type LocalDateTime, minutesAfter, partsOf } from '../kernel/local-time.ts'
import { confirmationDeadline, reportMoment } from '../meeting/deadlines.ts'
import type { Meeting } from '../meeting/meeting.ts'

export type ChasingCallId = Id<'chasing-call'>

/** By telephone, by a text that was copied to be sent, by an official letter. */
export const CHASING_KINDS = ['telephone', 'message', 'letter'] as const
export type ChasingKind = (typeof CHASING_KINDS)[number]

/** What a call came to; a text or a letter is only sent. */
export const CALL_OUTCOMES = ['promised', 'no-answer', 'wrong-number', 'other'] as const
export type CallOutcome = (typeof CALL_OUTCOMES)[number]
export type ChasingOutcome = CallOutcome | 'answered' | 'sent'

export type PlaceContact = { readonly name: string; readonly phone: string }

/** A contact and where the office has it from: `Xác nhận dự Hội nghị tháng 5, 12/5/2026`. */
export type KnownContact = PlaceContact & { readonly from: string }

export type ChasingCall = {
  readonly id: ChasingCallId
  readonly placeCode: string
  readonly kind: ChasingKind
  readonly outcome: ChasingOutcome
  readonly note: string
  readonly contact: PlaceContact
  /** The answer that was taken down during the call. */
  readonly returnId: ReturnId | null
  readonly at: LocalDateTime
  readonly who: string
}

/** One line of the telephone sheet. */
export type ChasingRow = {
  readonly code: string
  /** `Xã Sơn Hạ`. */
  readonly title: string
  /** `Đảng ủy xã Sơn Hạ`. */
  readonly addressee: string
  readonly isMissing: boolean
  /** Confirmed since it was reminded; null while it is missing. */
  readonly delegates: number | null
  /** The best known first. */
  readonly contacts: readonly KnownContact[]
  /** Oldest first. */
  readonly calls: readonly ChasingCall[]
}

/**
 * Until when a reminder asks for the answer: the deadline itself while it lies ahead, else the full hour after the
 * next, and never later than the office itself must report.
 */
export function reminderDeadline(meeting: Meeting, now: LocalDateTime): LocalDateTime {
  const deadline = confirmationDeadline(meeting)
  if (deadline !== null && deadline > now) return deadline
  const soon = minutesAfter(now, 120 - partsOf(now).minute)
  const report = reportMoment(meeting)
  return report !== null && report > now ? earlierOf(soon, report) : soon
}
