/** The roll call of a meeting as it stands: places with their numbers, or with their persons too. */
import type { CountedAnswer } from '#domain/consolidation/board.ts'
import { placesCountedOnce } from '#domain/consolidation/consolidate.ts'
import { levelsOfPoints } from '#domain/consolidation/place-level.ts'
import { splitDelegates } from '#domain/consolidation/split-delegates.ts'
import type { Attendee } from '#domain/delegates/attendee.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { type Place, placesOf } from '#domain/meeting/places.ts'
import {
  attendanceOfCount,
  type CalledGroup,
  type Mark,
  phaseOfList,
  type RollCallPerson,
  type RollCallRow,
} from '#domain/roll-call/roll-call.ts'
import { attendeesOfMeeting } from '../storage/repositories/attendees.repository.ts'
import { figuredReturns } from '../storage/repositories/board.repository.ts'
import { getMeeting } from '../storage/repositories/meetings.repository.ts'
import { countedDelegates } from '../storage/repositories/returns.repository.ts'
import {
  attendanceOfLists,
  countsOfMeeting,
  marksOfListed,
} from '../storage/repositories/roll-call.repository.ts'
import type { ReadableDb } from '../storage/store.ts'
import type { Environment } from './service.ts'

type Around = Pick<Environment, 'directory'>

export type RollCallRows = {
  readonly meeting: Meeting
  readonly places: readonly Place[]
  readonly rows: readonly RollCallRow[]
}

/**
 * Without the persons. Of some places it costs what these cost, not what the meeting has.
 *
 * @param placeCodes null for all
 * @throws AppError `not-found`
 */
export async function readRollCallRows(
  db: ReadableDb,
  { directory }: Around,
  meetingId: MeetingId,
  placeCodes: readonly string[] | null,
): Promise<RollCallRows> {
  const meeting = await getMeeting(db, meetingId, placeCodes)
  const places = placesCountedOnce(placesOf(meeting, directory.units)).filter(
    ({ code }) => placeCodes === null || placeCodes.includes(code),
  )
  const levels = levelsOfPoints(meeting.bridgePoints)
  const lists = await attendanceOfLists(db, meetingId, placeCodes)
  const counts = await countsOfMeeting(db, meetingId, placeCodes)
  const confirmed = await countedDelegates(db, meetingId, placeCodes)
  const rows = places.map(({ code, title, point, unit }): RollCallRow => {
    const listed = lists.get(code)
    const count = counts.get(code) ?? null
    const answered = confirmed.get(code) ?? null
    const shared = {
      code,
      title,
      level: levels.get(point.id) ?? 'commune',
      unitKind: unit?.kind ?? null,
      confirmed: answered,
    }
    return listed === undefined
      ? {
          ...shared,
          hasList: false,
          phase: count === null ? 'open' : 'done',
          attendance: attendanceOfCount(answered ?? 0, count),
        }
      : { ...shared, hasList: true, phase: phaseOfList(listed), attendance: listed }
  })
  return { meeting, places, rows }
}

export type ReadRollCall = RollCallRows & {
  /** The list of each place that has one, in the order of the list. */
  readonly people: ReadonlyMap<string, readonly RollCallPerson[]>
}

/**
 * With the persons of one place, or with null of all.
 *
 * @throws AppError `not-found`
 */
export async function readRollCall(
  db: ReadableDb,
  environment: Around,
  meetingId: MeetingId,
  placeCode: string | null,
): Promise<ReadRollCall> {
  const read = await readRollCallRows(db, environment, meetingId, placeCode === null ? null : [placeCode])
  const marks = await marksOfListed(db, meetingId, placeCode)
  const listed = Map.groupBy(await attendeesOfMeeting(db, meetingId, placeCode), one => one.placeCode)
  const people = new Map(
    read.places.flatMap(place => {
      const own = listed.get(place.code)
      return own === undefined ? [] : [[place.code, own.map(one => toPerson(one, place, marks))] as const]
    }),
  )
  return { ...read, people }
}

export type ReadPlace = {
  readonly place: Place
  readonly row: RollCallRow
  readonly people: readonly RollCallPerson[]
}

/** @throws AppError `not-found` also where the meeting is not held there */
export async function readRollCallPlace(
  db: ReadableDb,
  environment: Around,
  meetingId: MeetingId,
  placeCode: string,
): Promise<ReadPlace> {
  const { places, rows, people } = await readRollCall(db, environment, meetingId, placeCode)
  const [[place], [row]] = [places, rows]
  if (place === undefined || row === undefined)
    throw new AppError('not-found', 'Điểm cầu này không còn trong hội nghị. Hãy tải lại màn hình.')
  return { place, row, people: people.get(placeCode) ?? [] }
}

/** The groups of the point, each with what the place confirmed of it. */
export async function calledGroups(
  db: ReadableDb,
  meetingId: MeetingId,
  { code, point }: Place,
): Promise<readonly CalledGroup[]> {
  const counted = (await figuredReturns(db, meetingId, [code])).at(-1)
  const split: Pick<CountedAnswer, 'byGroup'> =
    counted === undefined ? { byGroup: [] } : splitDelegates(counted.figures, point.groups)
  return point.groups.map(({ id, text }) => ({
    groupId: id,
    text,
    confirmed: split.byGroup.find(({ groupId }) => groupId === id)?.delegates ?? 0,
  }))
}

const toPerson = (
  { id, name, title, phone, note, groupId, groupLabel }: Attendee,
  place: Place,
  marks: ReadonlyMap<Attendee['id'], Mark>,
): RollCallPerson => ({
  id,
  name,
  title,
  phone,
  note,
  groupText: place.point.groups.find(group => group.id === groupId)?.text ?? groupLabel,
  mark: marks.get(id) ?? null,
})
