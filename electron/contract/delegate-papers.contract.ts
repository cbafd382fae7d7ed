/** Papers of the delegates: lists by point and by group, roll-call sheets, what the roll call found, a seating plan. */
import { z } from 'zod'
import { idSchema } from './identifiers.ts'
import { jobSchema, type NamedBytes, task } from './operation.ts'

/** Null for all places. */
const codes = z.array(z.string().min(1).max(50)).min(1).max(20_000).nullable()

const paper = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('by-point'), codes }),
  z.object({ kind: z.literal('by-group'), codes }),
  /** A sheet for each place; one without a list gets lines to write on. */
  z.object({ kind: z.literal('roll-call'), codes }),
  /** Confirmed against present, place by place. */
  z.object({ kind: z.literal('attendance') }),
  /** Not as a spreadsheet. */
  z.object({ kind: z.literal('hall'), placeCode: z.string().min(1).max(50) }),
])
export type DelegatePaper = z.output<typeof paper>

export const delegatePapersContract = {
  /** One paper as one file. Refused where there is nothing to put on it. */
  'delegate-papers.file': task(
    z.object({
      meetingId: idSchema<'meeting'>(),
      paper,
      format: z.enum(['docx', 'pdf', 'xlsx']),
      job: jobSchema,
    }),
  ).returns<NamedBytes>(),
}
