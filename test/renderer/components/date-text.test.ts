/** Dates and times as people type them. */
import { expect, test } from 'vitest'
import { parseDateText, parseTimeText } from '#renderer/components/date-text.ts'

test.each([
  ['29/6/2026', '2026-06-29'],
  ['01/07/2026', '2026-07-01'],
  [' 1-7-26 ', '2026-07-01'],
  ['1.7.2026', '2026-07-01'],
  ['31/6/2026', null],
  ['29/6', null],
  ['2026-06-29', null],
  ['', null],
])('date %j', (text, date) => {
  expect(parseDateText(text)).toBe(date)
})

test.each([
  ['14:00', '14:00'],
  ['14h', '14:00'],
  ['14h30', '14:30'],
  ['14 giờ 30 phút', '14:30'],
  ['7 giờ', '07:00'],
  ['1430', '14:30'],
  ['9', '09:00'],
  ['24:00', null],
  ['14:60', null],
  ['', null],
])('time %j', (text, time) => {
  expect(parseTimeText(text)).toBe(time)
})
