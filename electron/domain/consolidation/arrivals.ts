/** When the first answers of the places arrived, hour by hour, against the deadline. */
import type { LocalDateTime } from '../kernel/local-time.ts'
import type { BoardRow } from './board.ts'

export type ArrivalHour = {
  /** `2026-06-28T09`. */
  readonly hour: string
  /** Places whose first answer came in this hour. */
  readonly places: number
  /** Places that had answered by its end. */
  readonly sofar: number
  /** Of those of this hour, how many came too late. */
  readonly late: number
}

type Arrived = Pick<BoardRow, 'firstReceivedAt' | 'isLate'>

/** The hours in which anything arrived, in order. */
export function arrivalHours(rows: readonly Arrived[]): readonly ArrivalHour[] {
  const hours = new Map<string, { places: number; late: number }>()
  for (const { firstReceivedAt, isLate } of rows) {
    if (firstReceivedAt === null) continue
    const hour = firstReceivedAt.slice(0, 13)
    const known = hours.get(hour) ?? { places: 0, late: 0 }
    hours.set(hour, { places: known.places + 1, late: known.late + Number(isLate) })
  }
  let sofar = 0
  return [...hours]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([hour, { places, late }]) => {
      sofar += places
      return { hour, places, sofar, late }
    })
}

/** Minutes on the wall clock since 1970, to place moments beside each other. */
export const minutesOf = (at: LocalDateTime): number => Date.parse(`${at}:00Z`) / 60_000
