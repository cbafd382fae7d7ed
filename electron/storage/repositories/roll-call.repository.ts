/** What was found of the listed persons on the day, and the numbers of places without a list. */
import { type RawBuilder, sql } from 'kysely'
import { type AttendeeId, asId, type GroupId, type MeetingId } from '#domain/kernel/ids.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import type { ListedPerson } from '#domain/roll-call/called-once.ts'
import type { Attendance, Mark, PlaceCount } from '#domain/roll-call/roll-call.ts'
import type { ReadableDb, WritableStore } from '../store.ts'
import type { RollCallMarksTable } from '../tables.ts'

/** What was found of the persons in the list of a place, or with null of all places. */
export async function marksOfListed(
  db: ReadableDb,
  meetingId: MeetingId,
  placeCode: string | null,
): Promise<ReadonlyMap<AttendeeId, Mark>> {
  const all = db
    .selectFrom('attendees')
    .innerJoin('roll_call_marks', 'roll_call_marks.id', 'attendees.id')
    .select(['attendees.id', 'state', 'reason', 'substitute_name', 'substitute_title'])
    .where('attendees.meeting_id', '=', meetingId)
  const rows = await (placeCode === null ? all : all.where('attendees.place_code', '=', placeCode)).execute()
  return new Map(rows.map(row => [asId<AttendeeId>(row.id), toMark(row)]))
}

/** Who stands by one of these names in the lists of these places, with what was found of them. */
export async function listedByName(
  db: ReadableDb,
  meetingId: MeetingId,
  people: readonly { readonly placeCode: string; readonly name: string }[],
): Promise<readonly ListedPerson[]> {
  if (people.length === 0) return []
  const rows = await db
    .selectFrom('attendees')
    .leftJoin('roll_call_marks', 'roll_call_marks.id', 'attendees.id')
    .select(['attendees.id', 'attendees.place_code', 'name', 'title', 'phone'])
    .select(['state', 'reason', 'substitute_name', 'substitute_title'])
    .where('attendees.meeting_id', '=', meetingId)
    .where('attendees.place_code', 'in', [...new Set(people.map(({ placeCode }) => placeCode))])
    .where('name', 'in', [...new Set(people.map(({ name }) => name))])
    .execute()
  return rows.map(({ id, place_code, name, title, phone, ...mark }) => ({
    id: asId<AttendeeId>(id),
    placeCode: place_code,
    name,
    title,
    phone,
    mark: mark.state === null ? null : toMark(filled(mark)),
  }))
}

const filled = ({
  state,
  reason,
  substitute_name,
  substitute_title,
}: Nullable<MarkColumns>): MarkColumns => ({
  state: state ?? 'present',
  reason: reason ?? '',
  substitute_name: substitute_name ?? '',
  substitute_title: substitute_title ?? '',
})

type Nullable<Columns> = { readonly [Key in keyof Columns]: Columns[Key] | null }

/** What the marks of each list add up to, of all places or of some; a place without a list is left out. */
export async function attendanceOfLists(
  db: ReadableDb,
  meetingId: MeetingId,
  placeCodes: readonly string[] | null,
): Promise<ReadonlyMap<string, Attendance>> {
  const state = sql.ref('roll_call_marks.state')
  const count = (condition: RawBuilder<unknown>) => sql<number>`count(case when ${condition} then 1 end)`
  const all = db
    .selectFrom('attendees')
    .leftJoin('roll_call_marks', 'roll_call_marks.id', 'attendees.id')
    .select([
      'attendees.place_code',
      sql<number>`count(*)`.as('called'),
      count(sql`${state} in ('present', 'late', 'substitute')`).as('present'),
      count(sql`${state} = 'late'`).as('late'),
      count(sql`${state} = 'substitute'`).as('substitutes'),
      count(sql`${state} = 'absent'`).as('absent'),
      count(sql`${state} = 'absent' and roll_call_marks.reason <> ''`).as('excused'),
      count(sql`${state} is null`).as('open'),
    ])
    .where('attendees.meeting_id', '=', meetingId)
    .groupBy('attendees.place_code')
  const rows = await (placeCodes === null
    ? all
    : all.where('attendees.place_code', 'in', placeCodes)
  ).execute()
  return new Map(rows.map(({ place_code, ...attendance }) => [place_code, attendance]))
}

/** By place; of all places or of some. */
export async function countsOfMeeting(
  db: ReadableDb,
  meetingId: MeetingId,
  placeCodes: readonly string[] | null,
): Promise<ReadonlyMap<string, PlaceCount>> {
  const all = db
    .selectFrom('roll_call_counts')
    .select(['place_code', 'present', 'excused', 'present_by_group_id'])
    .where('meeting_id', '=', meetingId)
  const rows = await (placeCodes === null ? all : all.where('place_code', 'in', placeCodes)).execute()
  return new Map(
    rows.map(({ place_code, present, excused, present_by_group_id }) => [
      place_code,
      { present, excused, groups: groupsOf(present_by_group_id) },
    ]),
  )
}

const groupsOf = (text: string): PlaceCount['groups'] =>
  Object.entries(JSON.parse(text) as Readonly<Record<string, number>>).map(([id, present]) => ({
    groupId: asId<GroupId>(id),
    present,
  }))

type Said = { readonly who: string; readonly at: LocalDateTime }

type RolledPlace = { readonly meetingId: MeetingId; readonly placeCode: string }

/** With null nobody has said anything of the person. */
export async function keepMark(
  store: WritableStore,
  { meetingId, placeCode }: RolledPlace,
  id: AttendeeId,
  mark: Mark | null,
  said: Said,
): Promise<void> {
  const known = await store.db
    .selectFrom('roll_call_marks')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (mark === null) {
    if (known !== undefined) await store.remove('roll_call_marks', id)
    return
  }
  const fields = { ...fieldsOf(mark), ...said, place_code: placeCode }
  if (known === undefined) await store.insert('roll_call_marks', { id, meeting_id: meetingId, ...fields })
  else await store.update('roll_call_marks', id, fields)
}

/** With null the place has told no numbers. `newId` is for a place that never told any. */
export async function keepCount(
  store: WritableStore,
  { meetingId, placeCode, newId }: RolledPlace & { readonly newId: string },
  count: PlaceCount | null,
  said: Said,
): Promise<void> {
  const known = await store.db
    .selectFrom('roll_call_counts')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .where('place_code', '=', placeCode)
    .executeTakeFirst()
  if (count === null) {
    if (known !== undefined) await store.remove('roll_call_counts', known.id)
    return
  }
  const { present, excused, groups } = count
  const fields = {
    present,
    excused,
    present_by_group_id: JSON.stringify(
      Object.fromEntries(groups.map(group => [group.groupId, group.present])),
    ),
    ...said,
  }
  if (known === undefined)
    await store.insert('roll_call_counts', {
      id: newId,
      meeting_id: meetingId,
      place_code: placeCode,
      ...fields,
    })
  else await store.update('roll_call_counts', known.id, fields)
}

type MarkColumns = Pick<RollCallMarksTable, 'state' | 'reason' | 'substitute_name' | 'substitute_title'>

function toMark(row: MarkColumns): Mark {
  switch (row.state) {
    case 'absent':
      return { kind: 'absent', reason: row.reason }
    case 'substitute':
      return { kind: 'substitute', name: row.substitute_name, title: row.substitute_title }
    default:
      return { kind: row.state }
  }
}

const fieldsOf = (mark: Mark) => ({
  state: mark.kind,
  reason: mark.kind === 'absent' ? mark.reason : '',
  substitute_name: mark.kind === 'substitute' ? mark.name : '',
  substitute_title: mark.kind === 'substitute' ? mark.title : '',
})
