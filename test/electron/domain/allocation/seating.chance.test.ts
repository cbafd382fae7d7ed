/** Letters and persons made up by chance: everybody sits once and for a reason, or is reported; faults are found. */
import { describe, expect, test } from 'vitest'
import type { Invitee } from '#domain/allocation/binding.ts'
import { type Reason, reasonsOf } from '#domain/allocation/reasons.ts'
import {
  type Rules,
  type Seater,
  type Seating,
  seaterOf,
  substituteTargets,
} from '#domain/allocation/seating.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { decision, meetingOf, memberOf, rulesOf, said } from '#test/support/allocation.ts'
import { placesIn } from '#test/support/places.ts'
import { chanceFrom } from '#test/support/random.ts'

const AN_PHU = '21034'

/** Points, exceptions, chairs, persons and decisions without any sense in them. */
function madeUp(seed: number) {
  const { upTo, oneOf } = chanceFrom(seed)
  const ids = Array.from({ length: 2 + upTo(4) }, (_, index) => `p${index}`)
  const units = [AN_PHU, '21025', '21028']
  // Chance alone seldom closes a circle of three.
  const ring = ids.length === 3
  const some = (items: readonly string[], oneIn: number): readonly string[] =>
    items.filter(() => upTo(oneIn) === 0)
  const meeting = meetingOf(
    ...ids.map((id, at) => ({
      id,
      ...(upTo(3) === 0 ? { units: units.slice(0, 1 + upTo(3)) } : {}),
      except: ring ? ids.slice((at + 1) % ids.length).slice(0, 1) : some(ids, 3 + upTo(4)),
      groups: Array.from({ length: 1 + upTo(3) }, (_, index) => ({
        id: `${id}g${index}`,
        except: ring ? [] : some(ids, 2 + upTo(3)),
        ...(upTo(4) === 0
          ? { substitute: `trường hợp dự tại điểm cầu ${oneOf(ids)} thì cử người thay` }
          : {}),
        chair: at === 0,
      })),
    })),
  )
  const groups = meeting.bridgePoints.flatMap(point => point.groups.map(group => group.id))
  const persons = Array.from({ length: 40 }, (_, index) =>
    memberOf(`n${index}`, some(groups, 4), upTo(6) === 0 ? null : oneOf([...units, '21037'])),
  )
  const places = placesIn(meeting)
  const decisions =
    places.length === 0
      ? []
      : persons.filter(() => upTo(6) === 0).map(({ id }) => decision(id, oneOf(places).code))
  return { meeting, persons, decisions, groups }
}

type SeatOf = Seating['seats'][number]

/** Told from the words of the letter alone: whether whoever sits at a point leaves this seat for it. */
function isLeftFor({ place, group }: SeatOf, point: string, seating: Seating, meeting: Meeting): boolean {
  if (point === place.point.id) return false
  const excluded = [...place.point.exclusions, ...group.exclusions].some(({ targetId }) => targetId === point)
  // The chair who has a substitute leaves the place with every line that invites there.
  const chairs = seating.seats.filter(
    seat => seat.place === place && seat.group.isChair && seat.group.substituteRule !== '',
  )
  return (
    excluded ||
    chairs.some(seat =>
      substituteTargets(seat.group.substituteRule, place.point, meeting.bridgePoints).some(
        ({ id }) => id === point,
      ),
    )
  )
}

/** Whatever the rules seat somebody at, every other invitation is given up for it; two places are two that both stay. */
function keepsTheLetter(seating: Seating, meeting: Meeting): boolean {
  const { seats, place, conflict, decision } = seating
  const isLeft = (seat: SeatOf, point: string): boolean => isLeftFor(seat, point, seating, meeting)
  if (decision !== null) return true
  if (place !== null)
    return (
      // Nowhere else would keep the letter as well: that is for a person to decide.
      seating.options
        .filter(option => option === place || option.point !== place.point)
        .every(
          option =>
            (option === place) ===
            seats.filter(seat => seat.place !== option).every(seat => isLeft(seat, option.point.id)),
        ) && !seats.some(seat => seat.group.isChair && seat.place !== place)
    )
  if (conflict !== 'two-places') return true
  return seats.some(one =>
    seats.some(
      other =>
        one.place !== other.place && !isLeft(one, other.place.point.id) && !isLeft(other, one.place.point.id),
    ),
  )
}

/** A seater made wrong on purpose, or the real one. */
type Made = (rules: Rules) => Seater

/** What is wrong with where a made-up letter's persons sit: nothing, where everybody sits once or is reported. */
function faultsOf(seed: number, made: Made): readonly string[] {
  const { meeting, persons, decisions } = madeUp(seed)
  const rules = rulesOf(meeting, { decisions })
  const seat = made(rules)
  const backwards = made({
    ...rules,
    bindings: [...rules.bindings].toReversed(),
    decisions: decisions.toReversed(),
  })
  return persons.flatMap(person => {
    const seating = seat(person)
    const turned = backwards({
      ...person,
      memberships: person.memberships.toReversed(),
    })
    if ((seating !== null) !== isNamed(person, meeting)) return [seating === null ? 'dropped' : 'uninvited']
    if (seating === null) return []
    // Whatever they are asked about, deciding for any place offered settles it.
    const isSettled = seating.options.every(option => {
      const after = made({
        ...rules,
        decisions: [decision(person.id, option.code)],
      })(person)
      return after?.conflict === null && after.place?.code === option.code
    })
    return [
      // One place and no question, or a question and no place.
      ...((seating.place === null) === (seating.conflict !== null) ? [] : ['neither seated nor reported']),
      ...(seating.place === null || seating.options.includes(seating.place) ? [] : ['seated uninvited']),
      ...(keepsTheLetter(seating, meeting) ? [] : ['against the letter']),
      ...(said(turned) === said(seating) ? [] : ['by the order']),
      ...(isSettled ? [] : ['decided in vain']),
      ...(seating.place === null || reasonsOf(seating, meeting).some(isReason) ? [] : ['no reason']),
    ]
  })
}

const isReason = ({ kind, quote, text }: Reason): boolean =>
  kind === 'decided' ? text !== '' : kind === 'invited' && quote !== ''

/** Whom some line names whose point is held where they belong is never dropped. */
const isNamed = (person: Invitee, meeting: Meeting): boolean =>
  meeting.bridgePoints.some(
    point =>
      point.groups.some(group => person.memberships.some(({ body }) => body === group.id)) &&
      (point.kind === 'one-place' || person.unitCode === null || point.unitCodes.includes(person.unitCode)),
  )

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed)

/** The real seater with its answer bent; null drops the person. */
const bent =
  (bend: (seating: Seating, person: Invitee, rules: Rules) => Seating | null): Made =>
  rules => {
    const seat = seaterOf(rules)
    return person => {
      const seating = seat(person)
      return seating === null ? null : bend(seating, person, rules)
    }
  }

const seatedAt = (seating: Seating, place: Seating['place']): Seating => ({
  ...seating,
  place,
  conflict: null,
})

describe('letters and persons made up by chance', () => {
  test.each(SEEDS)('seed %i: exactly once and why, or reported', seed => {
    expect(faultsOf(seed, seaterOf)).toEqual([])
  })

  test.each<readonly [string, string, Made]>([
    ['dropped', 'one in twenty is left out', bent((seating, { id }) => (id === 'n7' ? null : seating))],
    [
      'against the letter',
      'of two places the first is taken unasked',
      bent(seating => (seating.conflict === null ? seating : seatedAt(seating, seating.options[0] ?? null))),
    ],
    [
      'against the letter',
      'the exclusions are not carried out',
      bent((seating, _, { decisions }) =>
        [...decisions].length === 0 || seating.decision !== null
          ? seating
          : seatedAt(seating, seating.options.at(-1) ?? null),
      ),
    ],
    [
      'neither seated nor reported',
      'a question is forgotten',
      bent(seating => ({
        ...seating,
        conflict: seating.conflict === 'circle' ? null : seating.conflict,
      })),
    ],
    [
      'by the order',
      'the line that comes first wins',
      bent((seating, person) => {
        const first = seating.seats.find(({ group }) => group.id === person.memberships[0]?.body)
        return seating.conflict === 'circle' && first !== undefined ? seatedAt(seating, first.place) : seating
      }),
    ],
    ['decided in vain', 'what was decided is not kept', rules => seaterOf({ ...rules, decisions: [] })],
    ['no reason', 'the words of the letter are lost', bent(seating => ({ ...seating, seats: [] }))],
  ])('a fault is caught as "%s": %s', (fault, _, made) => {
    expect(new Set(SEEDS.flatMap(seed => faultsOf(seed, made)))).toContain(fault)
  })

  test('the seeds meet every kind of question', () => {
    const met = new Set(
      SEEDS.map(madeUp).flatMap(({ meeting, persons, decisions }) =>
        persons.map(person => said(seaterOf(rulesOf(meeting, { decisions }))(person))),
      ),
    )
    for (const conflict of [
      'circle',
      'excluded-everywhere',
      'two-places',
      'chair-away',
      'unknown-unit',
      'outdated',
    ])
      expect(met).toContain(conflict)
  })
})
