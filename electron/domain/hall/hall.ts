/** The rows and seats of a hall: which seat comes first, who gets it, and what moving somebody does. */
import type { AttendeeId } from '../kernel/ids.ts'

export type HallShape = {
  readonly rows: number
  /** In each row. */
  readonly seats: number
  /** The gap in each row stands behind this seat; 0 for none. */
  readonly aisle: number
}

/** Both from 1; row 1 is in front, seat 1 at the left of who looks at the stage. */
export type Seat = { readonly row: number; readonly seat: number }

export type Seated = { readonly id: AttendeeId; readonly seat: Seat }

export const MOST_ROWS = 60
export const MOST_SEATS = 40

export const sameSeat = (one: Seat, other: Seat): boolean => one.row === other.row && one.seat === other.seat

/**
 * Every seat from the most honoured: the front row first, in a row from the middle outwards, of two as far from it the
 * right one first.
 */
export function seatOrder({ rows, seats }: Pick<HallShape, 'rows' | 'seats'>): readonly Seat[] {
  const middle = (seats + 1) / 2
  const inRow = Array.from({ length: seats }, (_, index) => index + 1).sort(
    (one, other) => Math.abs(one - middle) - Math.abs(other - middle) || other - one,
  )
  return Array.from({ length: rows }, (_, index) => index + 1).flatMap(row =>
    inRow.map(seat => ({ row, seat })),
  )
}

/** Seats people in their order, leaving those who sit already; who finds no seat stays without. */
export function fillSeats(
  shape: HallShape,
  ordered: readonly AttendeeId[],
  seated: readonly Seated[],
): readonly Seated[] {
  const placed = new Set(seated.map(({ id }) => id))
  const free = seatOrder(shape).filter(seat => !seated.some(other => sameSeat(other.seat, seat)))
  return ordered
    .filter(id => !placed.has(id))
    .slice(0, free.length)
    .flatMap((id, index) => {
      const seat = free[index]
      return seat === undefined ? [] : [{ id, seat }]
    })
}

/** Who sits on the new seat takes the old one; somebody without a seat sends them out. */
export function moveTo(
  seated: readonly Seated[],
  id: AttendeeId,
  to: Seat | null,
): readonly { readonly id: AttendeeId; readonly seat: Seat | null }[] {
  const from = seated.find(one => one.id === id)?.seat ?? null
  const sitting = to === null ? undefined : seated.find(one => one.id !== id && sameSeat(one.seat, to))
  return [{ id, seat: to }, ...(sitting === undefined ? [] : [{ id: sitting.id, seat: from }])]
}

export const fitsIn = ({ rows, seats }: HallShape, { row, seat }: Seat): boolean =>
  row >= 1 && row <= rows && seat >= 1 && seat <= seats

/** A hall for so many: 12 seats a row, a gap in the middle, a row to spare. */
export const suggestedShape = (people: number): HallShape => ({
  rows: Math.min(Math.max(Math.ceil(people / 12) + 1, 4), MOST_ROWS),
  seats: 12,
  aisle: 6,
})
