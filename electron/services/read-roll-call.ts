/** The roll call of a meeting as it stands: every place with its numbers, or the persons of one. */
import { levelsOfPoints } from '#domain/consolidation/place-level.ts'
import type { Attendee } from '#domain/delegates/attendee.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { type Place, placesOf } from '#domain/meeting/places.ts'
import {
  attendanceOf,
  attendanceOfCount,
  type Mark,
  type RollCallPerson,
  type RollCallRow,
} from '#domain/roll-call/roll-call.ts'
import { attendeesOfMeeting } from '../storage/repositories/attendees.repository.ts'
import { getMeeting } from '../storage/repositories/meetings.repository.ts'
import { countedVersions } from '../storage/repositories/returns.repository.ts'
import { countsOfMeeting, marksOfMeeting } from '../storage/repositories/roll-call.repository.ts'
import type { ReadableDb } from '../storage/store.ts'
import type { Environment } from './service.ts'

export type ReadRollCall = {
  readonly meeting: Meeting
  readonly rows: readonly RollCallRow[]
  readonly places: readonly Place[]
  /** The list of each place that has one, in the order of the list. */
  readonly people: ReadonlyMap<string, readonly RollCallPerson[]>
}

/** @throws AppError `not-found` */
export async function readRollCall(
  db: ReadableDb,
  { directory }: Pick<Environment, 'directory'>,
  meetingId: MeetingId,
): Promise<ReadRollCall> {
  const meeting = await getMeeting(db, meetingId)
  const places = placesOf(meeting, directory.units)
  const levels = levelsOfPoints(meeting.bridgePoints)
  const marks = await marksOfMeeting(db, meetingId)
  const counts = await countsOfMeeting(db, meetingId)
  const confirmed = await countedVersions(db, meetingId)
  const listed = Map.groupBy(await attendeesOfMeeting(db, meetingId, null), ({ placeCode }) => placeCode)
  const people = new Map(
    places.flatMap(place => {
      const own = listed.get(place.code)
      return own === undefined ? [] : [[place.code, own.map(one => toPerson(one, place, marks))] as const]
    }),
  )
  return {
    meeting,
    places,
    people,
    rows: places.map(({ code, title, point }) => {
      const own = people.get(code)
      const answered = confirmed.get(code)?.delegates ?? null
      return {
        code,
        title,
        level: levels.get(point.id) ?? 'commune',
        hasList: own !== undefined,
        confirmed: answered,
        attendance:
          own === undefined
            ? attendanceOfCount(answered ?? 0, counts.get(code) ?? null)
            : attendanceOf(own.map(person => person.mark)),
      }
    }),
  }
}

/** @throws AppError `not-found` */
export async function readRollCallPeople(
  db: ReadableDb,
  { directory }: Pick<Environment, 'directory'>,
  meetingId: MeetingId,
  placeCode: string,
): Promise<readonly RollCallPerson[]> {
  const place = placesOf(await getMeeting(db, meetingId), directory.units).find(one => one.code === placeCode)
  const marks = await marksOfMeeting(db, meetingId)
  const listed = await attendeesOfMeeting(db, meetingId, placeCode)
  return listed.map(attendee => toPerson(attendee, place ?? null, marks))
}

const toPerson = (
  { id, name, title, phone, note, groupId, groupLabel }: Attendee,
  place: Place | null,
  marks: ReadonlyMap<Attendee['id'], Mark>,
): RollCallPerson => ({
  id,
  name,
  title,
  phone,
  note,
  groupText: place?.point.groups.find(group => group.id === groupId)?.text ?? groupLabel,
  mark: marks.get(id) ?? null,
})
