/** Which rows an outline shows, and where a moved line comes to stand. */
import { expect, test } from 'vitest'
import {
  arrangementOf,
  moved,
  type NewLine,
  outlineRows,
  pastedLines,
  stepTarget,
} from '#renderer/components/outline-rows.ts'

const lists = [
  {
    id: 'p',
    items: [
      { id: 'a', text: 'A' },
      { id: 'b', text: 'B' },
    ],
  },
  { id: 'q', items: [{ id: 'c', text: 'C' }] },
]
const order = arrangementOf(lists)
const line = (more: Partial<NewLine>): NewLine => ({
  key: 'new-1',
  listId: 'p',
  before: 'b',
  id: null,
  settled: false,
  ...more,
})
const keys = (newLines: readonly NewLine[], shown = lists) =>
  outlineRows(shown, null, newLines).map(list => list.rows.map(row => row.key))

test.each([
  ['a line begun here', line({}), [['a', 'new-1', 'b'], ['c']]],
  ['at the end', line({ before: null }), [['a', 'b', 'new-1'], ['c']]],
  ['saved, but not yet among the saved ones', line({ id: 'n' }), [['a', 'new-1', 'b'], ['c']]],
  ['saved once and gone since', line({ id: 'n', settled: true }), [['a', 'b'], ['c']]],
])('%s', (_, newLine, rows) => {
  expect(keys([newLine])).toEqual(rows)
})

test('a line keeps its key once it is among the saved ones', () => {
  const saved = [
    {
      id: 'p',
      items: [
        { id: 'a', text: 'A' },
        { id: 'n', text: 'N' },
        { id: 'b', text: 'B' },
      ],
    },
  ]
  expect(keys([line({ id: 'n', settled: true })], saved)).toEqual([['a', 'new-1', 'b']])
})

test.each([
  ['a', 1, { listId: 'p', before: null }],
  ['b', -1, { listId: 'p', before: 'a' }],
  ['b', 1, { listId: 'q', before: 'c' }],
  ['c', -1, { listId: 'p', before: null }],
  ['a', -1, null],
  ['c', 1, null],
] as const)('a step of %s by %i', (id, step, target) => {
  expect(stepTarget(order, id, step)).toEqual(target)
})

test('a moved item stands before its target and nowhere else', () => {
  expect(moved(order, 'b', { listId: 'q', before: 'c' })).toEqual([
    { id: 'p', itemIds: ['a'] },
    { id: 'q', itemIds: ['b', 'c'] },
  ])
  expect(moved(order, 'a', { listId: 'p', before: null })[0]?.itemIds).toEqual(['b', 'a'])
})

test('pasted lines lose the marks that the letter puts there itself', () => {
  expect(pastedLines('- Sở A;\r\n\r\n• Sở B;\n1. Sở C.\n2) D; E;')).toEqual(['Sở A', 'Sở B', 'Sở C', 'D; E'])
})
