/** The board of a meeting as it stands, or some of its places: read without the persons of the versions. */
import type { Board, BoardPatch, ClosingFacts } from '#domain/consolidation/board.ts'
import { closedAnswers } from '#domain/consolidation/closing.ts'
import { type BoardFacts, boardOf, boardPatch, placesCountedOnce } from '#domain/consolidation/consolidate.ts'
import { type DoublePerson, doublePeople } from '#domain/consolidation/double-people.ts'
import type { FiguredReturn } from '#domain/consolidation/return-figures.ts'
import { unitName } from '#domain/directory/unit.ts'
import type { MeetingId, ReturnId } from '#domain/kernel/ids.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { type Place, placesOf } from '#domain/meeting/places.ts'
import { unpackFigures } from '../documents/closed-figures.ts'
import { acknowledgementsOf } from '../storage/repositories/acknowledgements.repository.ts'
import { somePlacesWithChairs } from '../storage/repositories/allocation.repository.ts'
import { listedByPlace } from '../storage/repositories/attendees.repository.ts'
import {
  earlierAnswers,
  figuredReturns,
  givenExpected,
  personVerdicts,
  sharedPeople,
  withPlacesSharing,
} from '../storage/repositories/board.repository.ts'
import { closingContent, lastClosing } from '../storage/repositories/closings.repository.ts'
import { getMeeting } from '../storage/repositories/meetings.repository.ts'
import type { CountedVersion } from '../storage/repositories/returns.repository.ts'
import type { ReadableDb } from '../storage/store.ts'
import type { Environment } from './service.ts'

type Around = Pick<Environment, 'directory' | 'now' | 'headcounts'>

/** What the figures of each meeting were closed with last: a closing never changes, and is large to unpack. */
export type ClosingReader = (db: ReadableDb, meetingId: MeetingId) => Promise<ClosingFacts | null>

export function createClosingReader(): ClosingReader {
  const known = new Map<MeetingId, { readonly id: string; readonly facts: ClosingFacts }>()
  return async (db, meetingId) => {
    const closing = await lastClosing(db, meetingId)
    if (closing === null) return null
    const before = known.get(meetingId)
    if (before?.id === closing.id) return before.facts
    const { board } = unpackFigures(await closingContent(db, closing.contentSha256))
    const facts = { closedAt: closing.closedAt, answers: closedAnswers(board) }
    known.set(meetingId, { id: closing.id, facts })
    return facts
  }
}

export type ReadBoard = { readonly meeting: Meeting; readonly board: Board }

/** @throws AppError `not-found` */
export async function readBoard(
  db: ReadableDb,
  environment: Around,
  meetingId: MeetingId,
  closing: ClosingFacts | null = null,
): Promise<ReadBoard> {
  const facts = await readFacts(db, environment, { meetingId, placeCodes: null, closing })
  return { meeting: facts.meeting, board: boardOf(facts) }
}

/**
 * These places, and those whose number depends on theirs because they have a person in common. What it costs depends
 * on these alone, not on how many the meeting has.
 *
 * @throws AppError `not-found`
 */
export async function readBoardPatch(
  db: ReadableDb,
  environment: Around,
  meetingId: MeetingId,
  placeCodes: readonly string[],
  closing: ClosingFacts | null = null,
): Promise<BoardPatch> {
  const dependent = await withPlacesSharing(db, meetingId, placeCodes)
  // Whether a person of a dependent place counts there may rest on a third place.
  const needed = await withPlacesSharing(db, meetingId, dependent)
  return boardPatch(await readFacts(db, environment, { meetingId, placeCodes: needed, closing }), dependent)
}

/** The pairs of persons who stand in the counted answers of two places. @throws AppError `not-found` */
export async function readDoubles(
  db: ReadableDb,
  environment: Around,
  meetingId: MeetingId,
  placeCodes: readonly string[] | null,
): Promise<readonly DoublePerson[]> {
  const needed = placeCodes === null ? null : await withPlacesSharing(db, meetingId, placeCodes)
  const facts = await readFacts(db, environment, { meetingId, placeCodes: needed, closing: null })
  const doubles = facts.doubles ?? []
  return placeCodes === null
    ? doubles
    : doubles.filter(
        ({ counted, other }) =>
          placeCodes.includes(counted.placeCode) || placeCodes.includes(other.placeCode),
      )
}

/** How many confirmed delegates are left out because they are counted at another place. */
export async function delegatesElsewhere(
  db: ReadableDb,
  meetingId: MeetingId,
  places: readonly Place[],
  counted: ReadonlyMap<string, CountedVersion>,
): Promise<number> {
  const returns = [...counted].map(([placeCode, { id }]) => ({ placeCode, id }))
  const doubles = await doublesAmong(db, { meetingId, places, returns, placeCodes: null })
  const same = Map.groupBy(
    doubles.filter(pair => pair.certainty === 'same'),
    pair => pair.other.placeCode,
  )
  let elsewhere = 0
  for (const [code, pairs] of same) elsewhere += Math.min(pairs.length, counted.get(code)?.delegates ?? 0)
  return elsewhere
}

type Wanted = {
  readonly meetingId: MeetingId
  /** Null for all. */
  readonly placeCodes: readonly string[] | null
  readonly closing: ClosingFacts | null
}

async function readFacts(
  db: ReadableDb,
  environment: Around,
  { meetingId, placeCodes, closing }: Wanted,
): Promise<BoardFacts> {
  const { directory, now, headcounts } = environment
  const meeting = await getMeeting(db, meetingId, placeCodes)
  const places = placesOf(meeting, directory.units).filter(
    place => placeCodes === null || placeCodes.includes(place.code),
  )
  const returns = await figuredReturns(db, meetingId, placeCodes)
  return {
    meeting,
    places: await somePlacesWithChairs(db, meetingId, places, directory.units, now()),
    returns,
    listed: await listedByPlace(db, meetingId, placeCodes),
    now: now(),
    doubles: await doublesAmong(db, { meetingId, places, returns, placeCodes }),
    expected: await givenExpected(db, meetingId),
    headcounts: await headcounts.read(db, environment, meetingId),
    earlier: await earlierAnswers(db, meetingId, meeting.sessions[0]?.startsAt ?? null, placeCodes),
    acknowledgements: await acknowledgementsOf(db, meetingId),
    closing,
    units: directory.units,
    areaNames: new Map(directory.provinces.map(({ code, name }) => [code, name])),
  }
}

type Among = {
  readonly meetingId: MeetingId
  readonly places: readonly Place[]
  readonly returns: readonly Pick<FiguredReturn, 'id' | 'placeCode'>[]
  readonly placeCodes: readonly string[] | null
}

/**
 * Pairs of persons in the answers of two places. `returns` come in the order in which they count, so the last of a
 * place is its answer; of some places alone `places` must hold all that share a person with them.
 */
export async function doublesAmong(
  db: ReadableDb,
  { meetingId, places, returns, placeCodes }: Among,
): Promise<readonly DoublePerson[]> {
  const placed = new Map(placesCountedOnce(places).map((place, order) => [place.code, { place, order }]))
  const counted = new Map<string, ReturnId>()
  for (const { placeCode, id } of returns) if (placed.has(placeCode)) counted.set(placeCode, id)
  const people = await sharedPeople(db, meetingId, new Set(counted.values()), placeCodes)
  if (people.length === 0) return []
  return doublePeople({
    people,
    orderOf: code => placed.get(code)?.order ?? Number.POSITIVE_INFINITY,
    unitNameOf: code => {
      const unit = placed.get(code)?.place.unit ?? null
      return unit === null ? null : unitName(unit)
    },
    verdicts: await personVerdicts(db, meetingId),
  })
}
