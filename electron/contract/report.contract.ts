/** The report of the figures to the superior office, as a file. */
import { z } from 'zod'
import { idSchema } from './identifiers.ts'
import { jobSchema, type NamedBytes, task } from './operation.ts'

export const reportContract = {
  'report.file': task(
    z.object({
      meetingId: idSchema<'meeting'>(),
      format: z.enum(['docx', 'xlsx', 'pdf']),
      job: jobSchema,
    }),
  ).returns<NamedBytes>(),
}
