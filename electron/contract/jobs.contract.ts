/** Stopping long work. */
import { z } from 'zod'
import { jobSchema, query } from './operation.ts'

export const jobsContract = {
  /** Asks the work to stop at its next safe point; its task then ends with `cancelled`. False: no such work. */
  'jobs.cancel': query(z.object({ job: jobSchema })).returns<boolean>(),
}
