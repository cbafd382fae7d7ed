import { describe, expect, test } from 'vitest'
import {
  formatClock,
  formatDate,
  formatDateInWords,
  formatDateTime,
  isLocalDate,
  isLocalDateTime,
  localDate,
  localDateTime,
  minutesBetween,
  partOfDay,
  weekdayOf,
} from '#domain/kernel/local-time.ts'

describe('dates of an office', () => {
  test.each([
    ['2026-06-29', '29/6/2026'],
    ['2026-07-01', '01/7/2026'],
    ['2026-02-05', '05/02/2026'],
    ['2025-12-08', '08/12/2025'],
  ])('%s is written %s in running text', (date, written) => {
    expect(formatDate(localDate(date))).toBe(written)
  })

  test.each([
    ['2026-02-05', 'ngày 05 tháng 02 năm 2026'],
    ['2026-06-27', 'ngày 27 tháng 6 năm 2026'],
  ])('%s is written %s on the date line', (date, written) => {
    expect(formatDateInWords(localDate(date))).toBe(written)
  })

  test('the meeting of 01/7/2026 at 14:00 is on a Wednesday afternoon', () => {
    const start = localDateTime('2026-07-01T14:00')
    expect([weekdayOf(start), partOfDay(start), formatClock(start), formatDateTime(start)]).toEqual([
      'thứ Tư',
      'chiều',
      '14 giờ 00 phút',
      '01/7/2026 14:00',
    ])
  })

  test.each([
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-13-01', false],
    ['2026-6-1', false],
  ])('%s exists in the calendar: %s', (text, exists) => {
    expect(isLocalDate(text)).toBe(exists)
  })

  test('24:00 is no time of a day', () => {
    expect(isLocalDateTime('2026-07-01T24:00')).toBe(false)
  })

  test('minutes are counted over midnight and months', () => {
    expect(minutesBetween(localDateTime('2026-06-30T23:30'), localDateTime('2026-07-01T00:15'))).toBe(45)
  })
})
