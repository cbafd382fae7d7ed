/** What units sent for the meetings before this one: how a sender is known again. */
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import type { SentBefore } from '#domain/returns/sender-history.ts'
import type { ReturnChannel, ReturnContent } from '#domain/returns/stored-return.ts'
import type { ReadableDb } from '../store.ts'

/** Some meetings of a province; more would only repeat them, and each is read anew whenever the inbox is planned. */
const MOST = 300

/** The versions accepted last for other meetings, the oldest first. Found by an index alone: their contents are large. */
export async function earlierReturns(db: ReadableDb, meetingId: MeetingId): Promise<readonly SentBefore[]> {
  const rows = await db
    .selectFrom('returns')
    .leftJoin('return_files', 'return_files.id', 'returns.file_id')
    .select(['returns.place_code', 'returns.channel', 'returns.received_at', 'returns.content'])
    .select('return_files.name as file_name')
    .where('returns.id', 'in', eb =>
      eb
        .selectFrom('returns as last')
        .select('last.id')
        .where('last.meeting_id', '!=', meetingId)
        .orderBy('last.accepted_at', 'desc')
        .orderBy('last.id')
        .limit(MOST),
    )
    .orderBy('returns.accepted_at', 'desc')
    .orderBy('returns.id')
    .execute()
  return rows.toReversed().map(row => ({
    placeCode: row.place_code,
    fileName: row.file_name,
    channel: row.channel as ReturnChannel,
    receivedAt: row.received_at as LocalDateTime,
    content: JSON.parse(row.content) as ReturnContent,
  }))
}
