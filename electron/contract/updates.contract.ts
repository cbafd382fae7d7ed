/** Updates without a network: a signed release on a stick or on a share of the office. */
import { z } from 'zod'
import type { UpdateOffer, UpdateState } from '#domain/updates/release.ts'
import { jobSchema, query, task } from './operation.ts'

const job = z.object({ job: jobSchema })

export const updatesContract = {
  'updates.state': query(z.object({})).returns<UpdateState>(),
  /**
   * Asks for the folder by a dialog of the system and looks for a newer version in it. Null when the dialog was
   * called off, or when nothing newer lies there.
   *
   * @throws AppError `update-refused` for a release that is damaged, or not signed by whoever made this program
   */
  'updates.look': task(job).returns<UpdateOffer | null>(),
  /** A backup first; then the installer found last is copied, checked, started, and the program ends. */
  'updates.install': task(job).returns<null>(),
}
