/** Issuing letters: who got what, who needs an adjusted one and why, and sending it out. */
import { z } from 'zod'
import type { IssuedLetter, LetterKind, RecipientState } from '#domain/issuing/issued-letter.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import { idSchema } from './identifiers.ts'
import { jobSchema, type NamedBytes, query, task } from './operation.ts'

export type RecipientRow = {
  readonly code: string
  readonly state: RecipientState
  /** The last letter the recipient got; null while there is none. */
  readonly last: {
    readonly version: number
    readonly kind: LetterKind
    readonly issuedAt: LocalDateTime
  } | null
  /** How many statements differ from the last letter. */
  readonly changes: number
}

export type IssuingState = {
  /** Every place of the meeting in the order of the letter. */
  readonly recipients: readonly RecipientRow[]
  readonly counts: Readonly<Record<RecipientState, number>>
  /** Got a letter and are no place of the meeting any more. */
  readonly withdrawn: readonly { readonly code: string; readonly title: string }[]
}

export type ChangeRow = {
  readonly kind: 'changed' | 'added' | 'removed'
  /** As the adjusted letter lists it, without closing mark. */
  readonly sentence: string
  /** The whole statement as it was and as it is; null where there is none. */
  readonly before: string | null
  readonly after: string | null
  /** Leads to the field; null for what is gone. */
  readonly source: { readonly field: string; readonly id: string } | null
}

export type RecipientChanges = {
  readonly state: RecipientState
  readonly changes: readonly ChangeRow[]
  /** Every letter the recipient got, the last one first. */
  readonly letters: readonly IssuedLetter[]
}

const placeCodeSchema = z.string().min(1).max(50)

export const issuingContract = {
  'issuing.state': query(z.object({ meetingId: idSchema<'meeting'>() })).returns<IssuingState>(),
  'issuing.changes': query(
    z.object({ meetingId: idSchema<'meeting'>(), recipient: placeCodeSchema }),
  ).returns<RecipientChanges>(),
  /**
   * Freezes what each recipient gets: a plain letter the first time, an adjusted one where something changed since.
   * Who has the letter as it is now is passed over. Refused while the checks find errors. All are issued in one step;
   * stopped before it, none.
   */
  'issuing.issue': task(
    z.object({
      meetingId: idSchema<'meeting'>(),
      recipients: z.array(placeCodeSchema).min(1).max(5_000),
      /** Print a short code and its QR code in the margin. */
      printCode: z.boolean().default(false),
      job: jobSchema,
    }),
  ).returns<{ readonly plain: number; readonly adjusted: number; readonly unchanged: number }>(),
  /** A letter as it went out. */
  'issuing.letter': task(
    z.object({
      meetingId: idSchema<'meeting'>(),
      letterId: idSchema<'issued-letter'>(),
      format: z.enum(['docx', 'pdf']),
      job: jobSchema,
    }),
  ).returns<NamedBytes>(),
}
