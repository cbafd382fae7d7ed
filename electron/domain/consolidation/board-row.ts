/** One place of the board out of its versions: which one counts, whether it was on time, what looks wrong. */
import type { LocalDateTime } from '../kernel/local-time.ts'
import { isLate } from '../meeting/deadlines.ts'
import type { Place } from '../meeting/places.ts'
import type { Acknowledgement } from '../preflight/preflight-report.ts'
import { countedVersion, type Versions } from './answer-versions.ts'
import type { BoardRow, ClosingFacts, CountedAnswer, DelegateSplit, PlaceLevel } from './board.ts'
import { closingMark } from './closing.ts'
import type { DoublePerson } from './double-people.ts'
import { type Expectation, expectedAt, expectedOf, headcountsAt } from './expected.ts'
import { locationText } from './location-text.ts'
import { type CheckedFlag, type EarlierAnswer, flagsOf } from './plausibility.ts'
import type { FiguredReturn } from './return-figures.ts'
import { splitDelegates, withoutDoubles } from './split-delegates.ts'

export type RowFacts = {
  readonly level: PlaceLevel
  readonly versions: Versions<FiguredReturn> | null
  /** Persons in the attendee list of the place. */
  readonly listedNow: number
  readonly deadline: LocalDateTime | null
  readonly expectation: Expectation
  readonly earlier: readonly EarlierAnswer[]
  readonly acknowledgements: ReadonlyMap<string, Acknowledgement>
  /** Pairs whose later entry stands in this place's counted answer. */
  readonly doubles: readonly DoublePerson[]
  /** Null while the figures are open. */
  readonly closing: ClosingFacts | null
}

export function boardRow(place: Place, facts: RowFacts): BoardRow {
  const row = openRow(place, facts)
  if (facts.closing === null) return row
  const mark = closingMark(facts.closing.answers, row)
  return { ...row, isClosed: mark === 'closed', isAfterClosing: mark === 'changed' }
}

function openRow(place: Place, facts: RowFacts): BoardRow {
  const { versions, listedNow, deadline } = facts
  const common = {
    code: place.code,
    title: place.title,
    level: facts.level,
    unitKind: place.unit?.kind ?? null,
    area: place.unit?.provinceCode ?? '',
    pointId: place.point.id,
    location: locationText(place),
    expected: expectedAt(place.point, expectedOf(facts.expectation, place.code)),
    headcounts: headcountsAt(place.point, place.code, facts.expectation),
    listedNow,
  }
  if (versions === null) return { ...common, ...UNANSWERED, listDiffers: listedNow > 0 }
  const counted = countedVersion(versions)
  const confirmed = counted.figures.delegates
  const doubles = facts.doubles.filter(pair => pair.certainty === 'same').slice(0, confirmed)
  const possibleDoubles = facts.doubles.filter(pair => pair.certainty === 'possible').length
  const flags = checkedFlags(place, counted, facts)
  const delegates = confirmed - doubles.length
  const hasList = listedNow > 0 || counted.figures.people > 0
  return {
    ...common,
    state: 'received',
    ...timesOf(versions, deadline),
    isRevised: versions.length > 1,
    versions: versions.length,
    firstReceivedAt: versions[0].receivedAt,
    previousDelegates: versions.at(-2)?.figures.delegates ?? null,
    answer: answerOf(counted, splitOf(place, counted, doubles)),
    delegates,
    confirmed,
    doubles: doubles.length,
    possibleDoubles,
    isCorrected: counted.channel === 'correction',
    flags,
    asksBack: possibleDoubles > 0 || flags.some(asksStill),
    listDiffers: hasList && listedNow !== confirmed,
    isClosed: false,
    isAfterClosing: false,
  }
}

const NO_FLAGS: readonly CheckedFlag[] = []

const UNANSWERED = {
  state: 'missing',
  isLate: false,
  isRevised: false,
  isRevisedLate: false,
  versions: 0,
  firstReceivedAt: null,
  previousDelegates: null,
  answer: null,
  delegates: 0,
  confirmed: 0,
  doubles: 0,
  possibleDoubles: 0,
  isCorrected: false,
  flags: NO_FLAGS,
  asksBack: false,
  isClosed: false,
  isAfterClosing: false,
} as const

/** What the office set right does not make a place late: only what the place itself sent does. */
function timesOf(
  versions: Versions<FiguredReturn>,
  deadline: LocalDateTime | null,
): Pick<BoardRow, 'isLate' | 'isRevisedLate'> {
  const first = isLate(versions[0].receivedAt, deadline)
  const last = versions.findLast(version => version.channel !== 'correction') ?? versions[0]
  return { isLate: first, isRevisedLate: !first && isLate(last.receivedAt, deadline) }
}

function splitOf(place: Place, counted: FiguredReturn, doubles: readonly DoublePerson[]): DelegateSplit {
  const split = splitDelegates(counted.figures, place.point.groups)
  return doubles.length === 0
    ? split
    : withoutDoubles(
        split,
        doubles.map(pair => pair.other),
      )
}

const answerOf = (counted: FiguredReturn, split: DelegateSplit): CountedAnswer => ({
  returnId: counted.id,
  delegates: counted.figures.delegates,
  byGroup: split.byGroup,
  ungrouped: split.ungrouped,
  chair: counted.figures.chair,
  contact: counted.figures.contact,
  receivedAt: counted.receivedAt,
  channel: counted.channel,
  fileId: counted.fileId,
  fileName: counted.fileName,
  source: counted.figures.countSource,
  note: counted.figures.note,
})

function checkedFlags(place: Place, counted: FiguredReturn, facts: RowFacts): readonly CheckedFlag[] {
  const flags = flagsOf({
    placeCode: place.code,
    returnId: counted.id,
    figures: counted.figures,
    groups: place.point.groups,
    chair: place.chair,
    expected: expectedOf(facts.expectation, place.code),
    earlier: facts.earlier,
  })
  return flags.length === 0
    ? NO_FLAGS
    : flags.map(flag => ({ ...flag, acknowledgement: facts.acknowledgements.get(flag.key) ?? null }))
}

const asksStill = (flag: CheckedFlag): boolean => flag.weight === 'ask' && flag.acknowledgement === null
