/** The closings of a meeting, and what each of them keeps. */
import type { Figures } from '#domain/consolidation/board.ts'
import type { Closing, ClosingId } from '#domain/consolidation/closing.ts'
import { asId, type MeetingId } from '#domain/kernel/ids.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import type { ReadableDb, WritableStore } from '../store.ts'
import type { ClosingsTable } from '../tables.ts'

export type StoredClosing = Closing & { readonly contentSha256: string }

/** In the order in which they were closed. */
export async function closingsOf(db: ReadableDb, meetingId: MeetingId): Promise<readonly StoredClosing[]> {
  const rows = await db
    .selectFrom('closings')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('ordinal')
    .execute()
  return rows.map(toClosing)
}

/** The closing made last, or null. */
export async function lastClosing(db: ReadableDb, meetingId: MeetingId): Promise<StoredClosing | null> {
  const row = await db
    .selectFrom('closings')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : toClosing(row)
}

/** A closing of the meeting, or null. */
export async function closingById(
  db: ReadableDb,
  meetingId: MeetingId,
  id: ClosingId,
): Promise<StoredClosing | null> {
  const row = await db
    .selectFrom('closings')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : toClosing(row)
}

/** What was closed, as it was kept. */
export async function closingContent(db: ReadableDb, sha256: string): Promise<Uint8Array> {
  const row = await db
    .selectFrom('closing_contents')
    .select('content')
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow()
  return row.content
}

/**
 * Adds a closing after all others of the meeting; it stands on the one before.
 *
 * @param content kept under the closing's `contentSha256`
 */
export async function insertClosing(
  store: WritableStore,
  meetingId: MeetingId,
  closing: StoredClosing,
  content: Uint8Array,
): Promise<void> {
  const previous = await store.db
    .selectFrom('closings')
    .select(['id', 'ordinal'])
    .where('meeting_id', '=', meetingId)
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst()
  await store.keepClosing(closing.contentSha256, content)
  await store.insert('closings', {
    id: closing.id,
    meeting_id: meetingId,
    ordinal: (previous?.ordinal ?? 0) + 1,
    name: closing.name,
    closed_at: closing.closedAt,
    who: closing.who,
    totals: JSON.stringify(closing.totals),
    previous_id: previous?.id ?? null,
    content_sha256: closing.contentSha256,
  })
}

const toClosing = (row: ClosingsTable): StoredClosing => ({
  id: asId(row.id),
  name: row.name,
  closedAt: row.closed_at as LocalDateTime,
  who: row.who,
  totals: JSON.parse(row.totals) as Figures,
  contentSha256: row.content_sha256,
})
