import { expect, test } from 'vitest'
import { shortCode } from '#domain/issuing/short-code.ts'

test.each([
  ['0000000000ffff', '0000-0000'],
  ['ffffffffff0000', 'ZZZZ-ZZZZ'],
  ['0123456789abcd', '04HM-ASW9'],
])('%s', (hash, code) => {
  expect(shortCode(hash)).toBe(code)
})
