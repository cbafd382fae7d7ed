/** Meeting, places and accepted answers become the board: pure sums, nothing stored. */
import type { Headcounts } from '../allocation/overview.ts'
import { titleOfCode, type Unit } from '../directory/unit.ts'
import type { GroupId, UnitCode } from '../kernel/ids.ts'
import type { LocalDateTime } from '../kernel/local-time.ts'
import { confirmationDeadline } from '../meeting/deadlines.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { type Place, placesNotValid } from '../meeting/places.ts'
import type { Acknowledgement } from '../preflight/preflight-report.ts'
import type { StoredReturn } from '../returns/stored-return.ts'
import { countedVersion, versionsByPlace } from './answer-versions.ts'
import type {
  Board,
  BoardGroup,
  BoardPatch,
  BoardPoint,
  BoardRow,
  ClosingFacts,
  UnplacedAnswer,
} from './board.ts'
import { boardRow } from './board-row.ts'
import type { DoublePerson } from './double-people.ts'
import { type Expectation, expectedNumbers } from './expected.ts'
import { figuresByLevel, figuresOf, sumOf } from './figures.ts'
import { areaWord, levelsOfPoints } from './place-level.ts'
import type { EarlierAnswer } from './plausibility.ts'
import { type FiguredReturn, figuredReturn } from './return-figures.ts'
import { totalsSentence } from './totals-sentence.ts'

export type BoardFacts = {
  readonly meeting: Meeting
  readonly places: readonly Place[]
  /** Every accepted version, in the order of acceptance or of receipt. */
  readonly returns: readonly FiguredReturn[]
  /** Persons in the attendee list of each place that has one. */
  readonly listed: ReadonlyMap<string, number>
  readonly now: LocalDateTime
  /** Persons who stand in the counted answers of two places. */
  readonly doubles?: readonly DoublePerson[]
  /** What a person said of how many delegates of a group are expected. */
  readonly expected?: ReadonlyMap<GroupId, number>
  /** Whom the directory seats at each place, for groups tied to persons. */
  readonly headcounts?: Headcounts
  /** By place: answers to earlier meetings, the latest first. */
  readonly earlier?: ReadonlyMap<string, readonly EarlierAnswer[]>
  /** By the key of the flag. */
  readonly acknowledgements?: ReadonlyMap<string, Acknowledgement>
  /** Null while the figures are open. */
  readonly closing?: ClosingFacts | null
  /** Those of the country, for answers whose place is no part of the meeting any more. */
  readonly units?: ReadonlyMap<UnitCode, Unit>
  /** Names of the provinces by their codes. */
  readonly areaNames?: ReadonlyMap<string, string>
}

export type ConsolidateOptions = Omit<BoardFacts, 'returns'> & { readonly returns: readonly StoredReturn[] }

/** The board of a meeting as things stand. The version received last counts for its place, the others stay. */
export const consolidate = ({ returns, ...facts }: ConsolidateOptions): Board =>
  boardOf({ ...facts, returns: returns.map(figuredReturn) })

/** As `consolidate`, over versions read without their persons. */
export function boardOf(facts: BoardFacts): Board {
  const { meeting } = facts
  const rows = boardRows(facts)
  const levels = figuresByLevel(rows, meeting)
  const totals = figuresOf(rows)
  return {
    meetingId: meeting.id,
    at: facts.now,
    deadline: confirmationDeadline(meeting),
    rows,
    points: pointsOf(facts, rows),
    levels,
    totals,
    areas: areasOf(rows, facts.areaNames ?? new Map()),
    areaWord: areaWord(meeting),
    closedAt: facts.closing?.closedAt ?? null,
    unplaced: unplacedOf(facts),
    notValid: placesNotValid(meeting, facts.places).map(({ title }) => title),
    sentence: totalsSentence(levels, totals, areaWord(meeting)),
  }
}

/** Some places alone; `facts.places` and the rest need hold only them. */
export const boardPatch = (facts: BoardFacts, placeCodes: readonly string[]): BoardPatch => ({
  at: facts.now,
  rows: boardRows(facts).filter(row => placeCodes.includes(row.code)),
  unplaced: unplacedOf(facts),
  placeCodes,
})

/** A unit that was chosen at two points answers once, so it counts at the first of them. */
export function placesCountedOnce(places: readonly Place[]): readonly Place[] {
  const seen = new Set<string>()
  return places.filter(({ code }) => {
    const isNew = !seen.has(code)
    if (code !== '') seen.add(code)
    return isNew
  })
}

function boardRows(facts: BoardFacts): readonly BoardRow[] {
  const { meeting, closing = null } = facts
  const deadline = confirmationDeadline(meeting)
  const levels = levelsOfPoints(meeting.bridgePoints)
  const versions = versionsByPlace(facts.returns)
  const expectation = expectationOf(facts)
  const doubles = Map.groupBy(facts.doubles ?? [], pair => pair.other.placeCode)
  const acknowledgements = facts.acknowledgements ?? new Map<string, Acknowledgement>()
  return placesCountedOnce(facts.places).map(place =>
    boardRow(place, {
      level: levels.get(place.point.id) ?? 'commune',
      versions: versions.get(place.code) ?? null,
      listedNow: facts.listed.get(place.code) ?? 0,
      deadline,
      expectation,
      earlier: facts.earlier?.get(place.code) ?? NOTHING,
      acknowledgements,
      doubles: doubles.get(place.code) ?? NOTHING,
      closing,
    }),
  )
}

const NOTHING: readonly never[] = []

const expectationOf = ({ meeting, expected, headcounts }: BoardFacts): Expectation => ({
  headcounts: headcounts ?? new Map(),
  numbers: expectedNumbers(meeting, expected ?? new Map()),
})

function pointsOf(facts: BoardFacts, rows: readonly BoardRow[]): readonly BoardPoint[] {
  const { meeting } = facts
  const levels = levelsOfPoints(meeting.bridgePoints)
  const { numbers } = expectationOf(facts)
  const byPoint = Map.groupBy(rows, row => row.pointId)
  return meeting.bridgePoints.map((point): BoardPoint => {
    const own = byPoint.get(point.id) ?? []
    const answers = own.flatMap(row => row.answer ?? [])
    return {
      pointId: point.id,
      title: point.title,
      level: levels.get(point.id) ?? 'commune',
      groups: point.groups.map(({ id, text, isChair }, index) => ({
        groupId: id,
        text,
        isChair,
        ...expectedOver(own, index, numbers.get(id) ?? null),
      })),
      byGroup: point.groups.map(({ id }, index) => ({
        groupId: id,
        delegates: sumOf(answers, answer => answer.byGroup[index]?.delegates ?? 0),
      })),
      ungrouped: sumOf(answers, answer => answer.ungrouped),
      figures: figuresOf(own),
    }
  })
}

/** Of one group over some places of its point. @param each where the directory knows nobody of it */
function expectedOver(
  rows: readonly BoardRow[],
  index: number,
  each: number | null,
): Pick<BoardGroup, 'expected' | 'expectedInAll' | 'fromDirectory'> {
  let fromDirectory = 0
  let others = 0
  for (const { headcounts } of rows) {
    const own = headcounts?.[index] ?? null
    if (own === null) others += 1
    else fromDirectory += own
  }
  if (others === 0)
    return { expected: each, expectedInAll: rows.length === 0 ? null : fromDirectory, fromDirectory }
  return {
    expected: each,
    expectedInAll: each === null ? null : fromDirectory + others * each,
    fromDirectory,
  }
}

const areasOf = (rows: readonly BoardRow[], names: ReadonlyMap<string, string>): Board['areas'] =>
  [...new Set(rows.map(row => row.area))].flatMap(code =>
    code === '' ? [] : [{ code, title: names.get(code) ?? code }],
  )

function unplacedOf({ places, returns, units }: BoardFacts): readonly UnplacedAnswer[] {
  const codes = new Set(places.map(place => place.code))
  const versions = versionsByPlace(returns.filter(one => !codes.has(one.placeCode)))
  return [...versions].map(([placeCode, ofPlace]) => ({
    placeCode,
    title: titleOfCode(placeCode, units),
    delegates: countedVersion(ofPlace).figures.delegates,
  }))
}
