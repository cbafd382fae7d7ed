/** What the columns of returned tables hold, where a person had to say it. */
import { z } from 'zod'
import { type LearnedMapping, MOST_HEADER_ROWS } from '#domain/returns/column-mapping.ts'
import { COLUMN_ROLES } from '#domain/returns/columns.ts'
import { idSchema } from './identifiers.ts'
import { jobSchema, query, task } from './operation.ts'

const meeting = { meetingId: idSchema<'meeting'>() }

export const columnMappingsContract = {
  /** Every header a person explained, the newest first. They hold for every meeting. */
  'returns.mappings': query(z.object(meeting)).returns<readonly LearnedMapping[]>(),
  /**
   * Says which column of a sheet is what. The file and the others that wait are read again with it, and later files
   * with the same header are read so; `reread` counts the other waiting files that are understood differently now.
   */
  'returns.correctColumns': task(
    z.object({
      ...meeting,
      fileId: idSchema<'return-file'>(),
      sheet: z.string().max(300),
      /** Zero-based row, and how many rows the header is high; 0: the row is data already. */
      top: z.int().min(0).max(1_000_000),
      height: z.int().min(0).max(MOST_HEADER_ROWS),
      columns: z
        .array(z.object({ column: z.int().min(0).max(20_000), role: z.enum(COLUMN_ROLES).nullable() }))
        .min(1)
        .max(500),
      job: jobSchema,
    }),
  ).returns<{ readonly reread: number }>(),
  /** Takes an explanation back; files that wait are read again without it, and counted. */
  'returns.forgetMapping': task(
    z.object({ ...meeting, signature: z.string().min(1).max(100_000), job: jobSchema }),
  ).returns<{ readonly reread: number }>(),
}
