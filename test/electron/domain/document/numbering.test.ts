import { describe, expect, test } from 'vitest'
import { headingCounter, levelPattern } from '#domain/document/numbering.ts'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'

describe('a sample says how a level is counted', () => {
  test.each([
    ['I.', 1, 'upperRoman', '%1.'],
    ['I-', 1, 'upperRoman', '%1-'],
    ['1.', 2, 'decimal', '%2.'],
    ['1.1.', 3, 'decimal', '%2.%3.'],
    ['a)', 3, 'lowerLetter', '%3)'],
  ] as const)('%s on level %i', (sample, level, format, pattern) => {
    expect(levelPattern(sample, level)).toEqual({ format, pattern })
  })
})

test('lower levels begin anew under each heading', () => {
  const count = headingCounter(DOCUMENT_FORMS.party)
  expect(([1, 1, 2, 3, 3, 2, 3, 1, 2, 1] as const).map(count)).toEqual(
    'I. II. 1. 1.1. 1.2. 2. 2.1. III. 1. IV.'.split(' '),
  )
})

test('letters go on after z as word processors count', () => {
  const count = headingCounter(DOCUMENT_FORMS.state)
  const letters = Array.from({ length: 28 }, () => count(3))
  expect([letters[0], letters[25], letters[26], letters[27]]).toEqual(['a)', 'z)', 'aa)', 'bb)'])
})
