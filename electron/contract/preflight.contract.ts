/** Checking an invitation before it leaves: what is found, what is mended, what may stand and why. */
import { z } from 'zod'
import type { CodesRead, PreflightReport } from '#domain/preflight/preflight-report.ts'
import { idSchema, lineSchema } from './identifiers.ts'
import { command, jobSchema, query, task } from './operation.ts'

/** Key of a finding, as `preflight.check` gives it. */
const finding = { meetingId: idSchema<'meeting'>(), key: z.string().min(1).max(5_000) }

export const preflightContract = {
  'preflight.check': query(z.object({ meetingId: idSchema<'meeting'>() })).returns<PreflightReport>(),
  /** Reads back the codes of every letter, those of some from their pages; later checks know what was read. */
  'preflight.readCodes': task(
    z.object({ meetingId: idSchema<'meeting'>(), job: jobSchema }),
  ).returns<CodesRead>(),
  /** Does what the fix of the finding says, in one step. Refused where the finding is gone or has no fix. */
  'preflight.mend': command(z.object(finding)).returns<null>(),
  /** Lets a warning stand for a reason, which is kept. Refused for an error. */
  'preflight.acknowledge': command(
    z.object({ ...finding, reason: lineSchema(1_000).refine(reason => reason !== '') }),
  ).returns<null>(),
  /** The warning is open again. */
  'preflight.reopen': command(z.object(finding)).returns<null>(),
}
