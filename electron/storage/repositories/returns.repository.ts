/** Files that came in, what was decided about them, and the accepted versions of each place. */
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { ReadableDb } from '../store.ts'

/**
 * The version that counts of each place: received last, and of those accepted last. With how many versions
 * the place has.
 */
export async function countedReturns(db: ReadableDb, meetingId: MeetingId) {
  const rows = await db
    .selectFrom('returns')
    .select(['id', 'place_code', 'delegates', 'received_at'])
    .where('meeting_id', '=', meetingId)
    .orderBy('received_at')
    .orderBy('accepted_at')
    .orderBy('id')
    .execute()
  return new Map(rows.map(row => [row.place_code, row]))
}
