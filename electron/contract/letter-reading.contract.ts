/** Reading an earlier invitation, or a superior organ's letter, into the definition of a meeting. */
import { z } from 'zod'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { LetterReading } from '#domain/letter-reading/read-letter.ts'
import { LETTER_KINDS, LETTER_ROLES } from '#domain/letter-reading/roles.ts'
import { lineSchema, textSchema } from './identifiers.ts'
import { command, query } from './operation.ts'

/** Characters. A letter is a few pages; a book is no letter. */
export const LONGEST_LETTER = 500_000
const LARGEST_FILE = 30 * 1024 * 1024

const source = z.discriminatedUnion('from', [
  z.object({ from: z.literal('text'), text: textSchema(LONGEST_LETTER) }),
  /** A Word file (.docx) or a text in any encoding. */
  z.object({
    from: z.literal('file'),
    name: z.string().max(500),
    bytes: z.instanceof(Uint8Array).refine(bytes => bytes.length <= LARGEST_FILE),
  }),
])

const kind = z.enum(LETTER_KINDS)

export const letterReadingContract = {
  /**
   * Every paragraph with its role and what was understood in it. Without `as`, the letter itself tells whose it is.
   * Refused with `conflict` where the file is no letter.
   */
  'letters.read': query(z.object({ source, as: kind.nullable().default(null) })).returns<LetterReading>(),
  /** Creates a meeting from the paragraphs as a person left them; those of role `unknown` are left out. */
  'letters.accept': command(
    z.object({
      name: lineSchema(200),
      as: kind,
      lines: z
        .array(z.object({ role: z.enum(LETTER_ROLES), text: lineSchema(10_000) }))
        .min(1)
        .max(5_000),
    }),
  ).returns<{ readonly meetingId: MeetingId }>(),
}
