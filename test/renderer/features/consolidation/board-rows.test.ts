/** What the board shows and what the shown rows add up to. */
import { expect, test } from 'vitest'
import type { Board, BoardRow } from '#domain/consolidation/board.ts'
import { figuresOf } from '#domain/consolidation/figures.ts'
import { asId } from '#domain/kernel/ids.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import {
  BOARD_FILTERS,
  barsOf,
  countOf,
  LETTER_ORDER,
  offeredFilters,
  shownBoard,
  sumOfRows,
} from '#renderer/features/consolidation/board-rows.ts'

const row = (title: string, more: Partial<BoardRow> = {}): BoardRow => ({
  code: title,
  title,
  level: 'commune',
  unitKind: 'xã',
  area: '51',
  pointId: asId('p'),
  location: '',
  state: 'missing',
  isLate: false,
  isRevised: false,
  isRevisedLate: false,
  versions: 0,
  firstReceivedAt: null,
  previousDelegates: null,
  answer: null,
  delegates: 0,
  listedNow: 0,
  listDiffers: false,
  confirmed: more.delegates ?? 0,
  doubles: 0,
  possibleDoubles: 0,
  expected: null,
  headcounts: null,
  isCorrected: false,
  flags: [],
  asksBack: false,
  isClosed: false,
  isAfterClosing: false,
  ...more,
})

const received = (title: string, delegates: number, more: Partial<BoardRow> = {}): BoardRow =>
  row(title, { state: 'received', delegates, ...more })

const figures = figuresOf([])

const board: Board = {
  meetingId: asId('m'),
  at: localDateTime('2026-06-29T14:00'),
  deadline: localDateTime('2026-06-29T15:00'),
  rows: [
    row('Văn phòng Tỉnh ủy', { level: 'province', unitKind: null }),
    received('Xã Sơn Hạ', 30, { isLate: true }),
    received('Xã Sơn Hà', 45, { isRevised: true }),
    row('Xã Ba Tơ'),
    received('Phường Đức Phổ', 41, { unitKind: 'phường', listDiffers: true }),
  ],
  points: [],
  levels: [
    { level: 'province', title: 'Cấp tỉnh', figures: { ...figures, places: 1 }, kinds: [] },
    {
      level: 'commune',
      title: 'Cấp xã',
      figures: { ...figures, places: 4, received: 3, delegates: 116 },
      kinds: [
        { kind: 'xã', title: 'Xã', figures: { ...figures, places: 3, received: 2, delegates: 75 } },
        { kind: 'phường', title: 'Phường', figures: { ...figures, places: 1, received: 1, delegates: 41 } },
      ],
    },
  ],
  totals: figures,
  areas: [],
  areaWord: 'tỉnh',
  closedAt: null,
  unplaced: [],
  notValid: [],
  sentence: '',
}

const show = (view: Partial<Parameters<typeof shownBoard>[1]>) =>
  shownBoard(board, { filter: 'all', search: '', sort: LETTER_ORDER, ...view })
const keys = (view: Partial<Parameters<typeof shownBoard>[1]>) => show(view).lines.map(({ key }) => key)

test('each filter says how many it shows', () => {
  const totals = figuresOf(board.rows)
  expect(BOARD_FILTERS.map(filter => [filter, countOf(totals, filter)])).toEqual(
    BOARD_FILTERS.map(filter => [filter, show({ filter }).rows.length]),
  )
  expect(offeredFilters(totals, 'all').map(filter => [filter, countOf(totals, filter)])).toEqual([
    ['all', 5],
    ['missing', 2],
    ['received', 3],
    ['late', 1],
    ['revised', 1],
    ['asks', 0],
    ['differs', 1],
  ])
})

test('places stand below their level; a level without shown places is left out', () => {
  expect(keys({})).toEqual([
    'province',
    'Văn phòng Tỉnh ủy',
    'commune',
    'Xã Sơn Hạ',
    'Xã Sơn Hà',
    'Xã Ba Tơ',
    'Phường Đức Phổ',
  ])
  const kinds = (view: Partial<Parameters<typeof shownBoard>[1]>) =>
    show(view).lines.flatMap(line =>
      line.kind === 'level' ? line.kinds.map(({ title, sum }) => [title, sum.delegates]) : [],
    )
  expect(kinds({})).toEqual([
    ['Xã', 75],
    ['Phường', 41],
  ])
  expect(kinds({ filter: 'late' })).toEqual([])
  expect(keys({ filter: 'late' })).toEqual(['commune', 'Xã Sơn Hạ'])
  expect(keys({ search: 'son ha' })).toEqual(['commune', 'Xã Sơn Hạ', 'Xã Sơn Hà'])
})

test('the sums are those of the shown rows, and the levels add up to them', () => {
  for (const filter of BOARD_FILTERS) {
    const { rows, lines, sum } = show({ filter })
    expect(sum).toEqual(sumOfRows(rows))
    const levels = lines.flatMap(line => (line.kind === 'level' ? [line.sum.delegates] : []))
    expect(levels.reduce((total, each) => total + each, 0)).toBe(sum.delegates)
  }
  expect(show({}).sum).toMatchObject({ places: 5, received: 3, delegates: 116 })
})

test('sorting stays within the levels and goes by name, not by kind word', () => {
  const sorted = (key: 'title' | 'delegates', descending: boolean) =>
    keys({ sort: { key, descending } })
      .filter(each => !/^(?:commune|province)/.test(each))
      .slice(1)
  expect(sorted('title', false)).toEqual(['Xã Ba Tơ', 'Phường Đức Phổ', 'Xã Sơn Hà', 'Xã Sơn Hạ'])
  expect(sorted('delegates', true)).toEqual(['Xã Sơn Hà', 'Phường Đức Phổ', 'Xã Sơn Hạ', 'Xã Ba Tơ'])
})

test('the commune level is shown by kind of unit', () => {
  expect(barsOf(board.levels).map(({ title, received: done, places }) => [title, done, places])).toEqual([
    ['Cấp tỉnh', 0, 1],
    ['Xã', 2, 3],
    ['Phường', 1, 1],
  ])
})

test('a level, a kind of unit and a province narrow the rows together with the rest', () => {
  const part = { level: 'commune', kind: 'phường' } as const
  expect(keys({ part })).toEqual(['commune', 'Phường Đức Phổ'])
  expect(keys({ part, filter: 'missing' })).toEqual([])
  expect(keys({ area: '01' })).toEqual([])
})
