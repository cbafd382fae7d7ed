import { describe, expect, test } from 'vitest'
import type { Board, BoardRow } from '#domain/consolidation/board.ts'
import { consolidate } from '#domain/consolidation/consolidate.ts'
import type { GroupId } from '#domain/kernel/ids.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { StoredReturn } from '#domain/returns/stored-return.ts'
import { placesIn } from '#test/support/places.ts'
import { type Chance, chanceFrom } from '#test/support/random.ts'
import { sampleMeeting } from '#test/support/sample-meeting.ts'
import { type contentOf, personOf, returnOf } from '#test/support/stored-returns.ts'

const places = placesIn(sampleMeeting)
const now = localDateTime('2026-06-29T16:00')

const boardOf = (returns: readonly StoredReturn[], meeting: Meeting = sampleMeeting): Board =>
  consolidate({ meeting, places: placesIn(meeting), returns, listed: new Map(), now })

function rowOf(board: Board, code: string): BoardRow {
  const row = board.rows.find(one => one.code === code)
  if (row === undefined) throw new Error(`No row ${code}`)
  return row
}

const commune = sampleMeeting.bridgePoints.at(-1)
const [secretary, committee] = commune?.groups.map(group => group.id) ?? []

describe('before anything came in', () => {
  const board = boardOf([])

  test('every place is missing, and the sentence says so', () => {
    expect(board.totals).toMatchObject({
      places: 98,
      received: 0,
      missing: 98,
      late: 0,
      revised: 0,
      delegates: 0,
    })
    expect(board.sentence).toBe(
      'toàn tỉnh có 98 điểm cầu (01 cấp tỉnh, 01 tại Đảng ủy Ủy ban nhân dân tỉnh, 96 cấp xã gồm 86 xã, 09 phường, 01 đặc khu) với 0 đại biểu; đã xác nhận 0/98 điểm cầu',
    )
  })

  test('the levels are those of the letter', () => {
    expect(
      board.levels.map(({ title, figures, kinds }) => [
        title,
        figures.places,
        kinds.map(kind => `${kind.title} ${kind.figures.places}`),
      ]),
    ).toEqual([
      ['Cấp tỉnh', 1, []],
      ['Đảng ủy Ủy ban nhân dân tỉnh', 1, []],
      ['Cấp xã', 96, ['Xã 86', 'Phường 9', 'Đặc khu 1']],
    ])
  })

  test.each([
    ['TINH', /^Hội trường Tầng 4 - Trụ sở Tỉnh ủy/],
    ['DU-UBND', /^Do Thường trực Đảng ủy Ủy ban nhân dân tỉnh quyết định$/],
    ['21025', /^Phòng họp trực tuyến của Đảng ủy phường Cẩm Thành$/],
    ['21548', /^Phòng họp trực tuyến của Đảng ủy đặc khu Lý Sơn$/],
  ])('%s says where it sits', (code, location) => {
    expect(rowOf(board, code).location).toMatch(location)
  })
})

describe('the version that counts', () => {
  const answers = (...times: readonly [string, number][]): readonly StoredReturn[] =>
    times.map(([receivedAt, delegates], index) =>
      returnOf({ id: `r${index}`, placeCode: '21025', receivedAt, content: { delegates } }),
    )

  test.each<[string, readonly [string, number][], Partial<BoardRow>]>([
    [
      'one answer in time',
      [['2026-06-29T14:59', 38]],
      { delegates: 38, isLate: false, isRevised: false, versions: 1, previousDelegates: null },
    ],
    [
      'one answer at the minute of the deadline',
      [['2026-06-29T15:00', 38]],
      { delegates: 38, isLate: true, isRevised: false, isRevisedLate: false },
    ],
    [
      'a correction in time',
      [
        ['2026-06-28T08:00', 38],
        ['2026-06-29T08:00', 45],
      ],
      { delegates: 45, isLate: false, isRevised: true, isRevisedLate: false, previousDelegates: 38 },
    ],
    [
      'a correction after the deadline of an answer in time',
      [
        ['2026-06-28T08:00', 38],
        ['2026-06-29T15:25', 36],
      ],
      { delegates: 36, isLate: false, isRevised: true, isRevisedLate: true, previousDelegates: 38 },
    ],
    [
      'answers taken in out of order',
      [
        ['2026-06-29T08:00', 45],
        ['2026-06-28T08:00', 38],
      ],
      { delegates: 45, previousDelegates: 38 },
    ],
  ])('%s', (_, times, expected) => {
    expect(rowOf(boardOf(answers(...times)), '21025')).toMatchObject({ state: 'received', ...expected })
  })

  test('without a deadline nothing is late', () => {
    const board = boardOf(answers(['2027-01-01T08:00', 3]), { ...sampleMeeting, assignments: [] })
    expect([board.deadline, board.totals.late]).toEqual([null, 0])
  })
})

describe('delegates by group', () => {
  const split = (content: Parameters<typeof contentOf>[0]): readonly number[] => {
    const receivedAt = '2026-06-28T08:00'
    const { answer } = rowOf(
      boardOf([returnOf({ id: 'r', placeCode: '21025', receivedAt, content })]),
      '21025',
    )
    return [...(answer?.byGroup.map(group => group.delegates) ?? []), answer?.ungrouped ?? -1]
  }
  const counted = (groupId: GroupId | undefined, delegates: number) => ({
    label: '',
    groupId: groupId ?? null,
    delegates,
    source: null,
  })
  const listed = (groupId: GroupId | undefined) => personOf('A', { groupId: groupId ?? null })

  test.each<[string, Parameters<typeof contentOf>[0], readonly number[]]>([
    ['only a number', { delegates: 20 }, [0, 0, 0, 0, 0, 20]],
    [
      'numbers by group',
      { delegates: 20, groups: [counted(secretary, 1), counted(committee, 15), counted(undefined, 4)] },
      [1, 15, 0, 0, 0, 4],
    ],
    [
      'numbers by group before listed persons',
      { delegates: 3, groups: [counted(committee, 3)], people: [listed(secretary)] },
      [0, 3, 0, 0, 0, 0],
    ],
    [
      'listed persons',
      { delegates: 3, people: [listed(secretary), listed(committee), listed(undefined)] },
      [1, 1, 0, 0, 0, 1],
    ],
    [
      'groups that say more than was confirmed say nothing',
      { delegates: 10, groups: [counted(secretary, 1), counted(committee, 15)] },
      [0, 0, 0, 0, 0, 10],
    ],
    [
      'a group the meeting no longer has',
      { delegates: 5, groups: [counted('gone' as GroupId, 5)] },
      [0, 0, 0, 0, 0, 5],
    ],
  ])('%s', (_, content, expected) => {
    expect(split(content)).toEqual(expected)
  })
})

test('an answer whose place the meeting no longer has is shown and counted nowhere', () => {
  const meeting = {
    ...sampleMeeting,
    bridgePoints: sampleMeeting.bridgePoints.filter(point => point.code !== 'DU-UBND'),
  }
  const board = boardOf(
    [
      returnOf({
        id: 'r',
        placeCode: 'DU-UBND',
        receivedAt: '2026-06-28T08:00',
        content: { delegates: 78 },
      }),
    ],
    meeting,
  )
  expect([board.totals.places, board.totals.delegates]).toEqual([97, 0])
  expect(board.unplaced).toMatchObject([{ placeCode: 'DU-UBND', delegates: 78 }])
})

test('a unit chosen at two points counts once', () => {
  const meeting = {
    ...sampleMeeting,
    bridgePoints: sampleMeeting.bridgePoints.flatMap(point =>
      point.kind === 'per-unit' ? [point, { ...point, id: `${point.id}-2` as typeof point.id }] : [point],
    ),
  }
  const answer = returnOf({
    id: 'r',
    placeCode: '21025',
    receivedAt: '2026-06-28T08:00',
    content: { delegates: 9 },
  })
  expect(boardOf([answer], meeting).totals).toMatchObject({ places: 98, received: 1, delegates: 9 })
})

test('a list that was shortened by hand is marked, a number without a list is not', () => {
  const people = [personOf('A'), personOf('B')]
  const returns = [
    returnOf({ id: 'a', placeCode: '21025', receivedAt: '2026-06-28T08:00', content: { people } }),
    returnOf({ id: 'b', placeCode: '21028', receivedAt: '2026-06-28T08:00', content: { delegates: 7 } }),
  ]
  const listed = new Map([['21025', 1]])
  const board = consolidate({ meeting: sampleMeeting, places, returns, listed, now })
  expect(rowOf(board, '21025')).toMatchObject({ delegates: 2, listedNow: 1, listDiffers: true })
  expect(rowOf(board, '21028')).toMatchObject({ delegates: 7, listedNow: 0, listDiffers: false })
})

describe('after any order of answers, corrections and undos', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('totals equal an independent count (seed %i)', seed => {
    const chance = chanceFrom(seed)
    const kept: StoredReturn[] = []
    for (let step = 0; step < 150; step++) {
      if (chance.upTo(5) === 0 && kept.length > 0) kept.splice(chance.upTo(kept.length), 1)
      else kept.push(randomAnswer(chance, step))
      if (step % 10 === 0) expectSums(boardOf(kept), kept)
    }
    expectSums(boardOf(kept), kept)
  })
})

function randomAnswer(chance: Chance, step: number): StoredReturn {
  const place = chance.oneOf(places)
  const delegates = chance.upTo(60)
  const groups = place.point.groups.flatMap(group =>
    chance.upTo(2) === 0
      ? []
      : [{ label: group.text, groupId: group.id, delegates: chance.upTo(12), source: null }],
  )
  const twoDigits = (below: number): string => String(chance.upTo(below)).padStart(2, '0')
  return returnOf({
    id: `r${String(step).padStart(3, '0')}`,
    placeCode: chance.upTo(40) === 0 ? 'KHONG-CON' : place.code,
    receivedAt: `2026-06-${chance.oneOf(['28', '29', '30'])}T${twoDigits(24)}:${twoDigits(60)}`,
    content: { delegates, groups: chance.upTo(2) === 0 ? [] : groups },
  })
}

/** Counts again, the slow way, from the answers alone. */
function expectSums(board: Board, answers: readonly StoredReturn[]): void {
  let delegates = 0
  let received = 0
  let late = 0
  let revised = 0
  const byKind: Record<string, number> = {}
  for (const place of places) {
    const own = answers.filter(answer => answer.placeCode === place.code)
    if (own.length === 0) continue
    const times = own.map(answer => answer.receivedAt).toSorted()
    const last = own.findLast(answer => answer.receivedAt === times.at(-1))
    received += 1
    delegates += last?.content.delegates ?? 0
    if ((times[0] ?? '') >= '2026-06-29T15:00') late += 1
    if (own.length > 1) revised += 1
    const kind = place.unit?.kind ?? place.code
    byKind[kind] = (byKind[kind] ?? 0) + (last?.content.delegates ?? 0)
  }
  expect(board.totals).toMatchObject({
    places: 98,
    received,
    missing: 98 - received,
    late,
    revised,
    delegates,
  })
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
  expect(sum(board.levels.map(level => level.figures.delegates))).toBe(delegates)
  for (const kind of board.levels.at(-1)?.kinds ?? [])
    expect(kind.figures.delegates).toBe(byKind[kind.kind ?? ''] ?? 0)
  for (const point of board.points)
    expect(sum(point.byGroup.map(group => group.delegates)) + point.ungrouped).toBe(point.figures.delegates)
  for (const { answer } of board.rows)
    if (answer !== null)
      expect(sum(answer.byGroup.map(group => group.delegates)) + answer.ungrouped).toBe(answer.delegates)
}
