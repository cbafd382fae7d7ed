import { expect, test } from 'vitest'
import type { DoublePerson, SharedPerson } from '#domain/consolidation/double-people.ts'
import { asId } from '#domain/kernel/ids.ts'
import { type ListedPerson, sharedEntries } from '#domain/roll-call/called-once.ts'
import type { Mark } from '#domain/roll-call/roll-call.ts'

const shared = (placeCode: string): SharedPerson => ({
  personKey: 1,
  placeCode,
  returnId: asId(`r-${placeCode}`),
  ordinal: 0,
  name: 'Lê Hoa',
  title: '',
  phone: '0905000001',
  groupId: null,
  fileId: null,
  answerIndex: 0,
  source: null,
})

const pair = (
  counted: string,
  other: string,
  certainty: DoublePerson['certainty'] = 'same',
): DoublePerson => ({
  key: `${counted}|${other}`,
  counted: shared(counted),
  other: shared(other),
  certainty,
  reason: '',
  verdict: null,
})

const listed = (placeCode: string, mark: Mark | null): ListedPerson => ({
  id: asId(`a-${placeCode}`),
  placeCode,
  name: 'Lê Hoa',
  title: '',
  phone: '0905000001',
  mark,
})

const PRESENT: Mark = { kind: 'present' }
const AWAY: Mark = { kind: 'absent', reason: 'ốm' }
const SUBSTITUTE: Mark = { kind: 'substitute', name: 'Lê Thị Thay', title: '' }

test.each([
  ['nobody said', [listed('A', null), listed('B', null)], 'A'],
  ['there at the later place', [listed('A', AWAY), listed('B', { kind: 'late' })], 'B'],
  ['there at both, by mistake', [listed('A', PRESENT), listed('B', PRESENT)], 'A'],
  ['a substitute at one, nobody at the other', [listed('A', AWAY), listed('B', SUBSTITUTE)], 'B'],
  ['there in person before a substitute', [listed('A', SUBSTITUTE), listed('B', PRESENT)], 'B'],
  ['absent at the later place alone', [listed('A', null), listed('B', AWAY)], 'A'],
  ['no longer in the list of the first', [listed('B', null)], 'B'],
  ['in no list any more', [], 'A'],
])('a person in two lists is called once: %s', (_, people, calledAt) => {
  const entries = sharedEntries([pair('A', 'B')], people)
  expect(entries.map(entry => [entry.placeCode, entry.calledAt])).toEqual([
    ['A', calledAt],
    ['B', calledAt],
  ])
})

test('of three places one, and each names those that list the person too', () => {
  const people = [listed('A', null), listed('B', null), listed('C', PRESENT)]
  const entries = sharedEntries([pair('A', 'B'), pair('A', 'C')], people)
  expect(entries.map(({ placeCode, calledAt, alsoAt }) => [placeCode, calledAt, alsoAt])).toEqual([
    ['A', 'C', ['B', 'C']],
    ['B', 'C', ['A', 'C']],
    ['C', 'C', ['A', 'B']],
  ])
})

test.each(['possible', 'different'] as const)(
  'two who are not surely one are called at both: %s',
  certainty => {
    expect(sharedEntries([pair('A', 'B', certainty)], [listed('A', null), listed('B', null)])).toEqual([])
  },
)
