/** A handed-over file with what the program found in it. */
import type { Result } from '#contract/contract.ts'
import type { PickedFile } from '../../client/host.ts'
import type { Task } from '../../hooks/use-task.ts'
import { handoverText } from '../../text/handover.ts'

export type TakenFile = {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly opened: Result<'handover.open'>
}

/** Null when it was refused or called off; the person has been told. */
export async function openHandover(
  start: Task['start'],
  { name, bytes: read }: Pick<PickedFile, 'name' | 'bytes'>,
  password: string | null,
): Promise<TakenFile | null> {
  // What was read from a file is never memory shared with another thread.
  const bytes = read as Uint8Array<ArrayBuffer>
  const opened = await start('handover.open', { bytes, password }, handoverText.opening)
  return opened === null ? null : { name, bytes, opened }
}
