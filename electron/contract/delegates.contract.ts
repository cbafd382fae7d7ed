/** The attendee lists of the places: search, add, change, put in order, remove. */
import { z } from 'zod'
import type { Attendee } from '#domain/delegates/attendee.ts'
import type { AttendeeId } from '#domain/kernel/ids.ts'
import { idSchema, lineSchema } from './identifiers.ts'
import { command, query } from './operation.ts'

export type DelegateRow = Attendee & {
  /** As lists show it; the code itself where the meeting no longer has the place. */
  readonly placeTitle: string
  /** Text of the group of the invitation; null when none is known. */
  readonly groupText: string | null
}

export type DelegateList = {
  /** How many there are; more than `rows` holds where the limit was reached. */
  readonly total: number
  /** By place in the order of the letter, then as the list of the place has them. */
  readonly rows: readonly DelegateRow[]
}

const fields = z.object({
  name: lineSchema(200),
  title: lineSchema(1_000),
  phone: lineSchema(100),
  note: lineSchema(1_000),
  /** A group of the place's own bridge point. */
  groupId: idSchema<'group'>().nullable(),
})

const attendee = { meetingId: idSchema<'meeting'>(), id: idSchema<'attendee'>() }
const placeCode = z.string().min(1).max(50)

/** Before this person of the same place; null puts it last. */
const before = idSchema<'attendee'>().nullable().default(null)

export const delegatesContract = {
  /** Of one place, or with null of all; `search` goes without accents over name, title and phone. */
  'delegates.list': query(
    z.object({
      meetingId: idSchema<'meeting'>(),
      placeCode: placeCode.nullable().default(null),
      search: z.string().max(200).default(''),
      limit: z.int().min(1).max(20_000).default(5_000),
    }),
  ).returns<DelegateList>(),
  /** Fields left out are empty. Changes the list, never the confirmed number. */
  'delegates.add': command(
    z.object({ meetingId: idSchema<'meeting'>(), placeCode, before, fields: fields.partial() }),
  ).returns<{ readonly id: AttendeeId }>(),
  'delegates.update': command(z.object({ ...attendee, fields: fields.partial() })).returns<null>(),
  'delegates.move': command(z.object({ ...attendee, before })).returns<null>(),
  /** By group, rank, earlier appointment, age; what is moved by hand afterwards stays moved. */
  'delegates.sort': command(z.object({ meetingId: idSchema<'meeting'>(), placeCode })).returns<null>(),
  'delegates.remove': command(z.object(attendee)).returns<null>(),
}
