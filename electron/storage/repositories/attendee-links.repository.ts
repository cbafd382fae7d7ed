/** Who an attendee is in the directory, as somebody said: a person of it, or nobody of it. */
import type { ListedPerson } from '#domain/allocation/impact.ts'
import { type AttendeeId, asId, type MeetingId, type PersonId } from '#domain/kernel/ids.ts'
import type { ReadableDb, WritableStore } from '../store.ts'
import type { AttendeesTable } from '../tables.ts'

export type AttendeeLink = PersonId | 'not-listed'

/** The attendees of a meeting somebody said it of. */
export async function attendeeLinks(
  db: ReadableDb,
  meetingId: MeetingId,
): Promise<ReadonlyMap<AttendeeId, AttendeeLink>> {
  const rows = await db
    .selectFrom('attendees')
    .select(['id', 'person_id', 'not_listed'])
    .where('meeting_id', '=', meetingId)
    .where(eb => eb.or([eb('person_id', 'is not', null), eb('not_listed', '=', 1)]))
    .execute()
  return new Map(
    rows.flatMap(row => {
      const link = linkOf(row)
      return link === null ? [] : [[asId<AttendeeId>(row.id), link] as const]
    }),
  )
}

/** Whom the lists of a meeting's places name, as far as they are known to be persons of the directory. */
export async function listedPersons(db: ReadableDb, meetingId: MeetingId): Promise<readonly ListedPerson[]> {
  const rows = await db
    .selectFrom('attendees')
    .select(['person_id', 'place_code'])
    .where('meeting_id', '=', meetingId)
    .where('person_id', 'is not', null)
    .$narrowType<{ person_id: string }>()
    .execute()
  return rows.map(row => ({ personId: asId<PersonId>(row.person_id), placeCode: row.place_code }))
}

/** What somebody said of one attendee; null where nobody did. */
export async function attendeeLinkOf(db: ReadableDb, id: AttendeeId): Promise<AttendeeLink | null> {
  const row = await db
    .selectFrom('attendees')
    .select(['person_id', 'not_listed'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : linkOf(row)
}

function linkOf(row: Pick<AttendeesTable, 'person_id' | 'not_listed'>): AttendeeLink | null {
  if (row.person_id !== null) return asId(row.person_id)
  return row.not_listed === 1 ? 'not-listed' : null
}

/** @param link null: nobody knows again. @throws AppError `not-found` */
export const linkAttendee = (
  store: WritableStore,
  id: AttendeeId,
  link: AttendeeLink | null,
): Promise<void> =>
  store.update('attendees', id, {
    person_id: link === null || link === 'not-listed' ? null : link,
    not_listed: link === 'not-listed' ? 1 : null,
  })
