/** Meetings: the list, and the values of one meeting that stand once in its letter. */
import { z } from 'zod'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { LocalDate, LocalDateTime } from '#domain/kernel/local-time.ts'
import {
  LETTERHEAD_OWNERS,
  NUMBERING_STYLES,
  PRINT_SIDES,
  RECIPIENT_TEXTS,
  SECRECIES,
  TONE_PLACEMENTS,
  URGENCIES,
} from '#domain/meeting/form-choices.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { ListedPlace } from '#domain/meeting/places.ts'
import { idSchema, lineSchema, localDateSchema } from './identifiers.ts'
import { command, query } from './operation.ts'

export type MeetingRow = {
  readonly id: MeetingId
  readonly name: string
  /** First session; null while there is none. */
  readonly startsAt: LocalDateTime | null
  readonly state: 'preparing' | 'collecting' | 'past'
  readonly places: number
  readonly received: number
  readonly delegates: number
  readonly updatedAt: LocalDateTime
}

/** The strip under the title: always true, each part leads to its screen. */
export type MeetingSummary = {
  readonly id: MeetingId
  readonly name: string
  readonly startsAt: LocalDateTime | null
  readonly nextDeadline: { readonly text: string; readonly at: LocalDate | LocalDateTime } | null
  readonly places: number
  /** Places that got a letter. */
  readonly issued: number
  readonly received: number
  readonly delegates: number
  readonly openQuestions: number
}

const basisSchema = z
  .object({
    lead: lineSchema(),
    document: lineSchema(),
    date: localDateSchema.nullable(),
    issuer: lineSchema(),
    subject: lineSchema(),
  })
  .partial()

const letterheadSchema = z
  .object({
    superiorOrgan: lineSchema(),
    organ: lineSchema(),
    number: z.int().min(1).max(99_999).nullable(),
    numberSuffix: lineSchema(50),
    place: lineSchema(),
    date: localDateSchema.nullable(),
  })
  .partial()

const signatureSchema = z
  .object({ authority: lineSchema(), position: lineSchema(), signer: lineSchema() })
  .partial()

const formChoicesSchema = z
  .object({
    numbering: z.enum(NUMBERING_STYLES),
    tones: z.enum(TONE_PLACEMENTS),
    bodyPt: z.number().min(8).max(30).nullable(),
    linePt: z.number().min(8).max(60).nullable(),
    letterheadOf: z.enum(LETTERHEAD_OWNERS),
    urgency: z.enum(URGENCIES),
    secrecy: z.enum(SECRECIES),
    circulation: lineSchema(100),
    draft: z.int().min(1).max(99).nullable(),
    printSides: z.enum(PRINT_SIDES),
    recipientText: z.enum(RECIPIENT_TEXTS),
  })
  .partial()

/** Values of the meeting that stand once; left out means unchanged. */
export const meetingPatchSchema = z
  .object({
    name: lineSchema(200),
    form: z.enum(['party', 'state']),
    basis: basisSchema,
    convener: lineSchema(),
    convocation: lineSchema(),
    documentType: lineSchema(200),
    abstract: lineSchema(),
    letterhead: letterheadSchema,
    closing: lineSchema(),
    signature: signatureSchema,
    formChoices: formChoicesSchema,
  })
  .partial()
export type MeetingPatch = z.output<typeof meetingPatchSchema>

const meetingIdSchema = z.object({ meetingId: idSchema<'meeting'>() })

export const meetingsContract = {
  /** Most recent first; `search` matches names without accents. */
  'meetings.list': query(z.object({ search: z.string().max(200).default('') })).returns<
    readonly MeetingRow[]
  >(),
  'meetings.get': query(meetingIdSchema).returns<{
    readonly meeting: Meeting
    /** Every place in the order of the letter: 98 in the specimen. */
    readonly places: readonly ListedPlace[]
  }>(),
  'meetings.summary': query(meetingIdSchema).returns<MeetingSummary>(),
  /**
   * A copy takes the definition of the meeting with what ties its groups to the directory and what was decided about
   * who sits where, never its returns.
   */
  'meetings.create': command(
    z.discriminatedUnion('from', [
      z.object({ from: z.literal('blank'), name: lineSchema(200) }),
      z.object({ from: z.literal('sample') }),
      z.object({ from: z.literal('copy'), meetingId: idSchema<'meeting'>() }),
    ]),
  ).returns<{
    readonly meetingId: MeetingId
    /** Decisions about who sits where that a copy took along. */
    readonly seats: number
  }>(),
  'meetings.update': command(
    z.object({ meetingId: idSchema<'meeting'>(), patch: meetingPatchSchema }),
  ).returns<null>(),
  'meetings.remove': command(meetingIdSchema).returns<null>(),
}
