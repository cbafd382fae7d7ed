/** Rows of two computers that want one place: counted ones take the next number, of the others a person chooses. */
import { expect, test } from 'vitest'
import { mergeRows, type Row, type RowPair, type Side } from '#domain/handover/merge-rows.ts'
import { settleRivals } from '#domain/handover/settle-rivals.ts'

const pairOf = (table: string, key: string, sides: { mine?: Row; theirs?: Row }): RowPair => ({
  table,
  key,
  mine: sides.mine ?? null,
  theirs: sides.theirs ?? null,
  base: null,
  parents: [],
})

type Options = {
  readonly standing?: readonly Row[]
  readonly choices?: Readonly<Record<string, Side>>
}

function settle(
  pairs: readonly RowPair[],
  columns: readonly (readonly string[])[],
  { standing = [], choices = {} }: Options = {},
) {
  const [table = ''] = pairs.map(pair => pair.table)
  const chosen = new Map(Object.entries(choices))
  const { rows, clashes } = settleRivals({
    merged: mergeRows(pairs, chosen),
    pairs,
    standing: new Map([[table, standing]]),
    uniques: new Map([[table, columns]]),
    choices: chosen,
  })
  return { rows: Object.fromEntries(rows), clashes: clashes.map(({ id }) => id) }
}

const LETTER_PLACE = [['meeting_id', 'recipient', 'version']]
const letter = (id: string, version: number): Row => ({ id, meeting_id: 'm', recipient: '21025', version })

test('of two letters of one number both stay, and what came in takes the next free number', () => {
  const pairs = [
    pairOf('issued_letters', 'theirs-2', { theirs: letter('theirs-2', 2) }),
    pairOf('issued_letters', 'mine-2', { mine: letter('mine-2', 2) }),
    pairOf('issued_letters', 'mine-3', { mine: letter('mine-3', 3) }),
  ]
  const { rows, clashes } = settle(pairs, LETTER_PLACE, { standing: [letter('first', 1)] })
  expect(clashes).toEqual([])
  expect(rows).toMatchObject({
    'issued_letters mine-2': { version: 2 },
    'issued_letters mine-3': { version: 3 },
    'issued_letters theirs-2': { version: 4 },
  })
})

test('a number that stands on both sides is not given out again', () => {
  const pairs = [pairOf('issued_letters', 'new', { theirs: letter('new', 1) })]
  const { rows } = settle(pairs, LETTER_PLACE, { standing: [letter('first', 1), letter('second', 2)] })
  expect(rows).toMatchObject({ 'issued_letters new': { version: 3 } })
})

test('a closing takes both the next number and a name of its own', () => {
  const closing = (id: string, name: string): Row => ({ id, meeting_id: 'm', ordinal: 1, name })
  const pairs = [
    pairOf('closings', 'a', { mine: closing('a', 'Lần 1') }),
    pairOf('closings', 'b', { theirs: closing('b', 'Lần 1') }),
  ]
  const places = [
    ['meeting_id', 'ordinal'],
    ['meeting_id', 'name'],
  ]
  const { rows, clashes } = settle(pairs, places)
  expect(clashes).toEqual([])
  expect(rows).toMatchObject({
    'closings a': { ordinal: 1, name: 'Lần 1' },
    'closings b': { ordinal: 2, name: 'Lần 1 (2)' },
  })
})

const MARK_PLACE = [['meeting_id', 'place_code']]
const mark = (id: string, state: string, said: Row = {}): Row => ({
  id,
  meeting_id: 'm',
  place_code: '21025',
  state,
  ...said,
})
const rivals = (own: Row, foreign: Row) => [
  pairOf('roll_call_marks', 'a', { mine: own }),
  pairOf('roll_call_marks', 'b', { theirs: foreign }),
]

test.each<[Side | undefined, string, string | undefined]>([
  [undefined, 'đủ', undefined],
  ['mine', 'đủ', undefined],
  ['theirs', 'vắng', 'b'],
])('where only one can hold a place (%s) exactly one row is left', (choice, state, chosenKey) => {
  const pairs = rivals(mark('a', 'đủ'), mark('b', 'vắng'))
  const choices = choice === undefined ? {} : { 'roll_call_marks b': choice }
  const { rows, clashes } = settle(pairs, MARK_PLACE, { choices })
  expect(clashes).toEqual(['roll_call_marks b'])
  const left = Object.entries(rows).filter(([, value]) => value !== null)
  expect(left).toMatchObject([[`roll_call_marks ${chosenKey ?? 'a'}`, { state }]])
})

test('saying the same at another time and under another name is no question', () => {
  const pairs = rivals(
    mark('a', 'đủ', { who: 'Lan', at: '2026-06-27T08:00' }),
    mark('b', 'đủ', { who: 'Hoa', at: '2026-06-27T09:00' }),
  )
  const { rows, clashes } = settle(pairs, MARK_PLACE)
  expect(clashes).toEqual([])
  expect(rows['roll_call_marks b']).toBeNull()
})

test('a place that is left empty is nobody’s rival', () => {
  const pairs = rivals(mark('a', 'đủ', { place_code: null }), mark('b', 'vắng', { place_code: null }))
  const { rows, clashes } = settle(pairs, MARK_PLACE)
  expect(clashes).toEqual([])
  expect(Object.values(rows)).not.toContain(null)
})

test('three that want one place leave one, and the order of choosing does not leave two', () => {
  const pairs = [
    ...rivals(mark('a', 'đủ'), mark('b', 'vắng')),
    pairOf('roll_call_marks', 'c', { theirs: mark('c', 'muộn') }),
  ]
  const choices = { 'roll_call_marks b': 'theirs', 'roll_call_marks c': 'theirs' } as const
  const { rows } = settle(pairs, MARK_PLACE, { choices })
  expect(Object.values(rows).filter(value => value !== null)).toHaveLength(1)
})
