/** The persons of each place's attendee list, in the order the list has them. */
import type { Attendee, AttendeeFields } from '#domain/delegates/attendee.ts'
import { type AttendeeId, asId, type MeetingId } from '#domain/kernel/ids.ts'
import { equalityKey } from '#domain/vietnamese/text.ts'
import { positionAmong } from '../positions.ts'
import type { ReadableDb, WritableStore } from '../store.ts'

/** The list of one place, or with null of all; by place code, then in the order of the list. */
export async function attendeesOfMeeting(
  db: ReadableDb,
  meetingId: MeetingId,
  placeCode: string | null,
): Promise<readonly Attendee[]> {
  const all = inListOrder(db, meetingId)
  const rows = await (placeCode === null ? all : all.where('attendees.place_code', '=', placeCode)).execute()
  return rows.map(toAttendee)
}

/** Everybody in the lists of a meeting, so many at a time, in that order. */
export async function* attendeePages(
  read: <Value>(work: (db: ReadableDb) => Promise<Value>) => Promise<Value>,
  meetingId: MeetingId,
  size: number,
): AsyncGenerator<readonly Attendee[]> {
  for (let offset = 0; ; offset += size) {
    const rows = await read(db => inListOrder(db, meetingId).limit(size).offset(offset).execute())
    if (rows.length > 0) yield rows.map(toAttendee)
    if (rows.length < size) return
  }
}

const inListOrder = (db: ReadableDb, meetingId: MeetingId) =>
  selectAttendees(db)
    .where('attendees.meeting_id', '=', meetingId)
    .orderBy('attendees.place_code')
    .orderBy('attendees.position')
    .orderBy('attendees.id')

/** One person of the meeting, or null. */
export async function attendeeById(
  db: ReadableDb,
  meetingId: MeetingId,
  id: AttendeeId,
): Promise<Attendee | null> {
  const row = await selectAttendees(db)
    .where('attendees.meeting_id', '=', meetingId)
    .where('attendees.id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : toAttendee(row)
}

/** Variables of one query; SQLite takes 32,766. */
const NAMES_AT_ONCE = 10_000

/** The places in whose lists each of these names stands, spelled so, by the `equalityKey` of the name. */
export async function placesListing(
  db: ReadableDb,
  meetingId: MeetingId,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const places = new Map<string, Set<string>>()
  for (let first = 0; first < names.length; first += NAMES_AT_ONCE) {
    const rows = await db
      .selectFrom('attendees')
      .select(['name', 'place_code'])
      .distinct()
      .where('meeting_id', '=', meetingId)
      .where('name', 'in', names.slice(first, first + NAMES_AT_ONCE))
      .execute()
    for (const { name, place_code } of rows) {
      const key = equalityKey(name)
      places.set(key, (places.get(key) ?? new Set()).add(place_code))
    }
  }
  return new Map([...places].map(([key, codes]) => [key, [...codes]]))
}

/** How many persons each place, or each of some places, has in its list; places without a list are left out. */
export async function listedByPlace(
  db: ReadableDb,
  meetingId: MeetingId,
  placeCodes: readonly string[] | null = null,
): Promise<ReadonlyMap<string, number>> {
  const all = db
    .selectFrom('attendees')
    .select(['place_code', db.fn.countAll().as('listed')])
    .where('meeting_id', '=', meetingId)
    .groupBy('place_code')
  const rows = await (placeCodes === null ? all : all.where('place_code', 'in', placeCodes)).execute()
  return new Map(rows.map(row => [row.place_code, Number(row.listed)]))
}

export type NewAttendee = {
  readonly id: AttendeeId
  readonly meetingId: MeetingId
  readonly placeCode: string
  /** Before this person of the same place; null puts it last. */
  readonly before: AttendeeId | null
  readonly fields: AttendeeFields
}

/** Adds a person by hand. @throws AppError `not-found` */
export async function addAttendee(store: WritableStore, attendee: NewAttendee): Promise<void> {
  const { id, meetingId, placeCode, before, fields } = attendee
  await store.insert('attendees', {
    id,
    meeting_id: meetingId,
    place_code: placeCode,
    position: await positionBefore(store, { meetingId, placeCode, before, moved: null }),
    name: fields.name,
    title: fields.title,
    phone: fields.phone,
    note: fields.note,
    group_id: fields.groupId,
    group_label: '',
    return_id: null,
    sheet: '',
    row: null,
  })
}

export type AttendeePatch = {
  readonly [Field in keyof AttendeeFields]?: AttendeeFields[Field] | undefined
}

/** Changes the fields that are given. @throws AppError `not-found` */
export async function updateAttendee(
  store: WritableStore,
  id: AttendeeId,
  { groupId, ...fields }: AttendeePatch,
): Promise<void> {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  await store.update('attendees', id, {
    ...given,
    ...(groupId === undefined ? {} : { group_id: groupId }),
  })
}

/** Puts a person before another of the same list, or last. @throws AppError `not-found` */
export async function moveAttendee(
  store: WritableStore,
  meetingId: MeetingId,
  attendee: Attendee,
  before: AttendeeId | null,
): Promise<void> {
  const { id, placeCode } = attendee
  const position = await positionBefore(store, { meetingId, placeCode, before, moved: id })
  await store.update('attendees', id, { position })
}

/** Puts a whole list in order. @throws AppError `not-found` */
export async function reorderAttendees(store: WritableStore, ids: readonly AttendeeId[]): Promise<void> {
  for (const [index, id] of ids.entries()) await store.update('attendees', id, { position: index + 1 })
}

export const removeAttendee = (store: WritableStore, id: AttendeeId): Promise<void> =>
  store.remove('attendees', id)

const selectAttendees = (db: ReadableDb) =>
  db
    .selectFrom('attendees')
    .leftJoin('returns', 'returns.id', 'attendees.return_id')
    .leftJoin('return_files', 'return_files.id', 'returns.file_id')
    .selectAll('attendees')
    .select(['returns.file_id as file_id', 'return_files.name as file_name'])

type AttendeeRow = Awaited<ReturnType<ReturnType<typeof selectAttendees>['execute']>>[number]

const toAttendee = (row: AttendeeRow): Attendee => ({
  id: asId(row.id),
  placeCode: row.place_code,
  name: row.name,
  title: row.title,
  phone: row.phone,
  note: row.note,
  groupId: row.group_id === null ? null : asId(row.group_id),
  groupLabel: row.group_label,
  source:
    row.return_id === null
      ? null
      : {
          returnId: asId(row.return_id),
          fileId: row.file_id === null ? null : asId(row.file_id),
          fileName: row.file_name,
          sheet: row.sheet,
          row: row.row,
        },
})

type Target = {
  readonly meetingId: MeetingId
  readonly placeCode: string
  readonly before: AttendeeId | null
  readonly moved: AttendeeId | null
}

/** Among the list of one place. @throws AppError `not-found` */
async function positionBefore(store: WritableStore, target: Target): Promise<number> {
  const list = await store.db
    .selectFrom('attendees')
    .select(['id', 'position'])
    .where('meeting_id', '=', target.meetingId)
    .where('place_code', '=', target.placeCode)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return positionAmong(store, 'attendees', list, { before: target.before, moved: target.moved })
}
