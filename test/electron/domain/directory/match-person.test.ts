import { expect, test } from 'vitest'
import { findDuplicates, pairKey } from '#domain/directory/find-duplicates.ts'
import { buildPersonIndex, matchPerson, type WrittenPerson } from '#domain/directory/match-person.ts'
import { readPartialDate } from '#domain/directory/partial-date.ts'
import { BLANK_PERSON, type Person } from '#domain/directory/person.ts'
import { asId } from '#domain/kernel/ids.ts'

type Some = { name: string; birth?: string; phones?: readonly string[]; title?: string; unit?: string }

const person = (id: string, { name, birth, phones = [], title, unit }: Some): Person => ({
  ...BLANK_PERSON,
  id: asId(id),
  name,
  birth: birth === undefined ? null : readPartialDate(birth),
  phones,
  unitCode: unit === undefined ? null : asId(unit),
  positions:
    title === undefined
      ? []
      : [{ id: asId(`${id} office`), title, organ: '', unitCode: null, from: null, to: null }],
  memberships: [],
  mergedIds: [],
})

const written = ({ name, birth, phones = [], title, unit }: Some): WrittenPerson => ({
  name,
  birth: birth === undefined ? null : readPartialDate(birth),
  phones,
  titles: title === undefined ? [] : [title],
  unitCode: unit === undefined ? null : asId(unit),
})

const HA = person('ha', {
  name: 'Lê Thị Hà',
  birth: '19/5/1980',
  phones: ['0905000001'],
  title: 'Bí thư Đảng ủy xã Sơn Hà',
  unit: '1',
})
const AN = person('an', { name: 'Lê Văn An', phones: ['0905000002'], title: 'Chuyên viên', unit: '1' })
const OTHER_AN = person('other an', {
  name: 'Lê Văn An',
  phones: ['0905000003'],
  title: 'Chuyên viên',
  unit: '2',
})
const all = [HA, AN, OTHER_AN]

test.each<[string, Some, string]>([
  ['a name and its telephone', { name: 'lê thị hà', phones: ['0905000001'] }, 'is ha'],
  ['a name and the day of birth', { name: 'Lê Thị Hà', birth: '19/5/1980' }, 'is ha'],
  [
    'a name and the office with its organ',
    { name: 'Lê Thị Hà', title: 'Bí thư, Đảng uỷ xã Sơn Hà' },
    'is ha',
  ],
  ['a name alone', { name: 'Lê Thị Hà' }, 'asks ha'],
  ['a name and the year of birth alone', { name: 'Lê Thị Hà', birth: '1980' }, 'asks ha'],
  ['a name, the year and the unit', { name: 'Lê Thị Hà', birth: '1980', unit: '1' }, 'is ha'],
  ['a name and another year of birth', { name: 'Lê Thị Hà', birth: '1975' }, 'nobody'],
  ['a look-alike alone', { name: 'Lê Thị Hạ' }, 'nobody'],
  ['a look-alike with the telephone', { name: 'Lê Thị Hạ', phones: ['0905000001'] }, 'asks ha'],
  ['a telephone under another given name', { name: 'Trần Văn Bình', phones: ['0905000001'] }, 'nobody'],
  ['a name two people have', { name: 'Lê Văn An' }, 'asks an, other an'],
  ['a name two people have, and one telephone', { name: 'Lê Văn An', phones: ['0905000003'] }, 'is other an'],
  ['an office many hold', { name: 'Lê Văn An', title: 'Chuyên viên' }, 'asks an, other an'],
  ['an office many hold, in the unit', { name: 'Lê Văn An', title: 'Chuyên viên', unit: '2' }, 'is other an'],
  ['both telephones', { name: 'Lê Văn An', phones: ['0905000002', '0905000003'] }, 'asks an, other an'],
])('%s', (_, some, expected) => {
  for (const order of [all, all.toReversed()]) {
    const match = matchPerson(buildPersonIndex(order), written(some))
    const said =
      match.kind === 'certain'
        ? `is ${match.personId}`
        : match.kind === 'nobody'
          ? 'nobody'
          : `asks ${match.candidates
              .map(each => each.personId)
              .toSorted()
              .join(', ')}`
    expect(said).toBe(expected)
  }
})

test('what points to an entry that was merged finds the person it was merged into', () => {
  const index = buildPersonIndex([{ ...HA, mergedIds: [asId('old ha')] }])
  expect(index.byId.get(asId('old ha'))?.id).toBe('ha')
})

test('duplicates are suggested once, with what speaks for them, unless somebody told them apart', () => {
  const twin = person('twin', { name: 'Lê Thị Hà', phones: ['0905000001'] })
  const pairs = findDuplicates([...all, twin], new Set())
  expect(pairs).toEqual([{ first: 'ha', second: 'twin', evidence: ['phone'], isLookalike: false }])
  expect(findDuplicates([...all, twin], new Set([pairKey(HA.id, twin.id)]))).toEqual([])
})
