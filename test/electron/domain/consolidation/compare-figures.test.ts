import { describe, expect, test } from 'vitest'
import type { Board } from '#domain/consolidation/board.ts'
import { closedAnswers, closingMark, closingName } from '#domain/consolidation/closing.ts'
import { changeOf, compareFigures } from '#domain/consolidation/compare-figures.ts'
import { consolidate } from '#domain/consolidation/consolidate.ts'
import { differenceLine } from '#domain/consolidation/difference-wording.ts'
import { reportedBoard } from '#domain/consolidation/reported-board.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { StoredReturn } from '#domain/returns/stored-return.ts'
import { placesIn } from '#test/support/places.ts'
import { chanceFrom } from '#test/support/random.ts'
import { smallMeeting, smallReturns } from '#test/support/small-board.ts'
import { returnOf } from '#test/support/stored-returns.ts'

const boardOf = (returns: readonly StoredReturn[], meeting: Meeting = smallMeeting): Board =>
  consolidate({
    meeting,
    places: placesIn(meeting),
    returns,
    listed: new Map(),
    now: localDateTime('2026-06-29T16:05'),
  })

const answer = (id: string, placeCode: string, receivedAt: string, delegates: number): StoredReturn =>
  returnOf({ id, placeCode, receivedAt, content: { delegates } })

const without = (code: string): Meeting => ({
  ...smallMeeting,
  bridgePoints: smallMeeting.bridgePoints.map(point => ({
    ...point,
    unitCodes: point.unitCodes.filter(unit => unit !== code),
  })),
})

const [province, first, corrected, late] = smallReturns as [
  StoredReturn,
  StoredReturn,
  StoredReturn,
  StoredReturn,
]

describe('what changed since a state, in one line', () => {
  const cases: readonly (readonly [string, readonly StoredReturn[], readonly StoredReturn[], string])[] = [
    ['nothing', smallReturns, smallReturns, 'So với 15 giờ: không thay đổi'],
    [
      'an answer and a correction',
      [province, first],
      [province, first, corrected, answer('n', '21292', '2026-06-29T15:30', 41)],
      'So với 15 giờ: +48; Cẩm Thành sửa 38 thành 45; Sơn Hạ nộp 41',
    ],
    ['an answer taken back', [province, late], [province], 'So với 15 giờ: −20; Lý Sơn bỏ xác nhận 20'],
    [
      'a chair named, the number kept',
      [first],
      [
        first,
        returnOf({
          id: 'named',
          placeCode: '21025',
          receivedAt: '2026-06-29T15:30',
          content: { ...first.content, chair: { name: 'Lê Thị Hoa', title: '', isSubstitute: true } },
        }),
      ],
      'So với 15 giờ: +0; Cẩm Thành sửa thông tin, giữ 38',
    ],
    [
      'the same file again',
      [first],
      [first, { ...first, id: 'again' as never }],
      'So với 15 giờ: không thay đổi',
    ],
  ]
  test.each(cases)('%s', (_, before, after, line) => {
    expect(differenceLine('15 giờ', compareFigures(boardOf(before), boardOf(after)))).toBe(line)
  })

  test('places that the meeting got or lost', () => {
    const all = [late, answer('n', '21292', '2026-06-29T10:00', 41)]
    const gone = compareFigures(boardOf(all), boardOf(all, without('21292')))
    expect(differenceLine('15 giờ', gone)).toBe('So với 15 giờ: −41; Sơn Hạ không còn là điểm cầu, bớt 41')
    const come = compareFigures(boardOf(all, without('21292')), boardOf(all))
    expect(differenceLine('15 giờ', come)).toBe('So với 15 giờ: +41; Sơn Hạ thêm vào hội nghị, nộp 41')
  })
})

test('the changes of the places make the whole difference, whatever came in between', () => {
  const chance = chanceFrom(57)
  const codes = placesIn(smallMeeting).map(({ code }) => code)
  const many = Array.from({ length: 60 }, (_, index) =>
    answer(
      `r${index}`,
      chance.oneOf(codes),
      `2026-06-29T${String(8 + Math.floor(index / 6)).padStart(2, '0')}:0${index % 6}`,
      chance.upTo(90),
    ),
  )
  for (let until = 0; until < many.length; until += 7) {
    const difference = compareFigures(boardOf(many.slice(0, until)), boardOf(many))
    expect(difference.places.reduce((sum, place) => sum + changeOf(place), 0)).toBe(difference.delegates)
  }
})

test('a place is marked as closed, changed since, or not at all', () => {
  const closed = closedAnswers(boardOf([province, first]))
  const now = boardOf(smallReturns)
  const marks = Object.fromEntries(now.rows.map(row => [row.code, closingMark(closed, row)]))
  expect(marks).toMatchObject({ TINH: 'closed', '21025': 'changed', '21548': 'changed', '21289': null })
})

test('what is kept of a board survives being written down', () => {
  const kept = reportedBoard(boardOf(smallReturns))
  expect(JSON.parse(JSON.stringify(kept))).toEqual(kept)
  expect(kept).not.toHaveProperty('unplaced')
  expect(kept.rows[0]).not.toHaveProperty('listedNow')
})

test.each([
  ['2026-06-29T15:00', '15 giờ'],
  ['2026-06-29T15:05', '15 giờ 05'],
])('%s is called %s', (at, name) => {
  expect(closingName(localDateTime(at))).toBe(name)
})
