/** Warnings about an invitation that somebody lets stand, with the reason. */
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import type { Acknowledgement } from '#domain/preflight/preflight-report.ts'
import type { ReadableDb, WritableStore } from '../store.ts'

/** By the key of the finding. */
export async function acknowledgementsOf(
  db: ReadableDb,
  meetingId: MeetingId,
): Promise<ReadonlyMap<string, Acknowledgement>> {
  const rows = await db
    .selectFrom('acknowledged_findings')
    .select(['finding_key', 'reason', 'who', 'at'])
    .where('meeting_id', '=', meetingId)
    .execute()
  return new Map(
    rows.map(({ finding_key, reason, who, at }) => [finding_key, { reason, who, at: at as LocalDateTime }]),
  )
}

const rowOf = (db: ReadableDb, meetingId: MeetingId, key: string) =>
  db
    .selectFrom('acknowledged_findings')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .where('finding_key', '=', key)
    .executeTakeFirst()

/** Another reason takes the place of an earlier one. @param id of the row, if it is new */
export async function writeAcknowledgement(
  store: WritableStore,
  id: string,
  meetingId: MeetingId,
  key: string,
  acknowledgement: Acknowledgement,
): Promise<void> {
  const known = await rowOf(store.db, meetingId, key)
  if (known === undefined)
    await store.insert('acknowledged_findings', {
      id,
      meeting_id: meetingId,
      finding_key: key,
      ...acknowledgement,
    })
  else await store.update('acknowledged_findings', known.id, acknowledgement)
}

/** False when there was none. */
export async function removeAcknowledgement(
  store: WritableStore,
  meetingId: MeetingId,
  key: string,
): Promise<boolean> {
  const known = await rowOf(store.db, meetingId, key)
  if (known !== undefined) await store.remove('acknowledged_findings', known.id)
  return known !== undefined
}
