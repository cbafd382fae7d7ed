/** The roll call on the day: who is there, one person or one number at a time, or from a sheet that came back. */
import { z } from 'zod'
import { MOST_PATCHED } from '#domain/consolidation/board.ts'
import type { areaWord } from '#domain/consolidation/place-level.ts'
import { MAX_RETURN_BYTES, type Refusal } from '#domain/returns/refusal.ts'
import type { RollCallPlan } from '#domain/roll-call/plan-roll-call.ts'
import type { CalledGroup, PlaceCount, RollCallPerson, RollCallRow } from '#domain/roll-call/roll-call.ts'
import { idSchema, lineSchema } from './identifiers.ts'
import { command, jobSchema, query, task } from './operation.ts'

const place = { meetingId: idSchema<'meeting'>(), placeCode: z.string().min(1).max(50) }

const mark = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('present') }),
  z.object({ kind: z.literal('late') }),
  z.object({ kind: z.literal('absent'), reason: lineSchema(500) }),
  z.object({ kind: z.literal('substitute'), name: lineSchema(200), title: lineSchema(500) }),
])

const number = z.int().min(0).max(100_000)
const count = z
  .object({
    present: number,
    excused: number,
    groups: z
      .array(z.object({ groupId: idSchema<'group'>(), present: number }))
      .max(500)
      .default([]),
  })
  .refine(({ present, groups }) => groups.reduce((sum, group) => sum + group.present, 0) <= present)

const file = z.object({
  name: lineSchema(300),
  bytes: z.instanceof(Uint8Array).refine(bytes => bytes.length <= MAX_RETURN_BYTES),
})

const sheets = z.object({
  meetingId: idSchema<'meeting'>(),
  placeCode: place.placeCode.nullable(),
  files: z.array(file).min(1).max(5_000),
  /** Of which place a sheet is that does not tell it; `file` by its position in `files`. */
  answers: z
    .array(z.object({ file: z.int().min(0), sheet: z.string().max(300), placeCode: place.placeCode }))
    .max(5_000)
    .default([]),
  job: jobSchema,
})

export const rollCallContract = {
  /** Every place with what was found there. */
  'roll-call.board': query(z.object({ meetingId: idSchema<'meeting'>() })).returns<{
    readonly rows: readonly RollCallRow[]
    readonly areaWord: ReturnType<typeof areaWord>
  }>(),
  /** Some of these, and those that list a person of theirs too, for a screen that has the others. */
  'roll-call.rows': query(
    z.object({
      meetingId: idSchema<'meeting'>(),
      placeCodes: z.array(z.string().min(1).max(50)).min(1).max(MOST_PATCHED),
    }),
  ).returns<readonly RollCallRow[]>(),
  /**
   * The listed persons of one place in the order of its list. What a place without a list told is `count`, by the
   * groups of its point.
   */
  'roll-call.place': query(z.object(place)).returns<{
    readonly people: readonly RollCallPerson[]
    readonly count: PlaceCount | null
    readonly groups: readonly CalledGroup[]
  }>(),
  /** Says it of some persons of a place; null: nobody said again. */
  'roll-call.mark': command(
    z.object({
      ...place,
      ids: z.array(idSchema<'attendee'>()).min(1).max(20_000),
      mark: mark.nullable(),
    }),
  ).returns<null>(),
  /** The numbers of a place without a list; null takes them away. */
  'roll-call.count': command(z.object({ ...place, count: count.nullable() })).returns<null>(),
  /**
   * Reads sheets that came back, tells of which place each is, and says what they would mark. Changes nothing.
   * `placeCode` is the place that is open: a single sheet that says nothing of itself is taken for its.
   */
  'roll-call.plan': task(sheets).returns<{
    readonly plan: RollCallPlan
    readonly refused: readonly { readonly fileName: string; readonly refusal: Refusal }[]
  }>(),
  /** Marks all that is clear in them, in one step. */
  'roll-call.import': task(sheets).returns<{
    readonly marked: number
    /** Places where somebody was marked. */
    readonly places: number
  }>(),
}
