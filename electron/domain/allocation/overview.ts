/** Everybody of a meeting at a glance: who must be decided about, how many of each group sit where, who presides. */
import type { BridgePointId, GroupId, PersonId } from '../kernel/ids.ts'
import type { Meeting, ParticipantGroup } from '../meeting/meeting.ts'
import type { Place } from '../meeting/places.ts'
import { compareVietnamese } from '../vietnamese/text.ts'
import { type Reason, reasonsOf } from './reasons.ts'
import type { Conflict, SeatDecision, Seating } from './seating.ts'

export type PlaceOption = { readonly code: string; readonly title: string }

/** One person as a list shows it. */
export type SeatedRow = {
  readonly personId: PersonId
  readonly name: string
  /** The offices and memberships that count on the day, as one line. */
  readonly title: string
  /** What alone tells the person on a page: the office of a chair, otherwise all. */
  readonly office: string
  readonly place: PlaceOption | null
  readonly conflict: Conflict | null
  readonly options: readonly PlaceOption[]
  readonly reasons: readonly Reason[]
  readonly decision: Pick<SeatDecision, 'who' | 'at'> | null
}

/** One line of the letter over all points. */
export type GroupLine = {
  readonly groupId: GroupId
  readonly pointId: BridgePointId
  readonly text: string
  readonly isChair: boolean
  /** Persons of the directory who belong to it; null for free text. */
  readonly members: number | null
  /** How many of them sit at each point. */
  readonly sitting: readonly { readonly pointId: BridgePointId; readonly people: number }[]
  /** Of them, who must be decided about. */
  readonly asked: number
  /** Delegates it brings to its own point: persons who count for it, and where there are none what was expected. */
  readonly expected: number
}

/** A place whose chair sits elsewhere. */
export type AwayChair = {
  readonly place: PlaceOption
  readonly personId: PersonId
  readonly name: string
  readonly at: PlaceOption
  /** The rule of the letter; empty where it has none. */
  readonly rule: string
}

export type PlaceCount = PlaceOption & {
  readonly pointId: BridgePointId
  /** Persons of the directory who sit here. */
  readonly people: number
  /** With those whom the directory does not know. */
  readonly expected: number
}

export type Overview = {
  readonly people: number
  readonly seated: number
  readonly asked: number
  /** The first of them by name; `asked` counts all. */
  readonly questions: readonly SeatedRow[]
  /** Whom somebody decided about, by name. */
  readonly decided: readonly SeatedRow[]
  readonly groups: readonly GroupLine[]
  /** In the order of the letter. */
  readonly places: readonly PlaceCount[]
  readonly awayChairs: readonly AwayChair[]
  readonly expected: number
}

/** A queue longer than this is mended in the directory or the letter first. */
const MOST_QUESTIONS = 500

type GroupTally = { members: number; asked: number; sitting: Map<BridgePointId, number> }

/** Counts of one place by group: persons it is the first line of; groups that invite anybody, or somebody undecided. */
type PlaceTally = {
  people: number
  counted: Map<GroupId, number>
  invited: Set<GroupId>
  undecided: Set<GroupId>
}

/**
 * How many come whom the directory knows: by place, for each group it knows somebody of there. A group of whom somebody
 * is still to be decided about is left out at the places that invite that person.
 */
export type Headcounts = ReadonlyMap<string, ReadonlyMap<GroupId, number>>

export type Tally = {
  readonly add: (seating: Seating) => void
  readonly overview: () => Overview
  readonly headcounts: () => Headcounts
}

/**
 * @param bound groups that are tied to persons
 * @param expected how many come to each place of a group's point for whom the directory knows nobody
 */
export function tallyOf(
  meeting: Meeting,
  places: readonly Place[],
  bound: ReadonlySet<GroupId>,
  expected: ReadonlyMap<GroupId, number>,
): Tally {
  const groups = new Map<GroupId, GroupTally>()
  const byPlace = new Map<Place, PlaceTally>()
  const questions: Seating[] = []
  const decided: Seating[] = []
  const away: Seating[] = []
  let people = 0
  let asked = 0
  const groupTally = (id: GroupId): GroupTally =>
    known(groups, id, () => ({ members: 0, asked: 0, sitting: new Map() }))
  const placeTally = (place: Place): PlaceTally =>
    known(byPlace, place, () => ({
      people: 0,
      counted: new Map(),
      invited: new Set(),
      undecided: new Set(),
    }))
  return {
    add: seating => {
      people += 1
      const { seats, place, conflict, decision } = seating
      if (conflict !== null) {
        asked += 1
        questions.push(seating)
      }
      if (decision !== null) decided.push(seating)
      for (const seat of seats) {
        const { invited, undecided } = placeTally(seat.place)
        invited.add(seat.group.id)
        if (place === null) undecided.add(seat.group.id)
      }
      for (const id of new Set(seats.map(seat => seat.group.id))) {
        const tally = groupTally(id)
        tally.members += 1
        if (place === null) tally.asked += 1
        else tally.sitting.set(place.point.id, (tally.sitting.get(place.point.id) ?? 0) + 1)
      }
      if (place === null) return
      const tally = placeTally(place)
      tally.people += 1
      const first = seats.find(seat => seat.place === place)?.group.id
      if (first !== undefined) tally.counted.set(first, (tally.counted.get(first) ?? 0) + 1)
      if (seats.some(seat => seat.group.isChair && seat.place !== place)) away.push(seating)
    },
    overview: () => {
      const expectedAt = (group: ParticipantGroup, place: Place): number => {
        const tally = byPlace.get(place)
        if (tally?.invited.has(group.id)) return tally.counted.get(group.id) ?? 0
        return expected.get(group.id) ?? 0
      }
      const byGroup = new Map<GroupId, number>()
      const counts = places.map((place): PlaceCount => {
        let sum = 0
        for (const group of place.point.groups) {
          const number = expectedAt(group, place)
          sum += number
          byGroup.set(group.id, (byGroup.get(group.id) ?? 0) + number)
        }
        return {
          ...optionOf(place),
          pointId: place.point.id,
          people: byPlace.get(place)?.people ?? 0,
          expected: sum,
        }
      })
      return {
        people,
        seated: people - asked,
        asked,
        questions: rowsOf(questions, meeting, MOST_QUESTIONS),
        decided: rowsOf(decided, meeting, MOST_QUESTIONS),
        groups: meeting.bridgePoints.flatMap(point =>
          point.groups.map((group): GroupLine => {
            const tally = groups.get(group.id)
            return {
              groupId: group.id,
              pointId: point.id,
              text: group.text,
              isChair: group.isChair,
              members: bound.has(group.id) ? (tally?.members ?? 0) : null,
              sitting: meeting.bridgePoints.map(({ id }) => ({
                pointId: id,
                people: tally?.sitting.get(id) ?? 0,
              })),
              asked: tally?.asked ?? 0,
              expected: byGroup.get(group.id) ?? 0,
            }
          }),
        ),
        places: counts,
        awayChairs: away
          .flatMap(awayChairsOf)
          .toSorted((one, other) => compareVietnamese(one.name, other.name)),
        expected: counts.reduce((sum, place) => sum + place.expected, 0),
      }
    },
    headcounts: () => {
      const counts = new Map<string, Map<GroupId, number>>()
      for (const [{ code }, { counted, invited, undecided }] of byPlace) {
        const ofPlace = known(counts, code, () => new Map<GroupId, number>())
        for (const id of invited) if (!undecided.has(id)) ofPlace.set(id, counted.get(id) ?? 0)
      }
      return counts
    },
  }
}

function known<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const before = map.get(key)
  if (before !== undefined) return before
  const value = make()
  map.set(key, value)
  return value
}

const optionOf = (place: Place): PlaceOption => ({ code: place.code, title: place.title })

const inOrder = (one: Seating, other: Seating): number =>
  compareVietnamese(one.person.name, other.person.name) || (one.person.id < other.person.id ? -1 : 1)

const rowsOf = (seatings: readonly Seating[], meeting: Meeting, most: number): readonly SeatedRow[] =>
  seatings
    .toSorted(inOrder)
    .slice(0, most)
    .map(seating => seatedRow(seating, meeting))

export const seatedRow = (seating: Seating, meeting: Meeting): SeatedRow => {
  const { person, seats, place, conflict, options, decision } = seating
  const title = [...new Set(seats.map(seat => seat.as ?? '').filter(text => text !== ''))].join(', ')
  return {
    personId: person.id,
    name: person.name,
    title,
    office: seats.find(seat => seat.group.isChair)?.as ?? title,
    place: place === null ? null : optionOf(place),
    conflict,
    options: options.map(optionOf),
    reasons: reasonsOf(seating, meeting),
    decision: decision === null ? null : { who: decision.who, at: decision.at },
  }
}

const awayChairsOf = ({ person, seats, place }: Seating): readonly AwayChair[] =>
  place === null
    ? []
    : seats
        .filter(seat => seat.group.isChair && seat.place !== place)
        .map(seat => ({
          place: optionOf(seat.place),
          personId: person.id,
          name: person.name,
          at: optionOf(place),
          rule: seat.group.substituteRule,
        }))
