/** When each place tests its line: one slot after another, several places at once where there are several lines. */
import { type LocalDateTime, minutesAfter } from '../kernel/local-time.ts'

export type LineTestPlan = {
  readonly startsAt: LocalDateTime
  /** Minutes from one slot to the next. */
  readonly everyMinutes: number
  /** How many places test at the same time. */
  readonly parallel: number
  /** No slot lies in it, not even in part: the noon break. */
  readonly pause: { readonly from: LocalDateTime; readonly until: LocalDateTime } | null
}

export type LineTestSlot = {
  readonly from: LocalDateTime
  readonly until: LocalDateTime
  /** 1, 2, … up to `parallel`. */
  readonly line: number
}

/** A slot for each of so many places, in their order. */
export function lineTestSlots(count: number, plan: LineTestPlan): readonly LineTestSlot[] {
  const parallel = Math.max(1, plan.parallel)
  const slots: LineTestSlot[] = []
  let from = plan.startsAt
  while (slots.length < count) {
    from = behindPause(from, plan)
    const until = minutesAfter(from, plan.everyMinutes)
    for (let line = 1; line <= parallel && slots.length < count; line++) slots.push({ from, until, line })
    from = until
  }
  return slots
}

function behindPause(from: LocalDateTime, { everyMinutes, pause }: LineTestPlan): LocalDateTime {
  if (pause === null || pause.until <= pause.from) return from
  return from < pause.until && minutesAfter(from, everyMinutes) > pause.from ? pause.until : from
}
