import { expect, test } from 'vitest'
import {
  attendanceOf,
  attendanceOfCount,
  differenceOf,
  differsFromConfirmed,
  type Mark,
  NOBODY,
  phaseOfList,
  summaryText,
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
  [45, { present: 47, excused: 3 }, { called: 47, present: 47, absent: 0, excused: 0, open: 0 }],
])('a place that confirmed %i and told %o', (confirmed, count, expected) => {
  expect(attendanceOfCount(confirmed, count)).toMatchObject(expected)
})

test.each([
  [[null, null], 'open'],
  [[null, { kind: 'late' }], 'begun'],
  [[{ kind: 'absent', reason: '' }], 'done'],
] as const)('a list of %o is %s', (listed, phase) => {
  expect(phaseOfList(attendanceOf(listed))).toBe(phase)
})

const place = (phase: 'open' | 'begun' | 'done', present: number, confirmed: number | null) => ({
  code: '21025',
  title: 'Phường Cẩm Thành',
  level: 'commune' as const,
  unitKind: 'phường' as const,
  hasList: true,
  phase,
  confirmed,
  elsewhere: 0,
  attendance: { ...NOBODY, called: 45, present, open: 45 - present },
})

test.each([
  ['nobody called yet', place('open', 0, 45), null],
  ['half of the list called', place('begun', 20, 45), null],
  ['as confirmed', place('done', 45, 45), 0],
  ['fewer', place('done', 41, 45), -4],
  ['came without having confirmed', place('done', 3, null), 3],
])('a place differs from what it confirmed only when all were called: %s', (_, row, difference) => {
  expect(differenceOf(row)).toBe(difference)
  expect(differsFromConfirmed(row)).toBe(difference !== null && difference !== 0)
})

test('nobody is called at all', () => {
  expect(summaryText(NOBODY)).toBe('Tổng số triệu tập: 0. Có mặt: 0. Vắng mặt: 0.')
})
