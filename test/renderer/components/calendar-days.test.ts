/** The days of a calendar page. */
import { expect, test } from 'vitest'
import { localDate } from '#domain/kernel/local-time.ts'
import { addDays, addMonths, weeksOf } from '#renderer/components/calendar-days.ts'

test('a page begins on the Monday on or before the first and has six weeks', () => {
  const weeks = weeksOf(localDate('2026-07-15'))
  expect(weeks[0]?.[0]).toBe('2026-06-29')
  expect(weeks[0]?.[2]).toBe('2026-07-01')
  expect(weeks).toHaveLength(6)
  expect(weeksOf(localDate('2026-06-10'))[0]?.[0]).toBe('2026-06-01')
})

test('days and months are walked across their ends', () => {
  expect(addDays(localDate('2026-12-31'), 1)).toBe('2027-01-01')
  expect(addMonths(localDate('2026-01-31'), 1)).toBe('2026-02-28')
  expect(addMonths(localDate('2026-01-15'), -1)).toBe('2025-12-15')
})
