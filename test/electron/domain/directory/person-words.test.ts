import { expect, test } from 'vitest'
import { nameSortKey } from '#domain/directory/person-order.ts'
import { phoneWords, searchedWords } from '#domain/directory/person-words.ts'

test.each([
  ['Đỗ Thị Ánh', ['do', 'thi', 'anh']],
  ['0905 123.456', ['0905123456']],
  ['+84 905123456', ['0905123456']],
  ['bí thư, "sơn hà" OR *', ['bi', 'thu', 'son', 'ha', 'or']],
  ['  ', []],
])("'%s' is searched as words", (search, words) => {
  expect(searchedWords(search)).toEqual(words)
})

test('a telephone is found by its beginning, its end and what stands between', () => {
  const words = phoneWords(['0905123456']).split(' ')
  for (const part of ['0905', '123', '456', '3456'])
    expect(words.some(word => word.startsWith(part))).toBe(true)
})

test('names are in the order of Vietnamese lists: given name first, its letters before its tone', () => {
  const names = ['Lê An', 'Đỗ Ánh', 'Trần Văn An', 'Bùi Ân', 'Lê Dũng', 'Lê Đào', 'Võ Hà', 'Võ Hạ', 'Lê Hai']
  const sorted = names.toSorted((left, right) => (nameSortKey(left) < nameSortKey(right) ? -1 : 1))
  expect(sorted).toEqual([
    'Lê An',
    'Trần Văn An',
    'Đỗ Ánh',
    'Bùi Ân',
    'Lê Dũng',
    'Lê Đào',
    'Võ Hà',
    'Võ Hạ',
    'Lê Hai',
  ])
})
