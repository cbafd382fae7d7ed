import { describe, expect, test } from 'vitest'
import { likelyMonth } from '#domain/invitation/likely-month.ts'
import { localDate } from '#domain/kernel/local-time.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { sampleMeeting } from '#test/support/sample-meeting.ts'

const following = (date: string | null): Meeting => ({
  ...sampleMeeting,
  basis: { ...sampleMeeting.basis, date: date === null ? null : localDate(date) },
})

describe('an undated letter to be confirmed by 29/6/2026', () => {
  test.each([
    ['follows a document of the same month', following('2026-06-27'), { year: 2026, month: 6 }],
    ['follows a document of another month', following('2026-05-30'), { year: 2026, month: null }],
    ['follows a document without date', following(null), { year: 2026, month: null }],
    [
      'asks for nothing and has no session',
      { ...following('2026-06-27'), assignments: [], sessions: [] },
      null,
    ],
  ])('%s', (_, meeting, month) => {
    expect(likelyMonth(meeting)).toEqual(month)
  })
})
