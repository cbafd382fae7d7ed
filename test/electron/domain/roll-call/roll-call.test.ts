import { expect, test } from 'vitest'
import {
  attendanceOf,
  attendanceOfCount,
  differsFromConfirmed,
  type Mark,
  NOBODY,
  type RollCallRow,
  summaryText,
  sumOf,
  sumsByLevel,
} from '#domain/roll-call/roll-call.ts'

const marks: readonly (Mark | null)[] = [
  { kind: 'present' },
  { kind: 'late' },
  { kind: 'substitute', name: 'Trần Thị Đào', title: '' },
  { kind: 'absent', reason: 'ốm' },
  { kind: 'absent', reason: '' },
  null,
]

test('a substitute and who is late are there; every person is counted once', () => {
  const found = attendanceOf(marks)
  expect(found).toEqual({ called: 6, present: 3, late: 1, substitutes: 1, absent: 2, excused: 1, open: 1 })
  expect(found.present + found.absent + found.open).toBe(found.called)
  expect(summaryText(found)).toBe(
    'Tổng số triệu tập: 06. Có mặt: 03 (01 dự thay, 01 đến muộn). Vắng mặt: 02 (01 có lý do). Chưa điểm danh: 01.',
  )
})

test.each([
  [45, null, { called: 45, present: 0, absent: 0, excused: 0, open: 45 }],
  [45, { present: 43, excused: 1 }, { called: 45, present: 43, absent: 2, excused: 1, open: 0 }],
  [45, { present: 47, excused: 3 }, { called: 45, present: 47, absent: 0, excused: 0, open: 0 }],
])('a place that confirmed %i and told %o', (confirmed, count, expected) => {
  expect(attendanceOfCount(confirmed, count)).toMatchObject(expected)
})

const row = (code: string, level: RollCallRow['level'], present: number, confirmed: number): RollCallRow => ({
  code,
  title: code,
  level,
  hasList: false,
  confirmed,
  attendance: attendanceOfCount(confirmed, present === 0 ? null : { present, excused: 0 }),
})
const rows = [
  row('TINH', 'province', 60, 60),
  row('21025', 'commune', 41, 45),
  row('21026', 'commune', 0, 30),
]

test('levels add up to the whole', () => {
  const levels = sumsByLevel(rows)
  expect(levels.map(({ level, places, sum }) => [level, places, sum.called, sum.present])).toEqual([
    ['province', 1, 60, 60],
    ['commune', 2, 75, 41],
  ])
  expect(sumOf(levels.map(({ sum }) => sum))).toEqual(sumOf(rows.map(each => each.attendance)))
})

test('only a place where the roll was called can differ from what it confirmed', () => {
  expect(rows.filter(differsFromConfirmed).map(({ code }) => code)).toEqual(['21025'])
  expect(summaryText(NOBODY)).toBe('Tổng số triệu tập: 0. Có mặt: 0. Vắng mặt: 0.')
})
