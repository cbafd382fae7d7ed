/** Numbers as people type them. */
import { expect, test } from 'vitest'
import { parseCount } from '#renderer/components/parse-count.ts'

test.each([
  ['38', 38],
  [' 0 ', 0],
  ['1.250', 1250],
  ['75 200', 75_200],
  ['', null],
  ['khoảng 25', null],
  ['-3', null],
  ['3.5', null],
])('%j', (text, number) => {
  expect(parseCount(text)).toBe(number)
})
