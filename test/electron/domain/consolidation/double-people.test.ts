import { expect, test } from 'vitest'
import { doublePeople, type SharedPerson } from '#domain/consolidation/double-people.ts'
import { asId } from '#domain/kernel/ids.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'

const person = (placeCode: string, name: string, title: string, phone: string): SharedPerson => ({
  personKey: 1,
  placeCode,
  returnId: asId(`r-${placeCode}`),
  ordinal: 0,
  name,
  title,
  phone,
  groupId: null,
  fileId: null,
  answerIndex: 0,
  source: null,
})

const ORDER = ['TINH', 'A', 'B']
const pairs = (people: readonly SharedPerson[], verdicts = new Map()) =>
  doublePeople({
    people,
    orderOf: code => ORDER.indexOf(code),
    unitNameOf: code => (code === 'TINH' ? null : code === 'A' ? 'xã Sơn Hà' : 'xã Sơn Hạ'),
    verdicts,
  })

test.each([
  ['name and telephone', ['Lê Hoa', '', '0905000001'], ['Lê Hoa', 'Bí thư', '0905000001'], 'same'],
  [
    'position and unit, named at one place and meant at the other',
    ['Lê Hoa', 'Bí thư Đảng ủy xã Sơn Hà', ''],
    ['Lê Hoa', 'Bí thư Đảng ủy', ''],
    'same',
  ],
  [
    'position and unit with another telephone',
    ['Lê Hoa', 'Bí thư Đảng ủy xã Sơn Hà', '0905000001'],
    ['Lê Hoa', 'Bí thư Đảng ủy', '0905000002'],
    'possible',
  ],
  [
    'telephone, name without its marks',
    ['Lê Hoa', '', '0905000001'],
    ['Lê Hòa', '', '0905000001'],
    'possible',
  ],
  ['name alone', ['Lê Hoa', 'Trưởng ban', ''], ['Lê Hoa', 'Trưởng ban', ''], undefined],
  ['the telephone of an office', ['Lê Hoa', '', '0905000001'], ['Trần An', '', '0905000001'], undefined],
  [
    'the namesake of the commune with the other tone',
    ['Lê Hoa', 'Bí thư Đảng ủy xã Sơn Hạ', ''],
    ['Lê Hoa', 'Bí thư Đảng ủy', ''],
    undefined,
  ],
] as const)('%s', (_, [name, title, phone], [otherName, otherTitle, otherPhone], certainty) => {
  const [pair] = pairs([person('A', otherName, otherTitle, otherPhone), person('TINH', name, title, phone)])
  expect(pair?.certainty).toBe(certainty)
  if (pair !== undefined) expect([pair.counted.placeCode, pair.other.placeCode]).toEqual(['TINH', 'A'])
})

test('a person of three places counts at the first, and a word of a person outweighs the rule', () => {
  const people = ['B', 'A', 'TINH'].map(code => person(code, 'Lê Hoa', '', '0905000001'))
  const found = pairs(people)
  expect(found.map(({ counted, other }) => [counted.placeCode, other.placeCode])).toEqual([
    ['TINH', 'A'],
    ['TINH', 'B'],
  ])
  const said = { isSame: false, who: 'Thử', at: localDateTime('2026-06-29T09:00') }
  const judged = pairs(people.slice(1), new Map([[found[0]?.key ?? '', said]]))
  expect(judged.map(pair => [pair.certainty, pair.verdict])).toEqual([['different', said]])
})
