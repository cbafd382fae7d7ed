/** The seating of a place's hall: its rows and seats, who sits where by protocol, moved by hand. */
import { z } from 'zod'
import { type HallShape, MOST_AISLES, MOST_ROWS, MOST_SEATS, type Seat } from '#domain/hall/hall.ts'
import type { AttendeeId } from '#domain/kernel/ids.ts'
import { idSchema, lineSchema } from './identifiers.ts'
import { command, query } from './operation.ts'

const place = { meetingId: idSchema<'meeting'>(), placeCode: z.string().min(1).max(50) }
const one = { ...place, id: idSchema<'attendee'>() }
/** Row 0 is the chair's table on the stage. */
const seat = z.object({ row: z.int().min(0).max(MOST_ROWS), seat: z.int().min(1).max(MOST_SEATS) })

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
  /** Seats nobody is sent to, and for whom they are kept; the words may be empty. */
  readonly kept: readonly { readonly seat: Seat; readonly note: string }[]
  /** Seats of those who have left the list since, free again; a name may be empty. */
  readonly left: readonly { readonly seat: Seat; readonly name: string }[]
}

export const hallContract = {
  'hall.get': query(z.object(place)).returns<Hall>(),
  /** Gives the hall its rows and seats; who sat on a seat that is gone has none. Tells how many those are. */
  'hall.draw': command(
    z.object({
      ...place,
      rows: z.int().min(1).max(MOST_ROWS),
      seats: z.int().min(1).max(MOST_SEATS),
      aisles: z.array(z.int().min(1).max(MOST_SEATS)).max(MOST_AISLES).default([]),
      chairs: z.int().min(0).max(MOST_SEATS).default(0),
    }),
  ).returns<{ readonly unseated: number }>(),
  /**
   * Seats by protocol: with `anew` everybody but who sits on the stage, else those without a seat. Kept seats stay
   * free, those of people who left are given away. Tells how many found none.
   */
  'hall.fill': command(z.object({ ...place, anew: z.boolean() })).returns<{ readonly standing: number }>(),
  /**
   * To a seat; null takes the seat away. Who sits there takes the one left (`swap`), or moves on by one with all behind
   * as far as the next free seat (`insert`; refused where there is none). A kept seat is kept no longer.
   */
  'hall.move': command(
    z.object({ ...one, to: seat.nullable(), as: z.enum(['swap', 'insert']).default('swap') }),
  ).returns<null>(),
  /** Guests come before hosts of the same office. */
  'hall.guest': command(z.object({ ...one, isGuest: z.boolean() })).returns<null>(),
  /** Writes a guest into the place's list, without a seat. */
  'hall.add-guest': command(
    z.object({ ...place, name: lineSchema(200).refine(name => name !== ''), title: lineSchema(500) }),
  ).returns<{ readonly id: AttendeeId }>(),
  /** Keeps a seat free, for whom `note` says; null gives it free. Refused where somebody sits. */
  'hall.keep': command(z.object({ ...place, seat, note: lineSchema(100).nullable() })).returns<null>(),
  /** Forgets the seats of those who left the list. */
  'hall.release': command(z.object(place)).returns<{ readonly released: number }>(),
}
