/** What each recipient's letter said when a batch last made it. */
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import { breathe } from '../breath.ts'
import type { ReadableDb, WritableStore } from '../store.ts'

/** Checksums of content by the code of the place. */
export async function lastContents(
  db: ReadableDb,
  meetingId: MeetingId,
  format: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('letter_batches')
    .select(['place_code', 'content_sha256'])
    .where('meeting_id', '=', meetingId)
    .where('format', '=', format)
    .execute()
  return new Map(rows.map(row => [row.place_code, row.content_sha256]))
}

export type MadeLetters = {
  readonly meetingId: MeetingId
  readonly format: string
  readonly at: LocalDateTime
  readonly letters: readonly { readonly placeCode: string; readonly content: string }[]
}

/** Takes the place of what was kept of the same recipients in the same format. */
export async function keepContents(
  store: WritableStore,
  { meetingId, format, at, letters }: MadeLetters,
): Promise<void> {
  for (const { placeCode, content } of letters) {
    await store.keepLetterContent({
      id: `${meetingId}:${format}:${placeCode}`,
      meeting_id: meetingId,
      format,
      place_code: placeCode,
      content_sha256: content,
      made_at: at,
    })
    await breathe()
  }
}
