/** Handing a meeting over to another computer: giving it out as one file, opening such a file, taking it in. */
import { z } from 'zod'
import { type HandoverDifference, MAX_HANDOVER_BYTES } from '#domain/handover/handover.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { idSchema } from './identifiers.ts'
import { jobSchema, type NamedBytes, task } from './operation.ts'

const password = z.string().min(1).max(200).nullable().default(null)

const handedOver = z.object({
  job: jobSchema,
  bytes: z.instanceof(Uint8Array).refine(bytes => bytes.length <= MAX_HANDOVER_BYTES + 1_000_000),
  password,
})

export type OpenedHandover =
  /** A password is wanted; the sentence says whether one was given that does not fit. */
  | { readonly kind: 'locked'; readonly message: string }
  | { readonly kind: 'opened'; readonly difference: HandoverDifference }

export const handoverContract = {
  /** The meeting with its originals, decisions and history, under a password where one is given. */
  'handover.give': task(
    z.object({ job: jobSchema, meetingId: idSchema<'meeting'>(), password }),
  ).returns<NamedBytes>(),
  /** What is inside and how it differs from what is here. Changes nothing. */
  'handover.open': task(handedOver).returns<OpenedHandover>(),
  /**
   * Takes all of it in, in one recorded step: what only one side changed is joined; of what both changed, what is here
   * stays unless `choices` (by the id of the clash) says otherwise. A backup is made first.
   */
  'handover.accept': task(
    handedOver.extend({
      choices: z.record(z.string().max(400), z.enum(['mine', 'theirs'])).default({}),
    }),
  ).returns<{ readonly meetingId: MeetingId; readonly label: string }>(),
}
