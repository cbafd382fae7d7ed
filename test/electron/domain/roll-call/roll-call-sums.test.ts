import { expect, test } from 'vitest'
import type { UnitKind } from '#domain/directory/unit.ts'
import {
  type Attendance,
  attendanceOf,
  attendanceOfCount,
  type Mark,
  phaseOfList,
  type RollCallRow,
} from '#domain/roll-call/roll-call.ts'
import { sumOf, sumOfRows, sumsByLevel } from '#domain/roll-call/roll-call-sums.ts'
import { type Chance, chanceFrom } from '#test/support/random.ts'

const MARKS: readonly (Mark | null)[] = [
  null,
  { kind: 'present' },
  { kind: 'late' },
  { kind: 'substitute', name: 'Trần Thị Đào', title: '' },
  { kind: 'absent', reason: 'ốm' },
  { kind: 'absent', reason: '' },
]
const KINDS: readonly (UnitKind | null)[] = ['xã', 'phường', 'đặc khu', null]

function madeUpRow(chance: Chance, code: number): RollCallRow {
  const level = chance.oneOf(['province', 'agency', 'commune', 'commune', 'commune'] as const)
  const confirmed = chance.oneOf([null, 0, 12, 45])
  const count = chance.oneOf([null, { present: chance.upTo(60), excused: chance.upTo(9) }])
  const listed = Array.from({ length: chance.upTo(30) }, () => chance.oneOf(MARKS))
  const hasList = listed.length > 0
  const attendance = hasList ? attendanceOf(listed) : attendanceOfCount(confirmed ?? 0, count)
  return {
    code: String(code),
    title: `Điểm cầu ${code}`,
    level,
    unitKind: level === 'commune' ? chance.oneOf(KINDS) : null,
    hasList,
    confirmed,
    elsewhere: 0,
    phase: hasList ? phaseOfList(attendance) : count === null ? 'open' : 'done',
    attendance,
  }
}

const addsUp = ({ called, present, absent, open, excused, late, substitutes }: Attendance): boolean =>
  called === present + absent + open && excused <= absent && late + substitutes <= present

test('whatever was found: called is present, absent and not yet called; parts make the whole', () => {
  const chance = chanceFrom(7)
  for (let round = 0; round < 200; round++) {
    const rows = Array.from({ length: chance.upTo(25) }, (_, code) => madeUpRow(chance, code))
    const whole = sumOfRows('', 'Tổng cộng', rows)
    const levels = sumsByLevel(rows, 'tỉnh')
    expect([...rows.map(row => row.attendance), whole.sum].filter(one => !addsUp(one))).toEqual([])
    expect(sumOf(levels.map(level => level.sum))).toEqual(whole.sum)
    for (const level of levels.filter(({ kinds }) => kinds.length > 0))
      expect(
        sumOfRows(
          level.key,
          level.title,
          rows.filter(row => row.level === level.level),
        ),
      ).toEqual({
        ...level,
        level: undefined,
        kinds: undefined,
        sum: sumOf(level.kinds.map(kind => kind.sum)),
        places: level.kinds.reduce((sum, kind) => sum + kind.places, 0),
        done: level.kinds.reduce((sum, kind) => sum + kind.done, 0),
        confirmed: level.kinds.reduce((sum, kind) => sum + kind.confirmed, 0),
      })
  }
})

const row = (code: string, level: RollCallRow['level'], unitKind: UnitKind | null): RollCallRow => ({
  code,
  title: code,
  level,
  unitKind,
  hasList: false,
  confirmed: 10,
  elsewhere: 0,
  phase: 'done',
  attendance: attendanceOfCount(10, { present: 9, excused: 0 }),
})

test('levels and kinds go by the names they have on the board', () => {
  const rows = [
    row('TINH', 'province', null),
    row('Đảng ủy Ủy ban nhân dân tỉnh', 'agency', null),
    row('21025', 'commune', 'phường'),
    row('21026', 'commune', 'xã'),
  ]
  const titles = sumsByLevel(rows, 'tỉnh').map(({ title, kinds }) => [
    title,
    ...kinds.map(kind => kind.title),
  ])
  expect(titles).toEqual([['Cấp tỉnh'], ['Đảng ủy Ủy ban nhân dân tỉnh'], ['Cấp xã', 'Xã', 'Phường']])
  expect(sumsByLevel(rows.slice(0, 3), 'thành phố').map(({ title, kinds }) => [title, kinds.length])).toEqual(
    [
      ['Cấp thành phố', 0],
      ['Đảng ủy Ủy ban nhân dân tỉnh', 0],
      ['Cấp xã', 0],
    ],
  )
})
