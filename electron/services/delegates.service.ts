/** The attendee lists: search, add, change, put in order, remove, each a step the history can name. */
import type { DelegateRow, delegatesContract } from '#contract/delegates.contract.ts'
import { type Attendee, attendeeLabel, attendeeSearch, BLANK_ATTENDEE } from '#domain/delegates/attendee.ts'
import { inListOrder } from '#domain/delegates/protocol-order.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { AttendeeId, GroupId, MeetingId } from '#domain/kernel/ids.ts'
import { type Place, placesOf } from '#domain/meeting/places.ts'
import { equalityKey } from '#domain/vietnamese/text.ts'
import { attendeeLinkOf, linkAttendee } from '../storage/repositories/attendee-links.repository.ts'
import {
  addAttendee,
  attendeeById,
  attendeesOfMeeting,
  moveAttendee,
  removeAttendee,
  reorderAttendees,
  updateAttendee,
} from '../storage/repositories/attendees.repository.ts'
import { getMeeting } from '../storage/repositories/meetings.repository.ts'
import { personById } from '../storage/repositories/persons.repository.ts'
import type { ReadableDb, WritableStore } from '../storage/store.ts'
import { rankedAttendees } from './read-hall.ts'
import type { Environment, Handlers } from './service.ts'

export function delegatesService(environment: Environment): Handlers<keyof typeof delegatesContract> {
  const { directory, newId } = environment
  const placesIn = async (db: ReadableDb, meetingId: MeetingId): Promise<readonly Place[]> =>
    placesOf(await getMeeting(db, meetingId), directory.units)
  /** A person of the list as it stands now, with its place; null where the meeting no longer has that. */
  const current = async (db: ReadableDb, meetingId: MeetingId, id: AttendeeId) => {
    const attendee = await attendeeById(db, meetingId, id)
    if (attendee === null)
      throw new AppError(
        'not-found',
        'Đại biểu này không còn trong danh sách, có thể đã bị xóa ở một cửa sổ khác. Hãy tải lại màn hình.',
      )
    const place = (await placesIn(db, meetingId)).find(one => one.code === attendee.placeCode) ?? null
    return { attendee, place, label: labelOf(attendee.name, place, attendee.placeCode) }
  }
  return {
    'delegates.list': async ({ meetingId, placeCode, search, limit }, { db }) => {
      const places = await placesIn(db, meetingId)
      const found = (await attendeesOfMeeting(db, meetingId, placeCode)).filter(attendeeSearch(search))
      return { total: found.length, rows: inOrderOfLetter(found, places).slice(0, limit) }
    },
    'delegates.add': async ({ meetingId, placeCode, before, fields }, { store }) => {
      const place = (await placesIn(store.db, meetingId)).find(one => one.code === placeCode) ?? null
      if (place === null)
        throw new AppError('not-found', 'Điểm cầu này không còn trong hội nghị. Hãy tải lại màn hình.')
      checkGroup(place, fields.groupId)
      const id = newId<AttendeeId>()
      const complete = { ...BLANK_ATTENDEE, ...given(fields) }
      await addAttendee(store, { id, meetingId, placeCode, before, fields: complete })
      return { result: { id }, label: `Thêm ${labelOf(complete.name, place, placeCode)}`, meetingId }
    },
    'delegates.update': async ({ meetingId, id, fields }, { store }) => {
      const { attendee, place, label } = await current(store.db, meetingId, id)
      checkGroup(place, fields.groupId)
      await updateAttendee(store, id, fields)
      if (fields.name !== undefined) await keepLinkOf(store, attendee, fields.name)
      const mergeKey = `delegates.update:${id}:${Object.keys(fields).join(',')}`
      return { result: null, label: `Sửa ${label}`, meetingId, mergeKey }
    },
    'delegates.move': async ({ meetingId, id, before }, { store }) => {
      const { attendee, label } = await current(store.db, meetingId, id)
      await moveAttendee(store, meetingId, attendee, before)
      return { result: null, label: `Chuyển chỗ ${label}`, meetingId }
    },
    'delegates.sort': async ({ meetingId, placeCode }, { store }) => {
      const place = (await placesIn(store.db, meetingId)).find(one => one.code === placeCode) ?? null
      const groups = place?.point.groups.map(group => group.id) ?? []
      const people = await rankedAttendees(store.db, environment, meetingId, placeCode)
      // Whom no group of the letter names keep to their own headings, behind the others.
      const labels = [...new Set(people.map(({ groupLabel }) => groupLabel))]
      const groupOf = ({ groupId, groupLabel }: Attendee): number => {
        const known = groupId === null ? -1 : groups.indexOf(groupId)
        return known === -1 ? groups.length + labels.indexOf(groupLabel) : known
      }
      const sorted = inListOrder(people, groupOf).map(({ id }) => id)
      await reorderAttendees(store, sorted)
      return { result: null, label: `Xếp danh sách ${place?.title ?? placeCode} theo thứ bậc`, meetingId }
    },
    'delegates.remove': async ({ meetingId, id }, { store }) => {
      const { label } = await current(store.db, meetingId, id)
      await removeAttendee(store, id)
      return { result: null, label: `Xóa ${label}`, meetingId }
    },
  }
}

const labelOf = (name: string, place: Place | null, code: string): string =>
  attendeeLabel(name, place?.title ?? code)

/**
 * Who an attendee is was said of a name: under another it is asked again, unless the directory calls that person so. A
 * tone placed otherwise is the same name.
 */
async function keepLinkOf(store: WritableStore, { id, name }: Attendee, renamed: string): Promise<void> {
  if (equalityKey(name) === equalityKey(renamed)) return
  const link = await attendeeLinkOf(store.db, id)
  if (link === null) return
  const person = link === 'not-listed' ? null : await personById(store.db, link)
  if (person === null || equalityKey(person.name) !== equalityKey(renamed))
    await linkAttendee(store, id, null)
}

/** The fields that were passed; one that is there but undefined was not. */
const given = <Fields extends object>(
  fields: Fields,
): { readonly [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never

/** A person can only stand under a group of the point the place belongs to. */
function checkGroup(place: Place | null, groupId: GroupId | null | undefined): void {
  if (groupId === undefined || groupId === null) return
  if (place?.point.groups.some(group => group.id === groupId)) return
  throw new AppError('not-found', 'Thành phần này không thuộc điểm cầu của đại biểu. Hãy chọn lại.')
}

function inOrderOfLetter(attendees: readonly Attendee[], places: readonly Place[]): readonly DelegateRow[] {
  const byPlace = Map.groupBy(attendees, attendee => attendee.placeCode)
  const known = new Map(places.map(place => [place.code, place]))
  const codes = new Set([...known.keys(), ...byPlace.keys()])
  return [...codes].flatMap(code => {
    const place = known.get(code)
    const groups = new Map(place?.point.groups.map(group => [group.id, group.text]))
    return (byPlace.get(code) ?? []).map(attendee => ({
      ...attendee,
      placeTitle: place?.title ?? code,
      groupText: (attendee.groupId === null ? undefined : groups.get(attendee.groupId)) ?? null,
    }))
  })
}
