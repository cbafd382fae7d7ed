import { expect, test } from 'vitest'
import { textWidthPt } from '#electron/documents/text-width.ts'

const bold15 = { pt: 15, bold: true, italic: false, capitals: false }

test('the heading of a Party document is as wide as Times Bold makes it', () => {
  // The letters of the published metrics of Times Bold add up to 13,777 thousandths of the size.
  expect(textWidthPt('ĐẢNG CỘNG SẢN VIỆT NAM', bold15)).toBeCloseTo(13.777 * 15, 1)
})

test.each([
  ['tone marks do not widen a letter', 'Ủy', 'Uy'],
  ['a no-break space is as wide as a space', 'a\u00a0b', 'a b'],
])('%s', (_, left, right) => {
  expect(textWidthPt(left, bold15)).toBe(textWidthPt(right, bold15))
})

test('capitals are measured as they are printed', () => {
  expect(textWidthPt('văn phòng', { ...bold15, capitals: true })).toBe(textWidthPt('VĂN PHÒNG', bold15))
})

test('width grows with size and with the style', () => {
  const regular = { ...bold15, bold: false }
  expect(textWidthPt('Nơi nhận', { ...regular, pt: 30 })).toBe(2 * textWidthPt('Nơi nhận', regular))
  expect(textWidthPt('Nơi nhận', bold15)).toBeGreaterThan(textWidthPt('Nơi nhận', regular))
})
