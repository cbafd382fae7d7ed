/** The attendee list of a place when a version of its answer comes to count. */
import { type ListedAttendee, type MergedAttendee, mergeList } from '#domain/delegates/merge-list.ts'
import { type AttendeeId, asId, type MeetingId, type ReturnId } from '#domain/kernel/ids.ts'
import type { ReturnContent, ReturnedPerson } from '#domain/returns/stored-return.ts'
import { breathe } from '../breath.ts'
import type { ReadableDb, WritableStore } from '../store.ts'

export type ReadList = {
  readonly meetingId: MeetingId
  readonly placeCode: string
  readonly returnId: ReturnId
  readonly people: readonly ReturnedPerson[]
  readonly newId: () => AttendeeId
}

/**
 * Makes the persons of each version the attendee list of its place, one after another. Who is in both keeps the row;
 * what the office mended or added stays. Gives how many persons stay so.
 */
export async function takeOverLists(store: WritableStore, lists: readonly ReadList[]): Promise<number> {
  const filled = await placesWithAttendees(store.db, lists)
  const fresh: ReturnType<typeof rowOf>[] = []
  const writeFresh = () => store.insertAll('attendees', fresh.splice(0))
  let kept = 0
  for (const list of lists) {
    const place = `${list.meetingId} ${list.placeCode}`
    if (filled.has(place)) {
      await writeFresh()
      kept += await takeOverList(store, list)
    } else
      for (const [position, person] of list.people.entries())
        fresh.push(rowOf(list, { kind: 'new', person }, position))
    filled.add(place)
    await breathe()
  }
  await writeFresh()
  return kept
}

async function placesWithAttendees(db: ReadableDb, lists: readonly ReadList[]): Promise<Set<string>> {
  const meetings = [...new Set(lists.map(list => list.meetingId))]
  if (meetings.length === 0) return new Set()
  const rows = await db
    .selectFrom('attendees')
    .select(['meeting_id', 'place_code'])
    .distinct()
    .where('meeting_id', 'in', meetings)
    .execute()
  return new Set(rows.map(row => `${row.meeting_id} ${row.place_code}`))
}

async function takeOverList(store: WritableStore, list: ReadList): Promise<number> {
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
  list: ReadList,
  attendee: MergedAttendee,
  position: number,
): Promise<void> {
  if (attendee.kind === 'kept') return store.update('attendees', attendee.id, { position })
  if (attendee.kind === 'new') return store.insert('attendees', rowOf(list, attendee, position))
  return store.update('attendees', attendee.id, valuesOf(list, attendee, position))
}

type Written = Exclude<MergedAttendee, { kind: 'kept' }>

function valuesOf({ returnId }: ReadList, attendee: Written, position: number) {
  const { person } = attendee
  const { groupId, ...fields } = attendee.kind === 'same' ? attendee.fields : personFields(person)
  return {
    ...fields,
    position,
    group_id: groupId,
    group_label: person.groupLabel,
    return_id: returnId,
    sheet: person.source?.sheet ?? '',
    row: person.source?.row ?? null,
  }
}

const rowOf = (list: ReadList, attendee: Written, position: number) => ({
  id: list.newId(),
  meeting_id: list.meetingId,
  place_code: list.placeCode,
  ...valuesOf(list, attendee, position),
})

const personFields = ({ name, title, phone, note, groupId }: ReturnedPerson) => ({
  name,
  title,
  phone,
  note,
  groupId,
})
