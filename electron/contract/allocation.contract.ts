/** Who sits where: groups tied to persons, questions decided once, the answer on the telephone, what a change would move. */
import { z } from 'zod'
import type { Impact } from '#domain/allocation/impact.ts'
import type { Overview, SeatedRow } from '#domain/allocation/overview.ts'
import type { GroupId } from '#domain/kernel/ids.ts'
import { idSchema, lineSchema } from './identifiers.ts'
import { command, jobSchema, query, task } from './operation.ts'
import { partFields } from './parts.contract.ts'

const ruleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('office'), title: lineSchema(500), organ: lineSchema(500) }),
  z.object({ kind: z.literal('membership'), role: lineSchema(500), body: lineSchema(1_000) }),
  z.object({ kind: z.literal('unit-office'), title: lineSchema(500), organ: lineSchema(500) }),
  z.object({ kind: z.literal('organ'), organ: lineSchema(500) }),
  z.object({ kind: z.literal('unit'), unitCode: idSchema<'unit'>() }),
  z.object({ kind: z.literal('person'), personId: idSchema<'person'>() }),
])
export type MemberRuleInput = z.output<typeof ruleSchema>

const rulesSchema = z.array(ruleSchema).max(500)

const partId = z.string().min(1).max(100)

const editSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('update'),
    id: partId,
    part: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('bridge-point'), fields: partFields['bridge-point'].partial() }),
      z.object({ kind: z.literal('group'), fields: partFields.group.partial() }),
      z.object({ kind: z.literal('exclusion'), fields: partFields.exclusion.partial() }),
    ]),
  }),
  z.object({
    kind: z.literal('add'),
    /** Of the point or the group it hangs under. */
    parentId: partId,
    part: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('group'), fields: partFields.group }),
      z.object({ kind: z.literal('exclusion'), fields: partFields.exclusion }),
    ]),
  }),
  z.object({ kind: z.literal('remove'), part: z.enum(['bridge-point', 'group', 'exclusion']), id: partId }),
  z.object({ kind: z.literal('move-group'), id: partId, pointId: partId }),
  z.object({ kind: z.literal('bind'), groupId: idSchema<'group'>(), rules: rulesSchema }),
])
export type AllocationEdit = z.output<typeof editSchema>

/** A rule as a chip shows it. */
export type ShownRule = {
  readonly rule: MemberRuleInput
  /** `Bí thư Đảng ủy từng đơn vị`. */
  readonly text: string
}

export type ShownBinding = { readonly groupId: GroupId; readonly rules: readonly ShownRule[] }

/** What was typed, taken as it stands: an office, the office of each unit, a body. */
type TypedKind = 'typed-office' | 'typed-unit-office' | 'typed-body'

/** Something that a group can be tied to: of the directory, or as it was typed. */
export type RuleOffer = ShownRule & {
  readonly kind: 'suggested' | 'body' | 'office' | 'organ' | 'unit' | 'person' | TypedKind
}

/** A person of the directory, and where that person sits. */
export type FoundSeat = Pick<SeatedRow, 'personId' | 'name' | 'title'> & {
  /** Null for somebody whom no line invites. */
  readonly seat: SeatedRow | null
}

export type FoundSeats = { readonly total: number; readonly rows: readonly FoundSeat[] }

const meeting = { meetingId: idSchema<'meeting'>() }

export const allocationContract = {
  /** Everybody at once. Long only for a directory of many thousands. */
  'allocation.overview': task(z.object({ ...meeting, job: jobSchema })).returns<Overview>(),
  /** "Tôi dự ở đâu?": by name, office, unit or telephone, without accents. */
  'allocation.find': query(
    z.object({ ...meeting, search: z.string().max(200), limit: z.int().min(1).max(200).default(30) }),
  ).returns<FoundSeats>(),
  /** Where these persons sit; each place must be one that invites them. With null they are asked about again. */
  'allocation.decide': command(
    z.object({
      ...meeting,
      personIds: z.array(idSchema<'person'>()).min(1).max(5_000),
      placeCode: z.string().min(1).max(50).nullable(),
    }),
  ).returns<null>(),
  'allocation.bindings': query(z.object(meeting)).returns<readonly ShownBinding[]>(),
  /** What the words of a group speak of first, then what is found by what is typed. */
  'allocation.offers': query(
    z.object({ ...meeting, groupId: idSchema<'group'>(), search: z.string().max(200).default('') }),
  ).returns<readonly RuleOffer[]>(),
  /** Ties a group to persons; without rules it is free text. */
  'allocation.bind': command(
    z.object({ ...meeting, groupId: idSchema<'group'>(), rules: rulesSchema }),
  ).returns<null>(),
  /** Ties every group that has no rules yet to what its words speak of; gives how many. */
  'allocation.bind-suggested': command(z.object(meeting)).returns<{ readonly groups: number }>(),
  /** What an edit would do, before it is kept; changes nothing. */
  'allocation.impact': task(z.object({ ...meeting, edit: editSchema, job: jobSchema })).returns<Impact>(),
}
