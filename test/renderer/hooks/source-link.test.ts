/** Addresses of files at their cells lead there and nowhere else. */
import { expect, test } from 'vitest'
import { asId } from '#domain/kernel/ids.ts'
import { parseSource, sourcePath } from '#renderer/hooks/source-link.ts'

test.each([
  { fileId: asId<never>('f-1'), answerIndex: null, where: null },
  { fileId: asId<never>('f-1'), answerIndex: 4, where: { sheet: '', cell: 'C6' } },
  { fileId: asId<never>('f-1'), answerIndex: 0, where: { sheet: 'Tờ 1 #2 @x!y/z', cell: 'AB12' } },
])('%j', place => {
  const path = sourcePath(asId('m'), place)
  const [, , , screen, detail = ''] = path.split('/')
  expect(screen).toBe('returns')
  expect(parseSource(decodeURIComponent(detail))).toEqual(place)
})

test('nothing is read out of nothing', () => {
  expect([parseSource(null), parseSource('')]).toEqual([null, null])
})
