/** Where one person sits: a table of letters and persons, then letters and persons made up by chance. */
import { describe, expect, test } from 'vitest'
import {
  type Rules,
  type SeatDecision,
  type Seating,
  seaterOf,
  substituteTargets,
} from '#domain/allocation/seating.ts'
import { asId, type PersonId } from '#domain/kernel/ids.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { bindingsOf, boundTo, inviteeOf, meetingOf, memberOf, pointOf } from '#test/support/allocation.ts'
import { placesIn } from '#test/support/places.ts'
import { chanceFrom } from '#test/support/random.ts'

const AN_PHU = '21034'
const RULE = 'trường hợp đồng chí Bí thư dự tại điểm cầu tinh thì phân công 01 đồng chí chủ trì'

const decision = (personId: string, placeCode: string): SeatDecision => ({
  personId: asId<PersonId>(personId),
  placeCode,
  who: 'Nguyễn Thị Thử',
  at: localDateTime('2026-06-28T08:00'),
})

const rulesOf = (meeting: Meeting, more: Partial<Rules> = {}): Rules => ({
  meeting,
  places: placesIn(meeting),
  bindings: bindingsOf(meeting),
  decisions: [],
  ...more,
})

const said = (seating: Seating | null): string =>
  seating === null ? 'không mời' : (seating.conflict ?? seating.place?.code ?? '?')

describe('where somebody sits', () => {
  const plain = meetingOf({ id: 'tinh', groups: [{ id: 'A' }] }, { id: 'ubnd', groups: [{ id: 'B' }] })
  const oneWay = meetingOf(
    { id: 'tinh', groups: [{ id: 'A' }] },
    { id: 'ubnd', except: ['tinh'], groups: [{ id: 'B' }] },
  )
  const mutual = meetingOf(
    { id: 'tinh', groups: [{ id: 'A', except: ['ubnd'] }, { id: 'A2' }] },
    { id: 'ubnd', except: ['tinh'], groups: [{ id: 'B' }] },
  )
  const three = meetingOf(
    { id: 'tinh', groups: [{ id: 'A', except: ['ubnd'] }] },
    { id: 'ubnd', groups: [{ id: 'B', except: ['khoi'] }] },
    { id: 'khoi', groups: [{ id: 'C', except: ['tinh'] }] },
  )
  const communes = meetingOf(
    { id: 'tinh', groups: [{ id: 'A', except: ['xa'] }, { id: 'A2' }] },
    { id: 'xa', units: [AN_PHU, '21025'], groups: [{ id: 'S', substitute: RULE }, { id: 'M' }] },
  )
  const cases: readonly (readonly [string, Meeting, readonly string[], string])[] = [
    ['nobody invites', plain, ['Z'], 'không mời'],
    ['one line invites', plain, ['A'], 'TINH'],
    ['two lines of two points invite, nothing is taken away', plain, ['A', 'B'], 'two-places'],
    ['the second point leaves out whoever sits at the first', oneWay, ['A', 'B'], 'TINH'],
    ['leaving out concerns only whoever is in both lists', oneWay, ['B'], 'UBND'],
    ['two points leave out whoever sits at the other', mutual, ['A', 'B'], 'circle'],
    ['a line without exception settles the circle', mutual, ['A', 'A2', 'B'], 'TINH'],
    ['three points in a circle keep nobody', three, ['A', 'B', 'C'], 'excluded-everywhere'],
    ['two of the three are settled', three, ['A', 'B'], 'UBND'],
    ['the chair of a commune who is of the province too', communes, ['A', 'S'], 'circle'],
    ['other lines of the own commune do not keep its chair', communes, ['A', 'S', 'M'], 'circle'],
    ['the chair of a commune whom the province wants by all means', communes, ['A2', 'S'], 'chair-away'],
    ['the chair of a commune who is of no other list', communes, ['S', 'M'], AN_PHU],
    ['a member of a commune who is of the province too', communes, ['A', 'M'], AN_PHU],
  ]

  test.each(cases)('%s', (_, meeting, bodies, expected) => {
    expect(said(seaterOf(rulesOf(meeting))(memberOf('An', bodies, AN_PHU)))).toBe(expected)
  })

  test('what was decided holds, under the name of an entry merged since too', () => {
    const seat = seaterOf(rulesOf(communes, { decisions: [decision('entry before', 'TINH')] }))
    const person = { ...memberOf('An', ['A', 'S'], AN_PHU), mergedIds: [asId<PersonId>('entry before')] }
    expect(seat(person)).toMatchObject({
      conflict: null,
      place: { code: 'TINH' },
      decision: { who: 'Nguyễn Thị Thử' },
    })
  })

  test('a decision for a place that no longer invites is asked about anew', () => {
    const seat = seaterOf(rulesOf(communes, { decisions: [decision('An', '21025')] }))
    expect(said(seat(memberOf('An', ['A', 'S'], AN_PHU)))).toBe('outdated')
  })

  test('who belongs to a group held in each unit while nobody knows in which is asked about', () => {
    expect(said(seaterOf(rulesOf(communes))(memberOf('An', ['M'])))).toBe('unknown-unit')
  })

  test('a unit without a point of the meeting invites nobody', () => {
    expect(said(seaterOf(rulesOf(communes))(memberOf('An', ['M'], '21037')))).toBe('không mời')
  })
})

describe('the office that each unit has', () => {
  const meeting = meetingOf({ id: 'xa', units: ['21289', '21292', '21025'], groups: [{ id: 'S' }] })
  const places = placesIn(meeting)
  const bindings = [boundTo('S', { kind: 'unit-office', title: 'Bí thư', organ: 'Đảng ủy' })]
  const seat = seaterOf(rulesOf(meeting, { bindings }))
  const office = (title: string, organ: string, unitCode: string | null = null) =>
    inviteeOf('An', { offices: [{ title, organ, unitCode: unitCode === null ? null : asId(unitCode) }] })

  test.each(places)('$title is told from its look-alikes', place => {
    expect(seat(office('Bí thư', place.addressee))).toMatchObject({ place: { code: place.code } })
    expect(seat(office('Bí thư Đảng ủy', place.addressee.replace('Đảng ủy ', '')))).toMatchObject({
      place: { code: place.code },
    })
  })

  test('written without a unit it is that of the own', () => {
    expect(seat(office('Bí thư', 'Đảng ủy', '21025'))).toMatchObject({ place: { code: '21025' } })
    expect(said(seat(office('Bí thư', 'Đảng ủy')))).toBe('unknown-unit')
  })

  test.each([
    ['Phó Bí thư', 'Đảng ủy phường Cẩm Thành'],
    ['Bí thư', 'Đảng ủy phường Nghĩa Lộ'],
  ])('%s %s is another office', (title, organ) => {
    expect(seat(office(title, organ))).toBeNull()
  })
})

test('a substitute rule gives the chair up to the points it says, otherwise to any other', () => {
  const [tinh, ubnd, xa] = [
    pointOf({ id: 'tinh', groups: [] }),
    pointOf({ id: 'ubnd', groups: [] }),
    pointOf({ id: 'xa', units: [AN_PHU], groups: [] }),
  ]
  const points = [tinh, ubnd, xa]
  expect(substituteTargets(RULE, xa, points)).toEqual([tinh])
  expect(substituteTargets('trường hợp vắng thì cử người thay', xa, points)).toEqual([tinh, ubnd])
  expect(substituteTargets('', xa, points)).toEqual([])
})

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

describe('letters and persons made up by chance', () => {
  test.each(Array.from({ length: 60 }, (_, seed) => seed))('seed %i: exactly once, or reported', seed => {
    const { meeting, persons, decisions } = madeUp(seed)
    const rules = rulesOf(meeting, { decisions })
    const seat = seaterOf(rules)
    const backwards = seaterOf({
      ...rules,
      bindings: [...rules.bindings].toReversed(),
      decisions: decisions.toReversed(),
    })
    for (const person of persons) {
      const seating = seat(person)
      // Whom some line names whose point is held where they belong is never dropped.
      const named = meeting.bridgePoints.some(
        point =>
          point.groups.some(group => person.memberships.some(({ body }) => body === group.id)) &&
          (point.kind === 'one-place' ||
            person.unitCode === null ||
            point.unitCodes.includes(person.unitCode)),
      )
      expect(seating !== null).toBe(named)
      if (seating === null) continue
      // One place and no question, or a question and no place.
      expect(seating.place === null).toBe(seating.conflict !== null)
      if (seating.place !== null) expect(seating.options).toContain(seating.place)
      expect(keepsTheLetter(seating, meeting)).toBe(true)
      expect(said(backwards({ ...person, memberships: person.memberships.toReversed() }))).toBe(said(seating))
      // Whatever they are asked about, deciding for any place offered settles it.
      for (const option of seating.options) {
        const after = seaterOf({ ...rules, decisions: [decision(person.id, option.code)] })(person)
        expect(after).toMatchObject({ conflict: null, place: { code: option.code } })
      }
    }
  })

  test('the seeds meet every kind of question', () => {
    const met = new Set(
      Array.from({ length: 60 }, (_, seed) => madeUp(seed)).flatMap(({ meeting, persons, decisions }) =>
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
