/** What each seat of a hall holds, and which seat a key leads to. */
import { describe, expect, test } from 'vitest'
import type { Hall, HallPerson } from '#contract/hall.contract.ts'
import type { HallShape, Seat } from '#domain/hall/hall.ts'
import { asId } from '#domain/kernel/ids.ts'
import {
  firstFree,
  firstSeat,
  givenName,
  movedBetween,
  seatKey,
  seatLabel,
  seatOfKey,
  seatStates,
  walk,
} from '#renderer/features/hall/hall-seats.ts'

const SHAPE: HallShape = { rows: 12, seats: 6, aisles: [3], chairs: 2 }

const at = (row: number, seat: number): Seat => ({ row, seat })

const person = (name: string, seat: Seat | null, isGuest = false): HallPerson => ({
  id: asId(name),
  name,
  title: 'Bí thư',
  isGuest,
  seat,
})

const hallOf = (people: readonly HallPerson[], more: Partial<Hall> = {}): Hall => ({
  isDrawn: true,
  shape: SHAPE,
  people,
  kept: [],
  left: [],
  ...more,
})

describe('what a seat holds', () => {
  const states = seatStates(
    hallOf([person('Nguyễn Văn An', at(1, 4), true), person('Trần Thị Bình', null)], {
      kept: [
        { seat: at(1, 3), note: 'Báo chí' },
        { seat: at(1, 2), note: '' },
      ],
      left: [
        { seat: at(1, 5), name: 'Lê Văn Châu' },
        // Somebody sits there again.
        { seat: at(1, 4), name: 'Phạm Thị Dung' },
      ],
    }),
  )

  test.each([
    [at(1, 4), 'Hàng 1, ghế 4: Nguyễn Văn An, Bí thư, khách mời'],
    [at(1, 3), 'Hàng 1, ghế 3: giữ cho Báo chí'],
    [at(1, 2), 'Hàng 1, ghế 2: giữ lại, để trống'],
    [at(1, 5), 'Hàng 1, ghế 5: trống, trước là ghế của Lê Văn Châu, đã rời danh sách'],
    [at(1, 6), 'Hàng 1, ghế 6: trống'],
    [at(0, 1), 'Bàn chủ trì, ghế 1: trống'],
  ])('%o is heard as "%s"', (seat, label) => {
    expect(seatLabel(seat, states(seat))).toBe(label)
  })

  test('the first free one by honour is neither taken nor kept; that of who left is free', () => {
    // From the middle outwards, the right one first: 4, 3, 5.
    expect(firstFree(SHAPE, states)).toEqual(at(1, 5))
    expect(firstSeat(SHAPE)).toEqual(at(1, 4))
  })

  test('a full hall has no free seat', () => {
    const shape = { ...SHAPE, rows: 1, seats: 1 }
    expect(firstFree(shape, seatStates(hallOf([person('An', at(1, 1))])))).toBeNull()
  })
})

test('a seat is found again by its key', () => {
  expect(seatOfKey(seatKey(at(12, 6)))).toEqual(at(12, 6))
  expect(seatOfKey('hàng 1')).toBeNull()
})

describe('walking', () => {
  const cases: readonly (readonly [string, Seat, string, Seat | null])[] = [
    ['to the right', at(2, 3), 'ArrowRight', at(2, 4)],
    ['not beyond the last seat', at(2, 6), 'ArrowRight', at(2, 6)],
    ['not before the first', at(2, 1), 'ArrowLeft', at(2, 1)],
    ['to the row behind', at(2, 3), 'ArrowDown', at(3, 3)],
    ['not behind the last row', at(12, 3), 'ArrowDown', at(12, 3)],
    ['from the front row to the seat of the table before it', at(1, 4), 'ArrowUp', at(0, 2)],
    ['from beside the table to its end', at(1, 1), 'ArrowUp', at(0, 1)],
    ['from the table to the row before it', at(0, 1), 'ArrowDown', at(1, 3)],
    ['along the table no further than it is long', at(0, 2), 'ArrowRight', at(0, 2)],
    ['five rows at once', at(2, 3), 'PageDown', at(7, 3)],
    ['up as far as the table', at(3, 4), 'PageUp', at(0, 2)],
    ['to the begin of the row', at(2, 3), 'Home', at(2, 1)],
    ['to its end', at(2, 3), 'End', at(2, 6)],
    ['to the last seat of all', at(2, 3), 'Ctrl+End', at(12, 6)],
    ['to the begin of the table', at(2, 3), 'Ctrl+Home', at(0, 1)],
    ['other keys do not walk', at(2, 3), 'k', null],
  ]
  test.each(cases)('%s', (_, from, keys, to) => {
    const ctrlKey = keys.startsWith('Ctrl+')
    expect(walk(SHAPE, from, { key: keys.replace('Ctrl+', ''), ctrlKey })).toEqual(to)
  })

  test('without a table the front row is the first', () => {
    const shape = { ...SHAPE, chairs: 0 }
    expect(walk(shape, at(1, 4), { key: 'ArrowUp', ctrlKey: false })).toEqual(at(1, 4))
    expect(walk(shape, at(3, 4), { key: 'Home', ctrlKey: true })).toEqual(at(1, 1))
  })
})

test('people are called by the last word of their name', () => {
  expect(['Nguyễn Văn An', ' Y Thọ ', ''].map(givenName)).toEqual(['An', 'Thọ', ''])
})

test('moved are those who sat elsewhere, not those who had no seat', () => {
  const before = hallOf([person('An', at(1, 1)), person('Bình', at(1, 2)), person('Châu', null)])
  const after = hallOf([person('An', at(1, 1)), person('Bình', at(2, 2)), person('Châu', at(1, 2))])
  expect(movedBetween(before, after)).toBe(1)
  expect(movedBetween(before, hallOf([person('An', at(1, 1))]))).toBe(1)
})
