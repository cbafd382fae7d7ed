/** Files of the inbox that nothing was decided or recorded about: read again when the program has learned something. */
import type { MeetingId, ReturnFileId } from '#domain/kernel/ids.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import type { ArrivedFile } from '#domain/returns/inbox-desk.ts'
import { readPasted } from '#domain/returns/pasted/read-pasted.ts'
import type { Reading } from '#domain/returns/reading.ts'
import { reweigh } from '#domain/returns/reweigh.ts'
import { prepareContext, type ReadingContext } from '#domain/returns/understand-return.ts'
import type { UnitIndex } from '#domain/returns/unit-index.ts'
import {
  inboxMaterialOf,
  originalOf,
  writeRereading,
} from '../storage/repositories/return-files.repository.ts'
import type { ReadableDb, WritableStore } from '../storage/store.ts'
import type { CommandContext, Environment, TaskContext } from './service.ts'

export type Reread = { readonly fileId: ReturnFileId; readonly reading: Reading }

/** What a person has answered or accepted is not read again behind their back; `exceptFor` names a file that is meant. */
export async function waitingFiles(
  db: ReadableDb,
  meetingId: MeetingId,
  exceptFor: ReturnFileId | null = null,
): Promise<readonly ArrivedFile[]> {
  const { files, decisions, returns } = await inboxMaterialOf(db, meetingId)
  const recorded = new Set(returns.map(version => version.fileId))
  const decided = new Set(decisions.map(decision => decision.fileId))
  return files.filter(
    file => !file.discarded && !recorded.has(file.id) && (!decided.has(file.id) || file.id === exceptFor),
  )
}

/** The readings of these files that come out differently now. */
export async function readAgain(
  { readers }: Environment,
  {
    meetingId,
    files,
    context,
  }: {
    readonly meetingId: MeetingId
    readonly files: readonly ArrivedFile[]
    readonly context: ReadingContext
  },
  { read, progress, signal }: TaskContext,
): Promise<readonly Reread[]> {
  const changed: Reread[] = []
  for (const [done, file] of files.entries()) {
    signal.throwIfAborted()
    progress(done, files.length, file.name)
    const original = await read(db => originalOf(db, meetingId, file.id))
    if (original === null) continue
    const reading =
      file.channel === 'file'
        ? await readers.understand({ name: nameInside(file.name), bytes: original.bytes }, context, signal)
        : readPasted(new TextDecoder().decode(original.bytes), prepareContext(context))
    if (JSON.stringify(reading) !== JSON.stringify(file.reading)) changed.push({ fileId: file.id, reading })
  }
  return changed
}

/** Of a file in an archive the name without the folders around it. */
const nameInside = (path: string): string => path.split('/').at(-1) ?? path

/** Puts the new readings in force, as part of the step that caused them. */
export async function keepReadings(
  { newId }: Environment,
  rereads: readonly Reread[],
  { store, who, at }: { readonly store: WritableStore; readonly who: string; readonly at: LocalDateTime },
): Promise<void> {
  for (const { fileId, reading } of rereads)
    await writeRereading(store, { fileId, readingId: newId<ReturnFileId>(), reading }, { who, at })
}

/** Weighs the units of the files that wait again after spellings were learned or forgotten; gives how many differ. */
export async function reweighWaiting(
  environment: Environment,
  {
    meetingId,
    keys,
    index,
  }: {
    readonly meetingId: MeetingId
    readonly keys: ReadonlySet<string>
    readonly index: UnitIndex
  },
  { store, who }: CommandContext,
): Promise<number> {
  const files = await waitingFiles(store.db, meetingId)
  const rereads = files.flatMap((file): readonly Reread[] => {
    const reading = reweigh(file.reading, keys, index)
    return reading === file.reading ? [] : [{ fileId: file.id, reading }]
  })
  await keepReadings(environment, rereads, { store, who, at: environment.now() })
  return rereads.length
}
