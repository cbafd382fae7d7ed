/** The parts a meeting has several of (bridge points, groups, assignments, links …): add, change, move, remove. */
import { z } from 'zod'
import { LINK_KINDS } from '#domain/meeting/meeting.ts'
import { idSchema, lineSchema, localDateSchema, localDateTimeSchema } from './identifiers.ts'
import { command } from './operation.ts'

const deadlineSchema = z.object({
  lead: lineSchema(200),
  at: z.union([localDateTimeSchema, localDateSchema]),
  purpose: z.enum(['confirmation', 'report', 'other']),
})

/** The fields a person sets of each kind of part. Parents and order are set by adding and moving. */
export const partFields = {
  session: z.object({ startsAt: localDateTimeSchema }),
  'bridge-point': z.object({
    kind: z.enum(['one-place', 'per-unit']),
    title: lineSchema(),
    shortName: lineSchema(500),
    place: lineSchema(),
    placeDecidedBy: lineSchema(500),
    code: lineSchema(50),
    host: lineSchema(500),
    unitCodes: z.array(idSchema<'unit'>()).max(5_000),
  }),
  group: z.object({ text: lineSchema(5_000), isChair: z.boolean(), substituteRule: lineSchema() }),
  exclusion: z.object({ targetId: idSchema<'bridge-point'>(), wording: lineSchema(500) }),
  assignment: z.object({ assignee: lineSchema() }),
  'assignment-item': z.object({ text: lineSchema(5_000), deadline: deadlineSchema.nullable() }),
  link: z.object({ kind: z.enum(LINK_KINDS), label: lineSchema(500), url: lineSchema(2_000) }),
  addressee: z.object({ text: lineSchema() }),
  'distribution-line': z.object({ text: lineSchema() }),
  'programme-item': z.object({
    startsAt: localDateTimeSchema.nullable(),
    text: lineSchema(),
    presenter: lineSchema(500),
  }),
} as const

export type PartKind = keyof typeof partFields
export const PART_KINDS = Object.keys(partFields) as readonly PartKind[]

/** Which kind of part, or the meeting itself, a part hangs under. A point's own exclusions hang under the point. */
export const partParents = {
  session: ['meeting'],
  'bridge-point': ['meeting'],
  group: ['bridge-point'],
  exclusion: ['group', 'bridge-point'],
  assignment: ['meeting'],
  'assignment-item': ['assignment'],
  link: ['meeting'],
  addressee: ['meeting'],
  'distribution-line': ['meeting'],
  'programme-item': ['meeting'],
} as const satisfies Record<PartKind, readonly (PartKind | 'meeting')[]>

const parentSchema = z.object({
  kind: z.enum(['meeting', 'bridge-point', 'group', 'assignment']),
  id: z.string().min(1).max(100),
})
export type PartParent = z.output<typeof parentSchema>

/** Before this sibling; null puts it last. */
const beforeSchema = z.string().min(1).max(100).nullable().default(null)

export const partValueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('session'), fields: partFields.session.partial() }),
  z.object({ kind: z.literal('bridge-point'), fields: partFields['bridge-point'].partial() }),
  z.object({ kind: z.literal('group'), fields: partFields.group.partial() }),
  z.object({ kind: z.literal('exclusion'), fields: partFields.exclusion.partial() }),
  z.object({ kind: z.literal('assignment'), fields: partFields.assignment.partial() }),
  z.object({ kind: z.literal('assignment-item'), fields: partFields['assignment-item'].partial() }),
  z.object({ kind: z.literal('link'), fields: partFields.link.partial() }),
  z.object({ kind: z.literal('addressee'), fields: partFields.addressee.partial() }),
  z.object({ kind: z.literal('distribution-line'), fields: partFields['distribution-line'].partial() }),
  z.object({ kind: z.literal('programme-item'), fields: partFields['programme-item'].partial() }),
])

const partRef = { meetingId: idSchema<'meeting'>(), kind: z.enum(PART_KINDS), id: z.string().min(1).max(100) }

export const partsContract = {
  /** Fields left out take a sensible beginning. */
  'parts.add': command(
    z.object({
      meetingId: idSchema<'meeting'>(),
      parent: parentSchema,
      before: beforeSchema,
      part: partValueSchema,
    }),
  ).returns<{ readonly id: string }>(),
  'parts.update': command(
    z.object({ meetingId: idSchema<'meeting'>(), id: z.string().min(1).max(100), part: partValueSchema }),
  ).returns<null>(),
  /** To another place among its siblings, or under another parent of the same kind. */
  'parts.move': command(z.object({ ...partRef, parent: parentSchema, before: beforeSchema })).returns<null>(),
  /** With everything that hangs under it. */
  'parts.remove': command(z.object(partRef)).returns<null>(),
}
