/** The seats of a hall as they are shown and walked: what each holds, and which one a key leads to. */
import type { Hall, HallPerson } from '#contract/hall.contract.ts'
import { type HallShape, type Seat, STAGE_ROW, sameSeat, seatOrder } from '#domain/hall/hall.ts'
import { hallDrawingText } from '../../text/hall.ts'

export type SeatState =
  | { readonly kind: 'person'; readonly person: HallPerson }
  | { readonly kind: 'kept'; readonly note: string }
  | { readonly kind: 'left'; readonly name: string }
  | { readonly kind: 'free' }

const FREE: SeatState = { kind: 'free' }

export const seatKey = ({ row, seat }: Seat): string => `${row}.${seat}`

export function seatOfKey(key: string): Seat | null {
  const found = /^(\d+)\.(\d+)$/.exec(key)
  return found === null ? null : { row: Number(found[1]), seat: Number(found[2]) }
}

export type SeatStates = (seat: Seat) => SeatState

/** Who sits there hides what else is known of the seat. */
export function seatStates({ people, kept, left }: Hall): SeatStates {
  const states = new Map<string, SeatState>([
    ...left.map(({ seat, name }) => [seatKey(seat), { kind: 'left', name }] as const),
    ...kept.map(({ seat, note }) => [seatKey(seat), { kind: 'kept', note }] as const),
    ...people.flatMap(person =>
      person.seat === null ? [] : [[seatKey(person.seat), { kind: 'person', person }] as const],
    ),
  ])
  return seat => states.get(seatKey(seat)) ?? FREE
}

/** The seat in whole words, as it is heard. */
export function seatLabel(seat: Seat, state: SeatState): string {
  return `${hallDrawingText.seat(seat)}: ${stateWords(state)}`
}

function stateWords(state: SeatState): string {
  switch (state.kind) {
    case 'person': {
      const { name, title, isGuest } = state.person
      return [name, title, isGuest ? hallDrawingText.guest : ''].filter(part => part !== '').join(', ')
    }
    case 'kept':
      return hallDrawingText.keptFor(state.note)
    case 'left':
      return hallDrawingText.left(state.name)
    case 'free':
      return hallDrawingText.free
  }
}

/** The last word of a name, by which people are called. */
export const givenName = (name: string): string => name.trim().split(/\s+/).at(-1) ?? ''

export const seatsIn = ({ seats, chairs }: HallShape, row: number): number =>
  row === STAGE_ROW ? chairs : seats

/** Where everybody would look first: the most honoured seat. */
export const firstSeat = (shape: HallShape): Seat => seatOrder(shape)[0] ?? { row: 1, seat: 1 }

/** The first seat by honour on which nobody sits and that is not kept. */
export const firstFree = (shape: HallShape, states: SeatStates): Seat | null =>
  seatOrder(shape).find(seat => states(seat).kind === 'free' || states(seat).kind === 'left') ?? null

/** Rows that Page Up and Page Down walk. */
const PAGE = 5

export type WalkKey = { readonly key: string; readonly ctrlKey: boolean }

/** Where a key leads from a seat; null for keys that do not walk. */
export function walk(shape: HallShape, from: Seat, { key, ctrlKey }: WalkKey): Seat | null {
  const last = seatsIn(shape, from.row)
  switch (key) {
    case 'ArrowLeft':
      return { ...from, seat: Math.max(1, from.seat - 1) }
    case 'ArrowRight':
      return { ...from, seat: Math.min(last, from.seat + 1) }
    case 'ArrowUp':
      return toRow(shape, from, from.row - 1)
    case 'ArrowDown':
      return toRow(shape, from, from.row + 1)
    case 'PageUp':
      return toRow(shape, from, from.row - PAGE)
    case 'PageDown':
      return toRow(shape, from, from.row + PAGE)
    case 'Home':
      return ctrlKey ? toRow(shape, { ...from, seat: 1 }, 0) : { ...from, seat: 1 }
    case 'End':
      return ctrlKey ? { row: shape.rows, seat: shape.seats } : { ...from, seat: last }
    default:
      return null
  }
}

/** The seat that stands above or below; the table on the stage stands in the middle. */
function toRow(shape: HallShape, from: Seat, wanted: number): Seat {
  const row = Math.max(shape.chairs > 0 ? STAGE_ROW : 1, Math.min(shape.rows, wanted))
  const [before, after] = [seatsIn(shape, from.row), seatsIn(shape, row)]
  const seat = Math.round(from.seat - (before + 1) / 2 + (after + 1) / 2)
  return { row, seat: Math.max(1, Math.min(after, seat)) }
}

/** How many others sit elsewhere than before. */
export const movedBetween = (before: Hall, after: Hall): number => {
  const seats = new Map(after.people.map(({ id, seat }) => [id, seat]))
  return before.people.filter(({ id, seat }) => {
    const now = seats.get(id) ?? null
    return seat !== null && (now === null || !sameSeat(seat, now))
  }).length
}
