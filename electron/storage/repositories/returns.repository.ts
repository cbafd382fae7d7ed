/** Files that came in, what was decided about them, and the accepted versions of each place. */
import { asId, type MeetingId, type ReturnId } from '#domain/kernel/ids.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import type { ReturnChannel, ReturnContent, StoredReturn } from '#domain/returns/stored-return.ts'
import { withValues } from '../in-parts.ts'
import type { ReadableDb, WritableStore } from '../store.ts'
import type { Tables } from '../tables.ts'

/**
 * Every accepted version of the meeting, or of one place, in the order in which they count: the last of a place is
 * its answer.
 */
export async function returnsOfMeeting(
  db: ReadableDb,
  meetingId: MeetingId,
  placeCode: string | null = null,
): Promise<readonly StoredReturn[]> {
  const all = db
    .selectFrom('returns')
    .leftJoin('return_files', 'return_files.id', 'returns.file_id')
    .select(['returns.id', 'returns.place_code', 'returns.file_id', 'returns.answer_index'])
    .select(['returns.channel', 'returns.received_at', 'returns.accepted_at', 'returns.who'])
    .select('return_files.name as file_name')
    .where('returns.meeting_id', '=', meetingId)
    .orderBy('returns.received_at')
    .orderBy('returns.version')
  const rows = await (placeCode === null ? all : all.where('returns.place_code', '=', placeCode)).execute()
  const versions = await withValues(
    rows,
    ({ id }) => id,
    ids => contentsOf(db, ids),
  )
  return versions.map(({ row, value }) => ({
    id: asId(row.id),
    placeCode: row.place_code,
    fileId: row.file_id === null ? null : asId(row.file_id),
    fileName: row.file_name,
    answerIndex: row.answer_index,
    channel: row.channel as ReturnChannel,
    receivedAt: row.received_at as LocalDateTime,
    acceptedAt: row.accepted_at as LocalDateTime,
    who: row.who,
    content: value,
  }))
}

async function contentsOf(
  db: ReadableDb,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReturnContent>> {
  const rows = await db.selectFrom('returns').select(['id', 'content']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, content }) => [id, JSON.parse(content) as ReturnContent]))
}

export type CountedVersion = { readonly id: ReturnId; readonly delegates: number }

/** The version that counts of each place, or of each of some, without its content: for lists and the strip. */
export async function countedVersions(
  db: ReadableDb,
  meetingId: MeetingId,
  placeCodes: readonly string[] | null = null,
): Promise<ReadonlyMap<string, CountedVersion>> {
  const all = db
    .selectFrom('returns')
    .select(['id', 'place_code', 'delegates'])
    .where('meeting_id', '=', meetingId)
    .orderBy('place_code')
    .orderBy('received_at')
    .orderBy('version')
  const rows = await (placeCodes === null ? all : all.where('place_code', 'in', placeCodes)).execute()
  return new Map(rows.map(row => [row.place_code, { id: asId(row.id), delegates: row.delegates }]))
}

/** Delegates of the version that counts of each place, or of each of some. */
export const countedDelegates = async (
  db: ReadableDb,
  meetingId: MeetingId,
  placeCodes: readonly string[] | null = null,
): Promise<ReadonlyMap<string, number>> =>
  new Map(
    [...(await countedVersions(db, meetingId, placeCodes))].map(([code, { delegates }]) => [code, delegates]),
  )

export type NewReturn = Omit<StoredReturn, 'fileName'> & {
  /** `xã Sơn Hà`, so that its persons are known elsewhere by their unit too; left out where the place is no unit. */
  readonly unitName?: string | null
}

/** Adds an accepted version after all others of the meeting. */
export const insertReturn = (
  store: WritableStore,
  meetingId: MeetingId,
  accepted: NewReturn,
): Promise<void> => insertReturns(store, meetingId, [accepted])

/** Adds accepted versions, in their order, after all others of the meeting. */
export async function insertReturns(
  store: WritableStore,
  meetingId: MeetingId,
  versions: readonly NewReturn[],
): Promise<void> {
  const last = await store.db
    .selectFrom('returns')
    .where('meeting_id', '=', meetingId)
    .select(eb => eb.fn.max('version').as('version'))
    .executeTakeFirst()
  const first = (last?.version ?? 0) + 1
  await store.insertAll('returns', rowsOf(meetingId, versions, first))
  await store.keepFigures(
    versions.map(({ id, placeCode, unitName, content }) => ({
      id,
      meetingId,
      placeCode,
      unitName: unitName ?? null,
      content,
    })),
  )
}

function* rowsOf(
  meetingId: MeetingId,
  versions: readonly NewReturn[],
  first: number,
): Generator<Tables['returns'], void> {
  for (const [index, accepted] of versions.entries())
    yield {
      id: accepted.id,
      meeting_id: meetingId,
      place_code: accepted.placeCode,
      file_id: accepted.fileId,
      answer_index: accepted.answerIndex,
      version: first + index,
      channel: accepted.channel,
      delegates: accepted.content.delegates,
      received_at: accepted.receivedAt,
      accepted_at: accepted.acceptedAt,
      who: accepted.who,
      content: JSON.stringify(accepted.content),
    }
}
