import { expect, test } from 'vitest'
import {
  fillSeats,
  fitsIn,
  insertAt,
  moveTo,
  seatOrder,
  suggestedShape,
  usefulAisles,
} from '#domain/hall/hall.ts'
import type { AttendeeId } from '#domain/kernel/ids.ts'

const id = (name: string) => name as AttendeeId
const at = (row: number, seat: number) => ({ row, seat })

test.each([
  [5, [3, 4, 2, 5, 1]],
  [6, [4, 3, 5, 2, 6, 1]],
  [1, [1]],
])('a row of %i seats is filled from the middle outwards, right before left', (seats, expected) => {
  expect(seatOrder({ rows: 1, seats }).map(({ seat }) => seat)).toEqual(expected)
})

test('the front row comes before the second', () => {
  expect(seatOrder({ rows: 2, seats: 2 })).toEqual([at(1, 2), at(1, 1), at(2, 2), at(2, 1)])
})

test('who sits already keeps the seat; who finds none stands', () => {
  const shape = { rows: 1, seats: 3, aisles: [], chairs: 0 }
  const seated = [{ id: id('c'), seat: at(1, 2) }]
  expect(fillSeats(shape, [id('a'), id('b'), id('c'), id('d')], seated, [])).toEqual([
    { id: 'a', seat: at(1, 3) },
    { id: 'b', seat: at(1, 1) },
  ])
})

test('a kept seat stays free, and nobody is sent to the stage', () => {
  const shape = { rows: 1, seats: 3, aisles: [], chairs: 2 }
  expect(fillSeats(shape, [id('a'), id('b'), id('c')], [], [at(1, 2)])).toEqual([
    { id: 'a', seat: at(1, 3) },
    { id: 'b', seat: at(1, 1) },
  ])
})

const seated = [
  { id: id('a'), seat: at(1, 1) },
  { id: id('b'), seat: at(1, 2) },
]

test.each([
  ['to a free seat', 'a', at(2, 1), [{ id: 'a', seat: at(2, 1) }]],
  [
    'to a taken seat',
    'a',
    at(1, 2),
    [
      { id: 'a', seat: at(1, 2) },
      { id: 'b', seat: at(1, 1) },
    ],
  ],
  [
    'from none to a taken seat',
    'x',
    at(1, 2),
    [
      { id: 'x', seat: at(1, 2) },
      { id: 'b', seat: null },
    ],
  ],
  ['to its own seat', 'a', at(1, 1), [{ id: 'a', seat: at(1, 1) }]],
  ['off its seat', 'a', null, [{ id: 'a', seat: null }]],
])('moving %s', (_, who, to, expected) => {
  expect(moveTo(seated, id(who), to)).toEqual(expected)
})

/** By honour: 1.3, 1.4, 1.2, 1.5, 1.1, then the second row. */
const shape = { rows: 2, seats: 5, aisles: [], chairs: 3 }
const sitting = (names: string) => {
  const order = seatOrder(shape)
  return [...names].flatMap((name, index) => {
    const seat = order[index]
    return name === '-' || seat === undefined ? [] : [{ id: id(name), seat }]
  })
}

test.each([
  ['from behind: all in between move on', 'abcd', 'd', at(1, 4), 'adbc'],
  ['from the front: all in between move up', 'abcd', 'a', at(1, 2), 'bcad'],
  ['from nowhere: all behind move on', 'abcd', 'x', at(1, 3), 'xabcd'],
  ['only as far as the next free seat', 'ab-c', 'x', at(1, 3), 'xabc'],
  ['from the front, as far as a free seat', 'a-bc', 'a', at(1, 5), '-bca'],
  ['to a free seat', 'ab-c', 'a', at(1, 2), '-bac'],
  ['to the own seat', 'ab', 'a', at(1, 3), 'ab'],
])('inserting %s', (_, before, who, to, after) => {
  const hall = sitting(before)
  const changes = insertAt({ shape, seated: hall, kept: [] }, id(who), to) ?? expect.fail()
  const moved = new Map(changes.map(change => [change.id, change.seat]))
  const now = [...hall.filter(one => !moved.has(one.id)), ...changes].map(one => ({
    id: one.id,
    seat: one.seat,
  }))
  expect(now).toHaveLength(new Set(now.map(one => one.id)).size)
  expect(new Set(now)).toEqual(new Set(sitting(after)))
})

test('inserting leaves kept seats out, keeps to the stage or below it, and needs a free seat behind', () => {
  const hall = sitting('ab')
  expect(insertAt({ shape, seated: hall, kept: [at(1, 2)] }, id('x'), at(1, 4))).toEqual([
    { id: 'x', seat: at(1, 4) },
    { id: 'b', seat: at(1, 5) },
  ])
  const stage = [
    { id: id('s'), seat: at(0, 2) },
    { id: id('t'), seat: at(0, 3) },
  ]
  expect(insertAt({ shape, seated: stage, kept: [] }, id('x'), at(0, 2))).toEqual([
    { id: 'x', seat: at(0, 2) },
    { id: 's', seat: at(0, 3) },
    { id: 't', seat: at(0, 1) },
  ])
  expect(insertAt({ shape, seated: sitting('abcdefghij'), kept: [] }, id('x'), at(2, 1))).toBeNull()
})

test.each([
  [at(0, 3), true],
  [at(0, 4), false],
  [at(2, 5), true],
  [at(3, 1), false],
  [at(1, 6), false],
])('%o is a seat: %s', (seat, expected) => {
  expect(fitsIn(shape, seat)).toBe(expected)
})

test('gaps stand between two seats, each once, from the left', () => {
  expect(usefulAisles(12, [8, 0, 4, 8, 12])).toEqual([4, 8])
})

test.each([0, 1, 40, 100, 101, 200, 300, 700])('a hall for %i people has a seat for each', people => {
  const { rows, seats } = suggestedShape(people)
  expect(rows * seats).toBeGreaterThan(people)
})
