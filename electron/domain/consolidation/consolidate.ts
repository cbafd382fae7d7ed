/** Meeting, places and accepted answers become the board: pure sums, nothing stored. */
import type { LocalDateTime } from '../kernel/local-time.ts'
import { confirmationDeadline, isLate } from '../meeting/deadlines.ts'
import type { BridgePoint, Meeting } from '../meeting/meeting.ts'
import type { Place } from '../meeting/places.ts'
import type { StoredReturn } from '../returns/stored-return.ts'
import { countedVersion, type Versions, versionsByPlace } from './answer-versions.ts'
import type { Board, BoardPoint, BoardRow, CountedAnswer, PlaceLevel, UnplacedAnswer } from './board.ts'
import { figuresByLevel, figuresOf, sumOf } from './figures.ts'
import { locationText } from './location-text.ts'
import { areaWord, levelsOfPoints } from './place-level.ts'
import { splitDelegates } from './split-delegates.ts'
import { totalsSentence } from './totals-sentence.ts'

export type ConsolidateOptions = {
  readonly meeting: Meeting
  readonly places: readonly Place[]
  /** Every accepted version, in the order of acceptance or of receipt. */
  readonly returns: readonly StoredReturn[]
  /** Persons in the attendee list of each place that has one. */
  readonly listed: ReadonlyMap<string, number>
  readonly now: LocalDateTime
}

/** The board of a meeting as things stand. The version received last counts for its place, the others stay. */
export function consolidate({ meeting, places, returns, listed, now }: ConsolidateOptions): Board {
  const deadline = confirmationDeadline(meeting)
  const levels = levelsOfPoints(meeting.bridgePoints)
  const versions = versionsByPlace(returns)
  const rows = countingOnce(places).map(place =>
    rowOf(place, {
      level: levels.get(place.point.id) ?? 'commune',
      versions: versions.get(place.code) ?? null,
      listedNow: listed.get(place.code) ?? 0,
      deadline,
    }),
  )
  const levelFigures = figuresByLevel(rows, meeting)
  const totals = figuresOf(rows)
  return {
    meetingId: meeting.id,
    at: now,
    deadline,
    rows,
    points: pointsOf(meeting, rows, levels),
    levels: levelFigures,
    totals,
    unplaced: unplacedOf(places, versions),
    sentence: totalsSentence(levelFigures, totals, areaWord(meeting)),
  }
}

/** A unit that was chosen at two points answers once, so it counts at the first of them. */
function countingOnce(places: readonly Place[]): readonly Place[] {
  const seen = new Set<string>()
  return places.filter(({ code }) => {
    const isNew = !seen.has(code)
    if (code !== '') seen.add(code)
    return isNew
  })
}

type RowFacts = {
  readonly level: PlaceLevel
  readonly versions: Versions | null
  readonly listedNow: number
  readonly deadline: LocalDateTime | null
}

function rowOf(place: Place, { level, versions, listedNow, deadline }: RowFacts): BoardRow {
  const counted = versions === null ? null : countedVersion(versions)
  const first = versions?.[0] ?? null
  const delegates = counted?.content.delegates ?? 0
  const firstIsLate = first !== null && isLate(first.receivedAt, deadline)
  const countedIsLate = counted !== null && isLate(counted.receivedAt, deadline)
  const hasList = listedNow > 0 || (counted?.content.people.length ?? 0) > 0
  return {
    code: place.code,
    title: place.title,
    level,
    unitKind: place.unit?.kind ?? null,
    pointId: place.point.id,
    location: locationText(place),
    state: counted === null ? 'missing' : 'received',
    isLate: firstIsLate,
    isRevised: (versions?.length ?? 0) > 1,
    isRevisedLate: countedIsLate && !firstIsLate,
    versions: versions?.length ?? 0,
    firstReceivedAt: first?.receivedAt ?? null,
    previousDelegates: versions?.at(-2)?.content.delegates ?? null,
    answer: counted === null ? null : answerOf(counted, place.point),
    delegates,
    listedNow,
    listDiffers: hasList && listedNow !== delegates,
  }
}

const answerOf = (counted: StoredReturn, point: BridgePoint): CountedAnswer => ({
  returnId: counted.id,
  delegates: counted.content.delegates,
  ...splitDelegates(counted.content, point.groups),
  chair: counted.content.chair,
  contact: counted.content.contact,
  receivedAt: counted.receivedAt,
  channel: counted.channel,
  fileId: counted.fileId,
  fileName: counted.fileName,
  source: counted.content.countSource,
  note: counted.content.note,
})

function pointsOf(
  meeting: Meeting,
  rows: readonly BoardRow[],
  levels: ReadonlyMap<BridgePoint['id'], PlaceLevel>,
): readonly BoardPoint[] {
  return meeting.bridgePoints.map((point): BoardPoint => {
    const own = rows.filter(row => row.pointId === point.id)
    const answers = own.flatMap(row => row.answer ?? [])
    return {
      pointId: point.id,
      title: point.title,
      level: levels.get(point.id) ?? 'commune',
      groups: point.groups.map(({ id, text, isChair }) => ({ groupId: id, text, isChair })),
      byGroup: point.groups.map(({ id }, index) => ({
        groupId: id,
        delegates: sumOf(answers, answer => answer.byGroup[index]?.delegates ?? 0),
      })),
      ungrouped: sumOf(answers, answer => answer.ungrouped),
      figures: figuresOf(own),
    }
  })
}

function unplacedOf(
  places: readonly Place[],
  versions: ReadonlyMap<string, Versions>,
): readonly UnplacedAnswer[] {
  const codes = new Set(places.map(place => place.code))
  return [...versions].flatMap(([placeCode, ofPlace]) => {
    if (codes.has(placeCode)) return []
    const { content, receivedAt, fileId, fileName } = countedVersion(ofPlace)
    return [
      {
        placeCode,
        delegates: content.delegates,
        versions: ofPlace.length,
        receivedAt,
        fileId,
        fileName,
      },
    ]
  })
}
