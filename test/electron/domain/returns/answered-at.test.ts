import { expect, test } from 'vitest'
import { answeredAtMoment, areMonthFirst } from '#domain/returns/answered-at.ts'

test.each([
  ['2026/06/28 8:12:44 SA GMT+7', '2026-06-28T08:12'],
  ['2026/06/29 4:10:15 CH GMT+7', '2026-06-29T16:10'],
  ['2026/06/29 12:05:00 SA GMT+7', '2026-06-29T00:05'],
  ['2026/06/29 12:05:00 CH GMT+7', '2026-06-29T12:05'],
  ['28/6/2026 15:31', '2026-06-28T15:31'],
  ['2026-06-28T08:12:44', '2026-06-28T08:12'],
  ['15:31:00 28/6/2026', '2026-06-28T15:31'],
  ['28.06.2026 7:05 PM', '2026-06-28T19:05'],
  ['31/02/2026 08:00', null],
  ['28/6/2026', null],
  ['chiều 28/6', null],
  ['', null],
])('%s is %s', (text, moment) => {
  expect(answeredAtMoment(text)).toBe(moment)
})

test('a column of time stamps in English is told by the first day after the twelfth', () => {
  expect(areMonthFirst(['6/7/2026 8:00', '6/28/2026 8:00'])).toBe(true)
  expect(areMonthFirst(['6/7/2026 8:00', '28/6/2026 8:00'])).toBe(false)
  expect(areMonthFirst(['6/7/2026 8:00', '2026/06/28 8:00'])).toBe(false)
  expect(answeredAtMoment('6/7/2026 2:05 PM', true)).toBe('2026-06-07T14:05')
})
