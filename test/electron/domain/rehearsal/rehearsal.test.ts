/** The made-up files come in two parts, each in the order of their arrival. */
import { expect, test } from 'vitest'
import { localDateTime } from '#domain/kernel/local-time.ts'
import { arrivalsOf } from '#domain/rehearsal/rehearsal.ts'

const arrivals = ['2026-06-29T15:25', '2026-06-28T08:05', '2026-06-28T10:00'].map((time, index) => ({
  name: `${index}.xlsx`,
  receivedAt: localDateTime(time),
}))

test.each([
  ['first', ['1.xlsx', '2.xlsx']],
  ['last', ['0.xlsx']],
] as const)('the %s day', (day, names) => {
  expect(arrivalsOf(day, arrivals).map(({ name }) => name)).toEqual(names)
})
