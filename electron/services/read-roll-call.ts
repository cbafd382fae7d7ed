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
import { type SharedEntry, sharedEntries, withoutElsewhere } from '#domain/roll-call/called-once.ts'
import {
  attendanceOfCount,
  type CalledGroup,
  type Mark,
  phaseOfList,
  type RollCallPerson,
  type RollCallRow,
} from '#domain/roll-call/roll-call.ts'
import { attendeesOfMeeting } from '../storage/repositories/attendees.repository.ts'
import { figuredReturns, withPlacesSharing } from '../storage/repositories/board.repository.ts'
import { getMeeting } from '../storage/repositories/meetings.repository.ts'
import { type CountedVersion, countedVersions } from '../storage/repositories/returns.repository.ts'
import {
  attendanceOfLists,
  countsOfMeeting,
  listedByName,
  marksOfListed,
} from '../storage/repositories/roll-call.repository.ts'
import type { ReadableDb } from '../storage/store.ts'
import { doublesAmong } from './read-board.ts'
import type { Environment } from './service.ts'

type Around = Pick<Environment, 'directory'>

export type RollCallRows = {
  readonly meeting: Meeting
  readonly places: readonly Place[]
  readonly rows: readonly RollCallRow[]
  /** By place, its persons who stand at another place too. */
  readonly shared: ReadonlyMap<string, readonly SharedEntry[]>
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
  // Where a person is called who stands at two places may rest on a third.
  const needed =
    placeCodes === null
      ? null
      : await withPlacesSharing(db, meetingId, await withPlacesSharing(db, meetingId, placeCodes))
  const meeting = await getMeeting(db, meetingId, needed)
  const concerned = placesCountedOnce(placesOf(meeting, directory.units)).filter(
    ({ code }) => needed === null || needed.includes(code),
  )
  const places = concerned.filter(({ code }) => placeCodes === null || placeCodes.includes(code))
  const levels = levelsOfPoints(meeting.bridgePoints)
  const lists = await attendanceOfLists(db, meetingId, placeCodes)
  const counts = await countsOfMeeting(db, meetingId, placeCodes)
  const answers = await countedVersions(db, meetingId, needed)
  const shared = await sharedOf(db, { meetingId, places: concerned, placeCodes: needed, answers })
  const rows = places.map(({ code, title, point, unit }): RollCallRow => {
    const listed = lists.get(code)
    const count = counts.get(code) ?? null
    const answered = answers.get(code)?.delegates ?? null
    const elsewhere = (shared.get(code) ?? []).filter(({ calledAt }) => calledAt !== code)
    const confirmed = answered === null ? null : Math.max(answered - elsewhere.length, 0)
    const facts = {
      code,
      title,
      level: levels.get(point.id) ?? 'commune',
      unitKind: unit?.kind ?? null,
      confirmed,
      elsewhere: (answered ?? 0) - (confirmed ?? 0),
    }
    if (listed === undefined)
      return {
        ...facts,
        hasList: false,
        phase: count === null ? 'open' : 'done',
        attendance: attendanceOfCount(confirmed ?? 0, count),
      }
    const attendance = withoutElsewhere(listed, elsewhere)
    return { ...facts, hasList: true, phase: phaseOfList(attendance), attendance }
  })
  return { meeting, places, rows, shared }
}

type Sharing = {
  readonly meetingId: MeetingId
  readonly places: readonly Place[]
  readonly placeCodes: readonly string[] | null
  readonly answers: ReadonlyMap<string, CountedVersion>
}

/** By place, the persons of its answer who stand in that of another place too. */
async function sharedOf(
  db: ReadableDb,
  { answers, ...among }: Sharing,
): Promise<ReadonlyMap<string, readonly SharedEntry[]>> {
  const returns = [...answers].map(([placeCode, { id }]) => ({ placeCode, id }))
  const doubles = await doublesAmong(db, { ...among, returns })
  const listed = await listedByName(
    db,
    among.meetingId,
    doubles.flatMap(({ counted, other }) => [counted, other]),
  )
  return Map.groupBy(sharedEntries(doubles, listed), ({ placeCode }) => placeCode)
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
  const titles = new Map(
    placesOf(read.meeting, environment.directory.units).map(place => [place.code, place.title]),
  )
  const people = new Map(
    read.places.flatMap(place => {
      const own = listed.get(place.code)
      if (own === undefined) return []
      const shared = new Map((read.shared.get(place.code) ?? []).map(entry => [entry.id, entry]))
      return [
        [
          place.code,
          own.map(one => ({ ...toPerson(one, place, marks), ...standsIn(shared.get(one.id), titles) })),
        ] as const,
      ]
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
): Omit<RollCallPerson, 'alsoAt' | 'calledAt'> => ({
  id,
  name,
  title,
  phone,
  note,
  groupText: place.point.groups.find(group => group.id === groupId)?.text ?? groupLabel,
  mark: marks.get(id) ?? null,
})

function standsIn(
  entry: SharedEntry | undefined,
  titles: ReadonlyMap<string, string>,
): Pick<RollCallPerson, 'alsoAt' | 'calledAt'> {
  if (entry === undefined) return { alsoAt: [], calledAt: null }
  const titleOf = (code: string) => titles.get(code) ?? code
  return {
    alsoAt: entry.alsoAt.map(titleOf),
    calledAt: entry.calledAt === entry.placeCode ? null : titleOf(entry.calledAt),
  }
}
