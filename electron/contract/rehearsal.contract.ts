/** Rehearsal: the whole cycle on made-up files, in data of its own that is thrown away at the end. */
import { z } from 'zod'
import type { RehearsalState } from '#domain/rehearsal/rehearsal.ts'
import { jobSchema, type NamedBytes, query, task } from './operation.ts'

const job = z.object({ job: jobSchema })

/** A made-up file with the time it came in, as `returns.receive` takes it. */
export type RehearsalFile = Pick<NamedBytes, 'name' | 'bytes'> & { readonly modifiedAt: string }

export const rehearsalContract = {
  'rehearsal.state': query(z.object({})).returns<RehearsalState>(),
  /** From now on every operation works on the rehearsal's own, empty data; the data of the office is left alone. */
  'rehearsal.start': task(job).returns<RehearsalState>(),
  /** Throws the rehearsal away and goes back to the data of the office. */
  'rehearsal.end': task(job).returns<RehearsalState>(),
  /**
   * The made-up files of the first day, or those of the last hours.
   *
   * @throws AppError `conflict` where there is no rehearsal: they must never come into the data of the office.
   */
  'rehearsal.files': query(z.object({ day: z.enum(['first', 'last']) })).returns<readonly RehearsalFile[]>(),
}
