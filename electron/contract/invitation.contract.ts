/** The invitation: its pages on the screen, and its files. */
import { z } from 'zod'
import { idSchema } from './identifiers.ts'
import { jobSchema, type NamedBytes, query, task } from './operation.ts'

/** Code of a place, or null for the common text. */
const recipientSchema = z.string().min(1).max(50).nullable()

export type InvitationPreview = {
  /** Whole HTML document without scripts, to be shown in a sandboxed frame and laid out into pages there. */
  readonly html: string
}

export const invitationContract = {
  'invitation.preview': query(
    z.object({ meetingId: idSchema<'meeting'>(), recipient: recipientSchema }),
  ).returns<InvitationPreview>(),
  /** One letter as one file. */
  'invitation.file': task(
    z.object({
      meetingId: idSchema<'meeting'>(),
      recipient: recipientSchema,
      format: z.enum(['docx', 'pdf', 'txt']),
      job: jobSchema,
    }),
  ).returns<NamedBytes>(),
}
