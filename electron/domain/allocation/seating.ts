/** Where one person sits: the lines that invite them, the exclusions and the chair rule carried out, what was decided. */
import type { BridgePointId, PersonId } from '../kernel/ids.ts'
import type { LocalDateTime } from '../kernel/local-time.ts'
import type { BridgePoint, Meeting } from '../meeting/meeting.ts'
import type { Place } from '../meeting/places.ts'
import { fold } from '../vietnamese/text.ts'
import type { GroupBinding, Invitee } from './binding.ts'
import { memberIndex, type Seat } from './member-index.ts'

/** What a person of the office decided about where somebody sits; kept with who and when. */
export type SeatDecision = {
  readonly personId: PersonId
  readonly placeCode: string
  readonly who: string
  readonly at: LocalDateTime
}

export const CONFLICTS = [
  'circle',
  'excluded-everywhere',
  'two-places',
  'chair-away',
  'unknown-unit',
  'outdated',
] as const
/**
 * Why a person must be decided about. `circle`: rules refer to each other, and more than one outcome keeps them all.
 * `excluded-everywhere`: no outcome keeps them all. `two-places`: invited to several places, and nothing takes one
 * away. `chair-away`: the rules seat the chair of a place elsewhere. `unknown-unit`: of a group that sits in each
 * unit, and nobody knows in which. `outdated`: was decided for a place that no longer invites.
 */
export type Conflict = (typeof CONFLICTS)[number]

export type Seating = {
  readonly person: Invitee
  /** Every line that invites the person, before anything is taken away; in the order of the letter. */
  readonly seats: readonly Seat[]
  /** The one place; null where a person must decide. */
  readonly place: Place | null
  readonly conflict: Conflict | null
  /** Places the person can be decided for, in the order of the letter. */
  readonly options: readonly Place[]
  /** What was decided, while it still holds. */
  readonly decision: SeatDecision | null
}

/** @returns null for somebody whom no line of the letter invites */
export type Seater = (person: Invitee) => Seating | null

export type Rules = {
  readonly meeting: Meeting
  readonly places: readonly Place[]
  readonly bindings: Iterable<GroupBinding>
  readonly decisions: Iterable<SeatDecision>
}

/** Each person's outcome depends on that person alone, so neither the order nor the number of the others matters. */
export function seaterOf({ meeting, places, bindings, decisions }: Rules): Seater {
  const points = meeting.bridgePoints
  const members = memberIndex(points, places, bindings)
  const decided = new Map([...decisions].map(decision => [decision.personId, decision]))
  const yields = yieldsOf(points)
  return person => {
    const { seats, unplaced } = members.invitationsOf(person)
    if (seats.length === 0 && unplaced.length === 0) return null
    const options = [...new Set(seats.map(seat => seat.place))]
    const decision = lastDecision([person.id, ...person.mergedIds].map(id => decided.get(id)))
    const chosen = options.find(place => place.code === decision?.placeCode)
    if (chosen !== undefined) return { person, seats, place: chosen, conflict: null, options, decision }
    const asked = (conflict: Conflict): Seating => ({
      person,
      seats,
      place: null,
      conflict,
      options,
      decision: null,
    })
    if (decision !== null && options.length > 0) return asked('outdated')
    if (unplaced.length > 0) return asked('unknown-unit')
    const [outcome, another] = outcomesOf(seats, yields, points)
    if (outcome === undefined) return asked('excluded-everywhere')
    if (another !== undefined) return asked('circle')
    const [place, second] = outcome
    if (place === undefined) return asked('excluded-everywhere')
    if (second !== undefined) return asked('two-places')
    if (seats.some(seat => seat.group.isChair && seat.place !== place)) return asked('chair-away')
    return { person, seats, place, conflict: null, options, decision: null }
  }
}

/** Two entries that turned out to be one person may have been decided about separately: the last word counts. */
const lastDecision = (decisions: readonly (SeatDecision | undefined)[]): SeatDecision | null =>
  decisions.reduce<SeatDecision | null>(
    (last, one) => (one !== undefined && (last === null || one.at > last.at) ? one : last),
    null,
  )

/** The points for whose sake each seat is given up: whoever sits at one of them does not take the seat. */
type Yields = (seat: Seat) => ReadonlySet<BridgePointId>

const NOBODY: ReadonlySet<BridgePointId> = new Set()

function yieldsOf(points: readonly BridgePoint[]): Yields {
  const known = new Map<object, ReadonlySet<BridgePointId>>()
  for (const point of points)
    for (const group of point.groups) {
      const targets = [...point.exclusions, ...group.exclusions].map(exclusion => exclusion.targetId)
      known.set(group, new Set(targets.filter(id => id !== point.id)))
    }
  return seat => known.get(seat.group) ?? NOBODY
}

/**
 * The points a substitute rule gives the chair up to: those whose short names it says, and any other where it says
 * none ("trường hợp đồng chí Bí thư dự tại điểm cầu tỉnh thì …").
 */
export function substituteTargets(
  rule: string,
  own: BridgePoint,
  points: readonly BridgePoint[],
): readonly BridgePoint[] {
  if (rule === '') return []
  const others = points.filter(point => point.id !== own.id)
  const said = fold(rule)
  const named = others.filter(point => point.shortName !== '' && said.includes(fold(point.shortName)))
  return named.length > 0 ? named : others
}

/** More points than any letter has; beyond, every outcome would be tried for too long. */
const MOST_POINTS = 12

/**
 * Every set of places that keeps all rules at once: a place is in the set exactly when one of its seats is not given
 * up to a point of the set. Two such sets are a circle, none is a contradiction.
 */
function outcomesOf(
  seats: readonly Seat[],
  yields: Yields,
  all: readonly BridgePoint[],
): readonly (readonly Place[])[] {
  const points = [...new Set(seats.map(seat => seat.place.point))]
  if (points.length === 1) return [placesTaken(seats, yields, new Set(points.map(point => point.id)))]
  if (points.length > MOST_POINTS) return []
  const chairAway = chairYields(seats, all)
  const takenAway: Yields = seat => {
    const more = chairAway.get(seat.place)
    return more === undefined ? yields(seat) : new Set([...yields(seat), ...more])
  }
  const found: (readonly Place[])[] = []
  for (let set = 1; set < 2 ** points.length; set++) {
    const sitting = new Set(points.filter((_, bit) => (set >> bit) & 1).map(point => point.id))
    const taken = placesTaken(seats, takenAway, sitting)
    const reached = new Set(taken.map(place => place.point.id))
    if (reached.size === sitting.size && [...reached].every(id => sitting.has(id))) found.push(taken)
    if (found.length > 1) break
  }
  return found
}

const placesTaken = (
  seats: readonly Seat[],
  yields: Yields,
  sitting: ReadonlySet<BridgePointId>,
): readonly Place[] => [
  ...new Set(
    seats
      .filter(seat => ![...yields(seat)].some(id => id !== seat.place.point.id && sitting.has(id)))
      .map(seat => seat.place),
  ),
]

/** Where the chair of a place has a substitute, the chair leaves that place with every line that invites them there. */
function chairYields(
  seats: readonly Seat[],
  points: readonly BridgePoint[],
): ReadonlyMap<Place, readonly BridgePointId[]> {
  return new Map(
    seats
      .filter(({ group }) => group.isChair && group.substituteRule !== '')
      .map(({ place, group }) => [
        place,
        substituteTargets(group.substituteRule, place.point, points).map(point => point.id),
      ]),
  )
}
