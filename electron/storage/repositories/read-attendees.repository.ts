/** The attendee list of a place when a version of its answer comes to count. */
import { type ListedAttendee, type MergedAttendee, mergeList } from '#domain/delegates/merge-list.ts'
import { type AttendeeId, asId, type MeetingId, type ReturnId } from '#domain/kernel/ids.ts'
import type { ReturnContent, ReturnedPerson } from '#domain/returns/stored-return.ts'
import type { ReadableDb, WritableStore } from '../store.ts'

export type ReadList = {
  readonly meetingId: MeetingId
  readonly placeCode: string
  readonly returnId: ReturnId
  readonly people: readonly ReturnedPerson[]
  readonly newId: () => AttendeeId
}

/**
 * Makes the persons of a version the attendee list of its place. Who is in both keeps the row; what the office
 * mended or added stays. Gives how many persons stay so.
 */
export async function takeOverList(store: WritableStore, list: ReadList): Promise<number> {
  const merged = mergeList(await listedNow(store.db, list), list.people)
  for (const id of merged.removed) await store.remove('attendees', id)
  for (const [position, attendee] of merged.attendees.entries())
    await writeAttendee(store, list, attendee, position)
  return merged.kept
}

async function listedNow(
  db: ReadableDb,
  { meetingId, placeCode }: ReadList,
): Promise<readonly ListedAttendee[]> {
  const rows = await db
    .selectFrom('attendees')
    .leftJoin('returns', 'returns.id', 'attendees.return_id')
    .selectAll('attendees')
    .select('returns.content')
    .where('attendees.meeting_id', '=', meetingId)
    .where('attendees.place_code', '=', placeCode)
    .orderBy('attendees.position')
    .orderBy('attendees.id')
    .execute()
  const versions = new Map<string, ReturnContent>()
  for (const { return_id: id, content } of rows)
    if (id !== null && content !== null && !versions.has(id))
      versions.set(id, JSON.parse(content) as ReturnContent)
  return rows.map(row => ({
    id: row.id,
    name: row.name,
    title: row.title,
    phone: row.phone,
    note: row.note,
    groupId: row.group_id === null ? null : asId(row.group_id),
    isLeftOver: row.return_id === null && row.row !== null,
    read:
      row.return_id === null
        ? null
        : (versions
            .get(row.return_id)
            ?.people.find(({ source }) => source?.sheet === row.sheet && source.row === row.row) ?? null),
  }))
}

async function writeAttendee(
  store: WritableStore,
  { meetingId, placeCode, returnId, newId }: ReadList,
  attendee: MergedAttendee,
  position: number,
): Promise<void> {
  if (attendee.kind === 'kept') return store.update('attendees', attendee.id, { position })
  const { person } = attendee
  const { groupId, ...fields } = attendee.kind === 'same' ? attendee.fields : personFields(person)
  const row = {
    ...fields,
    position,
    group_id: groupId,
    group_label: person.groupLabel,
    return_id: returnId,
    sheet: person.source?.sheet ?? '',
    row: person.source?.row ?? null,
  }
  if (attendee.kind === 'same') return store.update('attendees', attendee.id, row)
  return store.insert('attendees', { id: newId(), meeting_id: meetingId, place_code: placeCode, ...row })
}

const personFields = ({ name, title, phone, note, groupId }: ReturnedPerson) => ({
  name,
  title,
  phone,
  note,
  groupId,
})
