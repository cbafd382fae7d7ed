/** The work on handed-over meetings that runs in a thread of its own, and what it is asked and answers. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { HandoverDifference } from '#domain/handover/handover.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { MeetingId, PersonId } from '#domain/kernel/ids.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import { backupFolderOf } from '../backups/backup-folder.ts'
import { UNFINISHED } from '../backups/make-backup.ts'
import { packHandover, unpackHandover } from './handover-file.ts'
import { type Choices, type HandoverPlan, planHandover } from './plan-handover.ts'
import { copySafely } from './safe-copy.ts'
import { copyMeeting, LATEST_SCHEMA } from './write-copy.ts'

export type GiveJob = {
  readonly kind: 'give'
  readonly file: string
  readonly meetingId: MeetingId
  /** Of the directory, who go along beside those the meeting names. */
  readonly persons: readonly PersonId[]
  readonly password: string | null
  readonly at: LocalDateTime
  readonly who: string
}

export type TakeJob = {
  readonly kind: 'take'
  readonly file: string
  readonly bytes: Uint8Array
  readonly password: string | null
  readonly choices: Choices
}

export type HandoverJob = GiveJob | TakeJob

export type HandoverAnswers = {
  readonly give: { readonly meetingName: string; readonly bytes: Uint8Array }
  readonly take: { readonly plan: HandoverPlan; readonly difference: HandoverDifference }
}

export function runHandoverJob(job: HandoverJob): Promise<HandoverAnswers[keyof HandoverAnswers]> {
  return job.kind === 'give' ? give(job) : take(job)
}

async function give({
  file,
  meetingId,
  persons,
  password,
  at,
  who,
}: GiveJob): Promise<HandoverAnswers['give']> {
  const made = await withCopy(file, copy => copyMeeting(file, copy, meetingId, persons))
  if (made === null)
    throw new AppError('not-found', 'Không còn hội nghị này. Hãy tải lại danh sách hội nghị.')
  const { database, meetingName, steps, originals } = made
  const manifest = {
    meetingId,
    meetingName,
    madeAt: at,
    madeBy: who,
    schema: LATEST_SCHEMA,
    steps,
    originals,
  }
  return { meetingName, bytes: await packHandover({ manifest, database }, password) }
}

async function take({ file, bytes, password, choices }: TakeJob): Promise<HandoverAnswers['take']> {
  const { manifest, database } = await unpackHandover(bytes, password)
  return withCopy(file, async copy => {
    await copySafely(database, manifest.schema, copy)
    return planHandover(file, copy, manifest, choices)
  })
}

/** Among the unfinished backups: the next start removes what a torn thread left behind. */
async function withCopy<Value>(file: string, work: (copy: string) => Promise<Value>): Promise<Value> {
  const folder = backupFolderOf(file)
  mkdirSync(folder, { recursive: true })
  const copy = join(folder, `${UNFINISHED}ban-giao.sqlite`)
  const clear = (): void => {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${copy}${ending}`, { force: true })
  }
  clear()
  try {
    return await work(copy)
  } finally {
    clear()
  }
}
