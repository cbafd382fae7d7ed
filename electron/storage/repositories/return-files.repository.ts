/** The files that came in: their rows, their bytes, what was read in them and what a person decided. */
import { asId, type MeetingId, type ReturnFileId } from '#domain/kernel/ids.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import type { ArrivedFile, Decision, InboxMaterial } from '#domain/returns/inbox-desk.ts'
import type { Reading } from '#domain/returns/reading.ts'
import type { ReturnChannel } from '#domain/returns/stored-return.ts'
import { withValues } from '../in-parts.ts'
import type { ReadableDb, WritableStore } from '../store.ts'
import type { Tables } from '../tables.ts'
import { earlierReturns } from './earlier-returns.repository.ts'
import { returnsOfMeeting } from './returns.repository.ts'

/** Every file of the meeting, or one of them, with what was read in it, in the order of receipt. */
export async function returnFilesOf(
  db: ReadableDb,
  meetingId: MeetingId,
  fileId: ReturnFileId | null = null,
): Promise<readonly ArrivedFile[]> {
  const all = db
    .selectFrom('return_files')
    .leftJoin('rereadings', 'rereadings.id', 'return_files.id')
    .selectAll('return_files')
    .select(eb => eb.fn.coalesce('rereadings.reading_id', 'return_files.id').as('reading_id'))
    .where('return_files.meeting_id', '=', meetingId)
    .orderBy('return_files.received_at')
    .orderBy('return_files.ordinal')
  const rows = await (fileId === null ? all : all.where('return_files.id', '=', fileId)).execute()
  const files = await withValues(
    rows,
    row => row.reading_id,
    ids => readingsOf(db, ids),
  )
  return files.map(({ row, value }) => arrivedFile(row, value))
}

export const arrivedFile = (row: Tables['return_files'], reading: Reading): ArrivedFile => ({
  id: asId(row.id),
  name: row.name,
  sha256: row.sha256,
  channel: row.channel as ReturnChannel,
  receivedAt: row.received_at as LocalDateTime,
  importedAt: row.imported_at as LocalDateTime,
  who: row.who,
  discarded: row.discarded === 1,
  reading,
})

async function readingsOf(db: ReadableDb, ids: readonly string[]): Promise<ReadonlyMap<string, Reading>> {
  const rows = await db
    .selectFrom('readings')
    .select(['file_id', 'reading'])
    .where('file_id', 'in', ids)
    .execute()
  return new Map(rows.map(({ file_id, reading }) => [file_id, JSON.parse(reading) as Reading]))
}

/** Everything the planning of a meeting's inbox looks at, besides its places. */
export async function inboxMaterialOf(
  db: ReadableDb,
  meetingId: MeetingId,
): Promise<Omit<InboxMaterial, 'places'>> {
  const files = await returnFilesOf(db, meetingId)
  // Without files nothing is planned, and the versions of a large meeting are large to read.
  if (files.length === 0) return { files, decisions: [], returns: [], earlier: [] }
  return {
    files,
    decisions: await decisionsOf(db, meetingId),
    returns: await returnsOfMeeting(db, meetingId),
    earlier: await earlierReturns(db, meetingId),
  }
}

/** The bytes of a file as it came, with its name; null when the meeting has no such file. */
export async function originalOf(
  db: ReadableDb,
  meetingId: MeetingId,
  fileId: ReturnFileId,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
  const row = await db
    .selectFrom('return_files')
    .innerJoin('originals', 'originals.sha256', 'return_files.sha256')
    .select(['return_files.name', 'originals.bytes'])
    .where('return_files.id', '=', fileId)
    .where('return_files.meeting_id', '=', meetingId)
    .executeTakeFirst()
  return row === undefined ? null : { name: row.name, bytes: new Uint8Array(row.bytes) }
}

/** A file to be put into the inbox, its reading as text: it is kept as such. */
export type NewReturnFile = Omit<ArrivedFile, 'reading' | 'discarded'> & {
  readonly bytes: Uint8Array
  readonly readingJson: string
}

/** Puts files into the inbox, in their order, with their bytes and their readings. */
export async function insertReturnFiles(
  store: WritableStore,
  meetingId: MeetingId,
  files: readonly NewReturnFile[],
): Promise<void> {
  for (const { sha256, bytes } of files) await store.keepOriginal(sha256, bytes)
  const last = await store.db
    .selectFrom('return_files')
    .where('meeting_id', '=', meetingId)
    .select(eb => eb.fn.max('ordinal').as('ordinal'))
    .executeTakeFirst()
  const first = (last?.ordinal ?? 0) + 1
  await store.insertAll(
    'return_files',
    files.map((file, index) => ({
      id: file.id,
      meeting_id: meetingId,
      name: file.name,
      sha256: file.sha256,
      channel: file.channel,
      received_at: file.receivedAt,
      imported_at: file.importedAt,
      who: file.who,
      ordinal: first + index,
      discarded: 0 as const,
    })),
  )
  for (const { id, readingJson } of files) await store.keepReading(id, readingJson)
}

/** Puts a later reading of a file in force; the ones before stay, for taking it back. */
export async function writeRereading(
  store: WritableStore,
  {
    fileId,
    readingId,
    reading,
  }: { readonly fileId: ReturnFileId; readonly readingId: string; readonly reading: Reading },
  by: { readonly who: string; readonly at: LocalDateTime },
): Promise<void> {
  await store.keepReading(readingId, JSON.stringify(reading))
  const known = await store.db
    .selectFrom('rereadings')
    .select('id')
    .where('id', '=', fileId)
    .executeTakeFirst()
  const values = { reading_id: readingId, who: by.who, at: by.at }
  if (known === undefined) await store.insert('rereadings', { id: fileId, ...values })
  else await store.update('rereadings', fileId, values)
}

export const setDiscarded = (store: WritableStore, fileId: ReturnFileId, discarded: boolean): Promise<void> =>
  store.update('return_files', fileId, { discarded: discarded ? 1 : 0 })

export async function decisionsOf(db: ReadableDb, meetingId: MeetingId): Promise<readonly Decision[]> {
  const rows = await db
    .selectFrom('return_decisions')
    .innerJoin('return_files', 'return_files.id', 'return_decisions.file_id')
    .select(['file_id', 'answer_index', 'place_code', 'delegates'])
    .where('return_files.meeting_id', '=', meetingId)
    .execute()
  return rows.map(row => ({
    fileId: asId(row.file_id),
    answerIndex: row.answer_index,
    placeCode: row.place_code,
    delegates: row.delegates,
  }))
}

/** Keeps a person's answer with who gave it and when; an answer without any content is taken back. */
export async function writeDecision(
  store: WritableStore,
  decision: Decision,
  by: { readonly who: string; readonly at: LocalDateTime },
): Promise<void> {
  const id = `${decision.fileId}:${decision.answerIndex}`
  const known = await store.db
    .selectFrom('return_decisions')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  const values = { place_code: decision.placeCode, delegates: decision.delegates, who: by.who, at: by.at }
  const isEmpty = decision.placeCode === null && decision.delegates === null
  if (known !== undefined && isEmpty) await store.remove('return_decisions', id)
  else if (known !== undefined) await store.update('return_decisions', id, values)
  else if (!isEmpty)
    await store.insert('return_decisions', {
      id,
      file_id: decision.fileId,
      answer_index: decision.answerIndex,
      ...values,
    })
}
