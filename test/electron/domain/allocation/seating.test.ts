/** Where one person sits: tables of letters and persons. */
import { describe, expect, test } from 'vitest'
import { seaterOf, substituteTargets } from '#domain/allocation/seating.ts'
import { asId, type PersonId, type UnitCode } from '#domain/kernel/ids.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import {
  boundTo,
  decision,
  inviteeOf,
  meetingOf,
  memberOf,
  pointOf,
  rulesOf,
  said,
} from '#test/support/allocation.ts'
import { placesIn } from '#test/support/places.ts'

const AN_PHU = '21034'
const RULE = 'trường hợp đồng chí Bí thư dự tại điểm cầu tinh thì phân công 01 đồng chí chủ trì'

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

describe('everybody of an organ, everybody of a unit', () => {
  const meeting = meetingOf(
    { id: 'tinh', groups: [{ id: 'O' }] },
    { id: 'xa', units: [AN_PHU, '21025'], groups: [{ id: 'U' }] },
  )
  const bindings = [
    boundTo('O', { kind: 'organ', organ: 'Ban Tổ chức Tỉnh ủy' }),
    boundTo('U', { kind: 'unit', unitCode: asId(AN_PHU) }),
  ]
  const seat = seaterOf(rulesOf(meeting, { bindings }))
  const office = (title: string, organ: string, unitCode: string | null = null) => ({
    offices: [
      {
        title,
        organ,
        unitCode: unitCode === null ? null : asId<UnitCode>(unitCode),
      },
    ],
  })

  test.each([
    [
      'any office of the organ',
      office('Chuyên viên', 'ban tổ chức tỉnh uỷ'),
      'TINH',
      'Chuyên viên ban tổ chức tỉnh uỷ',
    ],
    [
      'an organ whose name only begins alike',
      office('Trưởng ban', 'Ban Tổ chức Tỉnh ủy Gia Lai'),
      'không mời',
      null,
    ],
    [
      'an office of the unit',
      office('Bí thư', 'Đảng ủy xã An Phú', AN_PHU),
      AN_PHU,
      'Bí thư Đảng ủy xã An Phú',
    ],
    [
      'who works in the unit without an office',
      { unitCode: asId<UnitCode>(AN_PHU) },
      AN_PHU,
      'người của đơn vị',
    ],
    ['who works in another unit', { unitCode: asId<UnitCode>('21025') }, 'không mời', null],
  ] as const)('%s', (_, person, expected, as) => {
    const seating = seat(inviteeOf('An', person))
    expect(said(seating)).toBe(expected)
    expect(seating?.seats[0]?.as ?? null).toBe(as)
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
