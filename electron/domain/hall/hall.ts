/** The rows and seats of a hall: which seat comes first, who gets it, and what moving somebody does. */
import type { AttendeeId } from '../kernel/ids.ts'

export type HallShape = {
  readonly rows: number
  /** In each row. */
  readonly seats: number
  /** A gap stands behind each of these seats; ascending. */
  readonly aisles: readonly number[]
  /** Seats at the chair's table on the stage, 0 for none. */
  readonly chairs: number
}

/** Both from 1; row 1 is in front, seat 1 at the left of who looks at the stage. The chair's table is row `STAGE_ROW`. */
export type Seat = { readonly row: number; readonly seat: number }

export type Seated = { readonly id: AttendeeId; readonly seat: Seat }

export type SeatChange = { readonly id: AttendeeId; readonly seat: Seat | null }

export const MOST_ROWS = 60
export const MOST_SEATS = 40
export const MOST_AISLES = 2
export const STAGE_ROW = 0

export const sameSeat = (one: Seat, other: Seat): boolean => one.row === other.row && one.seat === other.seat

/** From the middle outwards, of two as far from it the right one first. */
function fromTheMiddle(seats: number): readonly number[] {
  const middle = (seats + 1) / 2
  return Array.from({ length: seats }, (_, index) => index + 1).sort(
    (one, other) => Math.abs(one - middle) - Math.abs(other - middle) || other - one,
  )
}

/** Every seat below the stage from the most honoured: the front row first, in a row from the middle outwards. */
export function seatOrder({ rows, seats }: Pick<HallShape, 'rows' | 'seats'>): readonly Seat[] {
  const inRow = fromTheMiddle(seats)
  return Array.from({ length: rows }, (_, index) => index + 1).flatMap(row =>
    inRow.map(seat => ({ row, seat })),
  )
}

const stageOrder = ({ chairs }: Pick<HallShape, 'chairs'>): readonly Seat[] =>
  fromTheMiddle(chairs).map(seat => ({ row: STAGE_ROW, seat }))

/**
 * Seats people in their order, leaving those who sit already and the seats that are kept; who finds no seat stays
 * without. Nobody is sent to the stage: who chairs is for the office to say.
 */
export function fillSeats(
  shape: HallShape,
  ordered: readonly AttendeeId[],
  seated: readonly Seated[],
  kept: readonly Seat[],
): readonly Seated[] {
  const placed = new Set(seated.map(({ id }) => id))
  const taken = new Set([...seated.map(({ seat }) => seat), ...kept].map(keyOf))
  const free = seatOrder(shape).filter(seat => !taken.has(keyOf(seat)))
  return ordered
    .filter(id => !placed.has(id))
    .slice(0, free.length)
    .flatMap((id, index) => {
      const seat = free[index]
      return seat === undefined ? [] : [{ id, seat }]
    })
}

const keyOf = ({ row, seat }: Seat): string => `${row}.${seat}`

/** Who sits on the new seat takes the old one; somebody without a seat sends them out. */
export function moveTo(seated: readonly Seated[], id: AttendeeId, to: Seat | null): readonly SeatChange[] {
  const from = seated.find(one => one.id === id)?.seat ?? null
  const sitting = to === null ? undefined : seated.find(one => one.id !== id && sameSeat(one.seat, to))
  return [{ id, seat: to }, ...(sitting === undefined ? [] : [{ id: sitting.id, seat: from }])]
}

export type Insertion = {
  readonly shape: HallShape
  readonly seated: readonly Seated[]
  /** Seats nobody is moved to. */
  readonly kept: readonly Seat[]
}

/**
 * Puts somebody on a seat; who sits there and those behind, by the honour of their seats, each move on by one, as far
 * as the seat that was left or the next free one. Null where no seat behind is free.
 */
export function insertAt(
  { shape, seated, kept }: Insertion,
  id: AttendeeId,
  to: Seat,
): readonly SeatChange[] | null {
  const chain = (to.row === STAGE_ROW ? stageOrder(shape) : seatOrder(shape)).filter(
    seat => sameSeat(seat, to) || !kept.some(one => sameSeat(one, seat)),
  )
  const sitting = new Map(seated.filter(one => one.id !== id).map(one => [keyOf(one.seat), one.id]))
  const sits = (seat: Seat) => sitting.get(keyOf(seat))
  const own = seated.find(one => one.id === id)?.seat
  const [from, target] = [own, to].map(seat =>
    chain.findIndex(one => seat !== undefined && sameSeat(one, seat)),
  ) as [number, number]
  const isUp = from !== -1 && from < target
  // The seats that take part, from the one that is wanted to the one that ends the moving.
  const way = isUp ? chain.slice(from, target + 1).reverse() : chain.slice(target)
  const end = way.findIndex(seat => sits(seat) === undefined)
  if (end === -1) return null
  return [
    { id, seat: to },
    ...way.slice(0, end).flatMap((seat, index) => {
      const [moved, next] = [sits(seat), way[index + 1]]
      return moved === undefined || next === undefined ? [] : [{ id: moved, seat: next }]
    }),
  ]
}

/** Those who have a seat, row by row from the stage, in a row from the left. */
export const inSeatOrder = <Person extends { readonly seat: Seat | null }>(
  people: readonly Person[],
): readonly Person[] =>
  people
    .flatMap(person => (person.seat === null ? [] : [{ person, seat: person.seat }]))
    .sort((one, other) => one.seat.row - other.seat.row || one.seat.seat - other.seat.seat)
    .map(({ person }) => person)

export const fitsIn = ({ rows, seats, chairs }: HallShape, { row, seat }: Seat): boolean =>
  seat >= 1 && (row === STAGE_ROW ? seat <= chairs : row >= 1 && row <= rows && seat <= seats)

/** Gaps that can be walked through: between two seats, each once, from the left. */
export const usefulAisles = (seats: number, aisles: readonly number[]): readonly number[] =>
  [...new Set(aisles)].filter(aisle => aisle >= 1 && aisle < seats).sort((one, other) => one - other)

/** Halls offices have: small ones with a gap in the middle, large ones with one at each third. */
const USUAL: readonly {
  readonly upTo: number
  readonly seats: number
  readonly aisles: readonly number[]
}[] = [
  { upTo: 100, seats: 12, aisles: [6] },
  { upTo: 200, seats: 16, aisles: [8] },
  { upTo: Number.POSITIVE_INFINITY, seats: 24, aisles: [8, 16] },
]

/** A hall for so many: a row to spare, nobody on the stage. */
export function suggestedShape(people: number): HallShape {
  const { seats, aisles } = USUAL.find(({ upTo }) => people <= upTo) ?? { seats: 12, aisles: [] }
  return { rows: Math.min(Math.max(Math.ceil(people / seats) + 1, 4), MOST_ROWS), seats, aisles, chairs: 0 }
}
