/** Reminding those who have not answered: the telephone sheet, the log, the text, the official letter. */
import { z } from 'zod'
import { CALL_OUTCOMES, type ChasingRow } from '#domain/chasing/chasing.ts'
import type { ReturnId } from '#domain/kernel/ids.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import { idSchema, lineSchema, localDateTimeSchema } from './identifiers.ts'
import { command, jobSchema, type NamedBytes, query, task } from './operation.ts'

const meetingIdSchema = z.object({ meetingId: idSchema<'meeting'>() })
const placeCodeSchema = z.string().min(1).max(50)

export type ChasingSheet = {
  readonly at: LocalDateTime
  /** Until when a reminder would ask, unless a person says another time. */
  readonly until: LocalDateTime
  /** Places that are missing, and those that answered after they were reminded, in the order of the meeting. */
  readonly rows: readonly ChasingRow[]
}

const contactShape = {
  contactName: lineSchema(300).default(''),
  contactPhone: lineSchema(100).default(''),
}

const paperSchema = meetingIdSchema.extend({
  paper: z.enum(['letter', 'telephone-sheet']),
  until: localDateTimeSchema,
})

export const chasingContract = {
  'chasing.sheet': query(meetingIdSchema).returns<ChasingSheet>(),
  /** The text to send; to every missing place where none is named. */
  'chasing.text': query(
    meetingIdSchema.extend({ placeCode: placeCodeSchema.nullable(), until: localDateTimeSchema }),
  ).returns<{
    /** Null when nobody is missing. */
    readonly text: string | null
    /** Whom it is for. */
    readonly placeCodes: readonly string[]
  }>(),
  /** Notes a call that brought no number. */
  'chasing.call': command(
    meetingIdSchema.extend({
      placeCode: placeCodeSchema,
      outcome: z.enum(CALL_OUTCOMES),
      note: lineSchema(500).default(''),
      ...contactShape,
    }),
  ).returns<null>(),
  /** Takes down the answer given by telephone: a return like any other, and the call it came by, in one step. */
  'chasing.answer': command(
    meetingIdSchema.extend({
      placeCode: placeCodeSchema,
      delegates: z.int().min(0).max(100_000),
      chairName: lineSchema(300).default(''),
      note: lineSchema(500).default(''),
      ...contactShape,
    }),
  ).returns<{ readonly returnId: ReturnId }>(),
  /** Notes that a text was sent to these places, or that they are meant by an official letter. */
  'chasing.sent': command(
    meetingIdSchema.extend({
      placeCodes: z.array(placeCodeSchema).min(1).max(20_000),
      kind: z.enum(['message', 'letter']),
    }),
  ).returns<null>(),
  /** A whole HTML document without scripts, to be laid out into pages by whoever shows it. */
  'chasing.preview': query(paperSchema).returns<{ readonly html: string }>(),
  /** Refused where nobody is missing. */
  'chasing.file': task(
    paperSchema.extend({ format: z.enum(['docx', 'pdf']), job: jobSchema }),
  ).returns<NamedBytes>(),
}
