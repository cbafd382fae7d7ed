import { expect, test } from 'vitest'
import { fillSeats, moveTo, seatOrder } from '#domain/hall/hall.ts'
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
  const shape = { rows: 1, seats: 3, aisle: 0 }
  const seated = [{ id: id('c'), seat: at(1, 2) }]
  expect(fillSeats(shape, [id('a'), id('b'), id('c'), id('d')], seated)).toEqual([
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
