/** The start: what keeps the program from opening its data, and what a person may do about it. Answered before the rest. */
import { z } from 'zod'
import type { StartTrouble } from '#domain/start/start-trouble.ts'
import { jobSchema, query, task } from './operation.ts'

const job = { job: jobSchema }

export const startContract = {
  /** Null once the data is open; until then no other operation does anything. */
  'start.state': query(z.object({})).returns<StartTrouble | null>(),
  /** Tries to open the data again; gives the state. */
  'start.retry': task(z.object(job)).returns<StartTrouble | null>(),
  /** Shows the data folder in a window of the system, where the shell can. */
  'start.showFolder': task(z.object(job)).returns<null>(),
  /**
   * Begins anew in the data folder, with the backup that is given or with nothing, and opens that; gives the state.
   * What lay there is kept by another name. Refused unless the data was found lost or damaged.
   */
  'start.replace': task(
    z.object({
      ...job,
      by: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('nothing') }),
        z.object({ kind: z.literal('backup'), bytes: z.instanceof(Uint8Array) }),
      ]),
    }),
  ).returns<StartTrouble | null>(),
}
