/** How long until a deadline, in words. */
import { expect, test } from 'vitest'
import { localDate, localDateTime } from '#domain/kernel/local-time.ts'
import { timeLeft } from '#renderer/features/frame/time-left.ts'

const now = localDateTime('2026-06-28T09:00')

test.each([
  [localDateTime('2026-06-28T09:30'), 'còn 30 phút'],
  [localDateTime('2026-06-29T15:00'), 'còn 30 giờ'],
  // Before the 30th means until the end of the 29th.
  [localDate('2026-06-30'), 'còn 39 giờ'],
  [localDate('2026-07-02'), 'còn 3 ngày'],
  [localDateTime('2026-06-28T09:00'), 'đã qua'],
])('%s', (at, words) => {
  expect(timeLeft(now, at)).toBe(words)
})
