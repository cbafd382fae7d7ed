/** What is known of a rehearsal, and which of the made-up files come on which day. */
import type { LocalDateTime } from '../kernel/local-time.ts'

export type RehearsalState = { readonly isOn: boolean }

export type RehearsalDay = 'first' | 'last'

/** A made-up file and the time at which it is taken to have come in. */
export type Arrival = { readonly name: string; readonly receivedAt: LocalDateTime }

/** The earlier and the later half of the files, each in the order they came in. */
export function arrivalsOf(day: RehearsalDay, arrivals: readonly Arrival[]): readonly Arrival[] {
  const inOrder = arrivals.toSorted((one, other) => (one.receivedAt < other.receivedAt ? -1 : 1))
  const half = Math.ceil(inOrder.length / 2)
  return day === 'first' ? inOrder.slice(0, half) : inOrder.slice(half)
}
