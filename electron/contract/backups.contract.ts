/** Backups: which there are, what restoring one would change, looking at one, restoring, and the second place. */
import { z } from 'zod'
import type { Backup } from '#domain/backups/backup.ts'
import type { BackupDifference, BackupState } from '#domain/backups/backup-state.ts'
import { idSchema } from './identifiers.ts'
import { jobSchema, query, task } from './operation.ts'

const job = { job: jobSchema }
const name = z.string().min(1).max(200)

export const backupsContract = {
  'backups.state': query(z.object({})).returns<BackupState>(),
  /** Newest first. */
  'backups.list': query(z.object({})).returns<readonly Backup[]>(),
  /** Now. The backup that already holds everything is given where there is one. */
  'backups.make': task(z.object(job)).returns<Backup>(),
  /** What restoring would change, by meeting. */
  'backups.compare': task(z.object({ ...job, name })).returns<BackupDifference>(),
  /** Shows a backup on all screens, to be looked at only; with null the data again. Gives what is looked at. */
  'backups.view': task(z.object({ ...job, name: name.nullable() })).returns<Backup | null>(),
  /** Everything, or one meeting, in one recorded step; a backup of what is now is made first. */
  'backups.restore': task(z.object({ ...job, name, meetingId: idSchema<'meeting'>().nullable() })).returns<{
    readonly label: string
    readonly rows: number
  }>(),
  /**
   * The second place. Where the shell can ask with a dialog of the system, the page never names a folder; where it
   * cannot, the person types it and the program looks whether it is one. Gives the state; unchanged when called off.
   */
  'backups.choosePlace': task(
    z.object({
      ...job,
      place: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('dialog') }),
        z.object({ kind: z.literal('typed'), folder: z.string().min(1).max(1000) }),
        z.object({ kind: z.literal('none') }),
      ]),
    }),
  ).returns<BackupState>(),
  /** The person has read what was found at the start. */
  'backups.dismissReport': task(z.object(job)).returns<null>(),
}
