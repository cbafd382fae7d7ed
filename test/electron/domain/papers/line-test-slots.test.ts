import { expect, test } from 'vitest'
import { localDateTime } from '#domain/kernel/local-time.ts'
import { type LineTestPlan, lineTestSlots } from '#domain/papers/line-test-slots.ts'

const plan: LineTestPlan = {
  startsAt: localDateTime('2026-06-30T11:00'),
  everyMinutes: 20,
  parallel: 1,
  pause: null,
}
const noon = { from: localDateTime('2026-06-30T11:30'), until: localDateTime('2026-06-30T13:30') }

test.each<[string, LineTestPlan, readonly string[]]>([
  ['one line', plan, ['11:00', '11:20', '11:40', '12:00']],
  ['two lines', { ...plan, parallel: 2 }, ['11:00', '11:00', '11:20', '11:20']],
  ['a pause that a slot would reach into', { ...plan, pause: noon }, ['11:00', '13:30', '13:50', '14:10']],
  [
    'a pause a slot ends with',
    { ...plan, everyMinutes: 30, pause: noon },
    ['11:00', '13:30', '14:00', '14:30'],
  ],
  [
    'a start within the pause',
    { ...plan, startsAt: localDateTime('2026-06-30T12:00'), pause: noon },
    ['13:30', '13:50', '14:10', '14:30'],
  ],
  [
    'past midnight',
    { ...plan, startsAt: localDateTime('2026-06-30T23:40') },
    ['23:40', '00:00', '00:20', '00:40'],
  ],
])('%s', (_, chosen, times) => {
  expect(lineTestSlots(4, chosen).map(slot => slot.from.slice(11))).toEqual(times)
})

test('places at the same time have lines of their own', () => {
  expect(lineTestSlots(5, { ...plan, parallel: 3 }).map(slot => slot.line)).toEqual([1, 2, 3, 1, 2])
})
