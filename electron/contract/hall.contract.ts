/** The seating of a place's hall: its rows and seats, who sits where by protocol, moved by hand. */
import { z } from 'zod'
import { type HallShape, MOST_ROWS, MOST_SEATS, type Seat } from '#domain/hall/hall.ts'
import type { AttendeeId } from '#domain/kernel/ids.ts'
import { idSchema } from './identifiers.ts'
import { command, query } from './operation.ts'

const place = { meetingId: idSchema<'meeting'>(), placeCode: z.string().min(1).max(50) }
const one = { ...place, id: idSchema<'attendee'>() }

export type HallPerson = {
  readonly id: AttendeeId
  readonly name: string
  readonly title: string
  readonly isGuest: boolean
  /** Null: no seat yet. */
  readonly seat: Seat | null
}

export type Hall = {
  /** False while nobody has drawn it: `shape` is then one that would fit. */
  readonly isDrawn: boolean
  readonly shape: HallShape
  /** Everybody of the place's list, by protocol. */
  readonly people: readonly HallPerson[]
}

export const hallContract = {
  'hall.get': query(z.object(place)).returns<Hall>(),
  /** Gives the hall its rows and seats; who sat on a seat that is gone has none. */
  'hall.draw': command(
    z.object({
      ...place,
      rows: z.int().min(1).max(MOST_ROWS),
      seats: z.int().min(1).max(MOST_SEATS),
      aisle: z.int().min(0).max(MOST_SEATS),
    }),
  ).returns<null>(),
  /** Seats by protocol: with `anew` everybody, else those without a seat. Gives how many found none. */
  'hall.fill': command(z.object({ ...place, anew: z.boolean() })).returns<{ readonly standing: number }>(),
  /** To a seat, whose person takes the one left; null takes the seat away. */
  'hall.move': command(
    z.object({
      ...one,
      to: z.object({ row: z.int().min(1), seat: z.int().min(1) }).nullable(),
    }),
  ).returns<null>(),
  /** Guests come before hosts of the same office. */
  'hall.guest': command(z.object({ ...one, isGuest: z.boolean() })).returns<null>(),
}
