/** What two computers made of a meeting is joined row by row; what both changed is asked about. */
import { expect, test } from 'vitest'
import { keyOf, mergeRows, type Row, type RowPair, type Side } from '#domain/handover/merge-rows.ts'

const row = (values: Row = {}): Row => ({ id: 'x', title: 'Tỉnh ủy', room: 'A', ...values })

const pairOf = (sides: Partial<RowPair>): RowPair => ({
  table: 'bridge_points',
  key: 'x',
  mine: row(),
  theirs: row(),
  base: row(),
  parents: [],
  ...sides,
})

const merge = (pair: RowPair, side?: Side) => {
  const { rows, clashes } = mergeRows([pair], new Map(side === undefined ? [] : [[keyOf(pair), side]]))
  return { row: rows.get(keyOf(pair)) ?? null, clashes: clashes.length }
}

test.each<[string, Partial<RowPair>, { mine: Row | null; theirs: Row | null; clashes: number }]>([
  [
    'only mine changed',
    { mine: row({ title: 'Mới' }) },
    { mine: row({ title: 'Mới' }), theirs: row({ title: 'Mới' }), clashes: 0 },
  ],
  [
    'only theirs changed',
    { theirs: row({ title: 'Mới' }) },
    { mine: row({ title: 'Mới' }), theirs: row({ title: 'Mới' }), clashes: 0 },
  ],
  [
    'each changed another column',
    { mine: row({ title: 'Của tôi' }), theirs: row({ room: 'B' }) },
    {
      mine: row({ title: 'Của tôi', room: 'B' }),
      theirs: row({ title: 'Của tôi', room: 'B' }),
      clashes: 0,
    },
  ],
  [
    'both changed one column alike and one apart',
    { mine: row({ title: 'Như nhau', room: 'B' }), theirs: row({ title: 'Như nhau', room: 'C' }) },
    {
      mine: row({ title: 'Như nhau', room: 'B' }),
      theirs: row({ title: 'Như nhau', room: 'C' }),
      clashes: 1,
    },
  ],
  [
    'of a row in question, what only one changed is joined whichever side is chosen',
    { mine: row({ title: 'Của tôi', room: 'B' }), theirs: row({ title: 'Của họ' }) },
    {
      mine: row({ title: 'Của tôi', room: 'B' }),
      theirs: row({ title: 'Của họ', room: 'B' }),
      clashes: 1,
    },
  ],
  ['new here', { theirs: null, base: null }, { mine: row(), theirs: row(), clashes: 0 }],
  ['new there', { mine: null, base: null }, { mine: row(), theirs: row(), clashes: 0 }],
  ['removed here, as it was there', { mine: null }, { mine: null, theirs: null, clashes: 0 }],
  ['removed there, as it was here', { theirs: null }, { mine: null, theirs: null, clashes: 0 }],
  [
    'removed here, changed there',
    { mine: null, theirs: row({ title: 'Mới' }) },
    { mine: null, theirs: row({ title: 'Mới' }), clashes: 1 },
  ],
  [
    'changed here, removed there',
    { mine: row({ title: 'Mới' }), theirs: null },
    { mine: row({ title: 'Mới' }), theirs: null, clashes: 1 },
  ],
  [
    'apart with no value both knew',
    { mine: row({ title: 'Của tôi' }), theirs: row({ title: 'Của họ' }), base: undefined },
    { mine: row({ title: 'Của tôi' }), theirs: row({ title: 'Của họ' }), clashes: 1 },
  ],
  [
    'a column younger than the common value',
    { mine: row({ channel: null }), theirs: row({ channel: 'zalo' }) },
    { mine: row({ channel: 'zalo' }), theirs: row({ channel: 'zalo' }), clashes: 0 },
  ],
])('%s', (_, sides, expected) => {
  const pair = pairOf(sides)
  expect(merge(pair, 'mine')).toEqual({ row: expected.mine, clashes: expected.clashes })
  expect(merge(pair, 'theirs')).toEqual({ row: expected.theirs, clashes: expected.clashes })
  expect(merge(pair)).toEqual(merge(pair, 'mine'))
})

const point = (sides: Partial<RowPair>): RowPair => pairOf({ key: 'point', ...sides })
const group = (sides: Partial<RowPair>): RowPair =>
  pairOf({ table: 'participant_groups', key: 'group', parents: ['bridge_points point'], ...sides })
const member = (sides: Partial<RowPair>): RowPair =>
  pairOf({ table: 'exclusions', key: 'member', parents: ['participant_groups group'], ...sides })

const removedThere = [
  point({ theirs: null }),
  group({ theirs: null }),
  member({ theirs: null, mine: row({ room: 'Của tôi' }) }),
]

test('what was removed on one side and worked on below at the other is one question about the top', () => {
  const { clashes } = mergeRows(removedThere, new Map())
  expect(clashes.map(({ id }) => id)).toEqual(['bridge_points point'])
})

test.each<[Side, Row | null]>([
  ['mine', row({ room: 'Của tôi' })],
  ['theirs', null],
])('whoever chooses %s of a removed thing gets it whole', (side, below) => {
  const { rows } = mergeRows(removedThere, new Map([['bridge_points point', side]]))
  expect(rows.get('exclusions member')).toEqual(below)
  const above = side === 'mine' ? row() : null
  expect([rows.get('bridge_points point'), rows.get('participant_groups group')]).toEqual([above, above])
})

test('what is put under a removed thing asks about that thing', () => {
  const pairs = [point({ mine: null }), group({ mine: null, base: null, key: 'new' })]
  const kept = mergeRows(pairs, new Map([['bridge_points point', 'theirs']]))
  expect(kept.clashes.map(({ id }) => id)).toEqual(['bridge_points point'])
  expect([...kept.rows.values()]).toEqual([row(), row()])
  expect([...mergeRows(pairs, new Map()).rows.values()]).toEqual([null, null])
})

test('removed as a whole with nothing touched on the other side is no question', () => {
  const { rows, clashes } = mergeRows([point({ theirs: null }), group({ theirs: null })], new Map())
  expect(clashes).toEqual([])
  expect([...rows.values()]).toEqual([null, null])
})

test('rows that hang under each other in a circle come to an end', () => {
  const pairs = [
    point({ parents: ['participant_groups group'], theirs: null }),
    group({ mine: row({ title: 'Mới' }) }),
  ]
  expect(mergeRows(pairs, new Map()).clashes).toHaveLength(1)
})
