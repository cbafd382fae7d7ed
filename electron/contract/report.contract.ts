/** The report of the figures to the superior office: its pages on the screen, and its files. */
import { z } from 'zod'
import { closingIdSchema } from './closings.contract.ts'
import { idSchema } from './identifiers.ts'
import { jobSchema, type NamedBytes, query, task } from './operation.ts'

/** Which figures a report tells, and which report it takes the place of. */
const reportSchema = z.object({
  meetingId: idSchema<'meeting'>(),
  /** Figures as they were closed; null for the board as it stands. */
  closingId: closingIdSchema.nullable().default(null),
  /** The closing whose report is taken back; null for a first report. */
  amends: z
    .object({ closingId: closingIdSchema, number: z.int().min(1).max(99_999).nullable() })
    .nullable()
    .default(null),
})

export const reportContract = {
  /** A whole HTML document without scripts, to be laid out into pages by whoever shows it. */
  'report.preview': query(reportSchema).returns<{ readonly html: string }>(),
  'report.file': task(
    reportSchema.extend({ format: z.enum(['docx', 'xlsx', 'pdf']), job: jobSchema }),
  ).returns<NamedBytes>(),
}
