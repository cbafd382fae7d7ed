/** What has come in, what it adds up to, and why; setting a number right, and answering what looks wrong. */
import { z } from 'zod'
import { type Board, type BoardPatch, MOST_PATCHED } from '#domain/consolidation/board.ts'
import type { DoublePerson } from '#domain/consolidation/double-people.ts'
import type { PlaceExplanation } from '#domain/consolidation/explain-place.ts'
import type { ReturnId } from '#domain/kernel/ids.ts'
import { idSchema, lineSchema, textSchema } from './identifiers.ts'
import { command, query } from './operation.ts'

const meetingIdSchema = z.object({ meetingId: idSchema<'meeting'>() })
const placeCodeSchema = z.string().min(1).max(50)
const placeSchema = meetingIdSchema.extend({ placeCode: placeCodeSchema })
const delegatesSchema = z.number().int().min(0).max(100_000)
const reasonSchema = textSchema(500).pipe(z.string().trim().min(1))

export const consolidationContract = {
  'consolidation.board': query(meetingIdSchema).returns<Board>(),
  /** These places, and those whose number depends on theirs, for a screen that has the rest of the board. */
  'consolidation.places': query(
    meetingIdSchema.extend({ placeCodes: z.array(placeCodeSchema).min(1).max(MOST_PATCHED) }),
  ).returns<BoardPatch>(),
  /**
   * Every version of one place, where it stands in its file, and which one counts; also of a place that answered and is
   * no part of the meeting any more.
   */
  'consolidation.explain': query(placeSchema).returns<PlaceExplanation>(),
  /** Persons who stand in the answers of two places. */
  'consolidation.doubles': query(meetingIdSchema).returns<readonly DoublePerson[]>(),
  /**
   * Sets the number of a place right, as an entry of its own beside what came in. Refused where nothing came in, or
   * where the groups make more than the number.
   */
  'consolidation.correct': command(
    placeSchema.extend({
      delegates: delegatesSchema,
      /** Left out where the groups stay as they were answered. */
      groups: z
        .array(z.object({ groupId: idSchema<'group'>(), delegates: delegatesSchema }))
        .max(100)
        .default([]),
      reason: reasonSchema,
    }),
  ).returns<{ readonly returnId: ReturnId }>(),
  /** Lets something that looks wrong stand, with the reason. It asks again when another version counts. */
  'consolidation.acknowledge': command(
    placeSchema.extend({ key: lineSchema(300), reason: reasonSchema }),
  ).returns<null>(),
  'consolidation.reopen': command(placeSchema.extend({ key: lineSchema(300) })).returns<null>(),
  /** Says whether two entries are one person; null takes the word back. */
  'consolidation.judge': command(
    placeSchema.extend({ key: lineSchema(300), isSame: z.boolean().nullable() }),
  ).returns<null>(),
  /** How many delegates of a group are expected at each place of its point; null takes the number back. */
  'consolidation.expect': command(
    meetingIdSchema.extend({ groupId: idSchema<'group'>(), delegates: delegatesSchema.nullable() }),
  ).returns<null>(),
}
