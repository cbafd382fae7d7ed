/** What goes out to be filled in: forms of our own, and copies of what came in with its mistakes marked. */
import { z } from 'zod'
import { idSchema } from './identifiers.ts'
import { jobSchema, type NamedBytes, task } from './operation.ts'

export const returnFormsContract = {
  /**
   * `per-unit`: one workbook for each place, as a zip archive; one alone as the workbook itself. `whole`: one
   * workbook with a row for each place. `recipients` are codes of places; null means all.
   */
  'returns.forms': task(
    z.object({
      meetingId: idSchema<'meeting'>(),
      recipients: z.array(z.string().min(1).max(50)).min(1).max(5_000).nullable(),
      kind: z.enum(['per-unit', 'whole']),
      job: jobSchema,
    }),
  ).returns<NamedBytes>(),
  /** A file that came in, written anew with the cells in question coloured and commented. */
  'returns.markedCopy': task(
    z.object({ meetingId: idSchema<'meeting'>(), fileId: idSchema<'return-file'>(), job: jobSchema }),
  ).returns<NamedBytes>(),
}
