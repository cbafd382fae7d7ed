import { expect, test } from 'vitest'
import { timeOrderedId } from '#electron/storage/time-ordered-id.ts'

test('identifiers are version 7 UUIDs, each once, in the order of their making, also many in one millisecond', () => {
  const made = Array.from({ length: 20_000 }, timeOrderedId)
  expect(new Set(made).size).toBe(made.length)
  expect(made.toSorted()).toEqual(made)
  for (const id of made)
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
})
