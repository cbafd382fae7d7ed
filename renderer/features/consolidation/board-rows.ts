/** What the board shows: its rows filtered, put in order below their level, and what the shown ones add up to. */
import type { Board, BoardRow, LevelFigures, PlaceLevel } from '#domain/consolidation/board.ts'
import { compareVietnamese, fold } from '#domain/vietnamese/text.ts'

export const BOARD_FILTERS = ['all', 'missing', 'received', 'late', 'revised', 'differs'] as const
export type BoardFilter = (typeof BOARD_FILTERS)[number]

const FITS: Readonly<Record<BoardFilter, (row: BoardRow) => boolean>> = {
  all: () => true,
  missing: row => row.state === 'missing',
  received: row => row.state === 'received',
  late: row => row.isLate || row.isRevisedLate,
  revised: row => row.isRevised,
  differs: row => row.listDiffers,
}

export const countOf = (rows: readonly BoardRow[], filter: BoardFilter): number =>
  rows.filter(FITS[filter]).length

export const SORT_KEYS = ['order', 'title', 'state', 'delegates', 'receivedAt'] as const
export type SortKey = (typeof SORT_KEYS)[number]
export type Sort = { readonly key: SortKey; readonly descending: boolean }

/** As the letter has them. */
export const LETTER_ORDER: Sort = { key: 'order', descending: false }

/** A line of the table: a level with what its shown places add up to, or a place. */
export type BoardLine =
  | { readonly kind: 'level'; readonly key: PlaceLevel; readonly title: string; readonly sum: Sum }
  | { readonly kind: 'place'; readonly key: string; readonly row: BoardRow; readonly order: number }

export type Sum = { readonly places: number; readonly received: number; readonly delegates: number }

export const sumOfRows = (rows: readonly BoardRow[]): Sum => ({
  places: rows.length,
  received: rows.filter(FITS.received).length,
  delegates: rows.reduce((sum, row) => sum + row.delegates, 0),
})

export type ShownBoard = {
  readonly rows: readonly BoardRow[]
  readonly lines: readonly BoardLine[]
  readonly sum: Sum
}

type View = { readonly filter: BoardFilter; readonly search: string; readonly sort: Sort }

export function shownBoard(board: Board, { filter, search, sort }: View): ShownBoard {
  const wanted = fold(search)
  const order = new Map(board.rows.map((row, index) => [row.code, index + 1]))
  const rows = board.rows.filter(
    row =>
      FITS[filter](row) &&
      (wanted === '' ||
        fold(`${row.title} ${row.answer?.chair?.name ?? ''} ${row.answer?.contact?.name ?? ''}`).includes(
          wanted,
        )),
  )
  const lines = board.levels.flatMap((level): readonly BoardLine[] => {
    const own = sorted(
      rows.filter(row => row.level === level.level),
      sort,
    )
    if (own.length === 0) return []
    return [
      { kind: 'level', key: level.level, title: level.title, sum: sumOfRows(own) },
      ...own.map(
        (row): BoardLine => ({ kind: 'place', key: row.code, row, order: order.get(row.code) ?? 0 }),
      ),
    ]
  })
  return { rows, lines, sum: sumOfRows(rows) }
}

function sorted(rows: readonly BoardRow[], { key, descending }: Sort): readonly BoardRow[] {
  if (key === 'order') return descending ? rows.toReversed() : rows
  const compare = COMPARE[key]
  return rows.toSorted((left, right) => (descending ? -compare(left, right) : compare(left, right)))
}

const stateRank = ({ state, isLate, isRevised }: BoardRow): number =>
  state === 'missing' ? 0 : isLate ? 1 : isRevised ? 2 : 3

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

const COMPARE: Readonly<Record<Exclude<SortKey, 'order'>, (left: BoardRow, right: BoardRow) => number>> = {
  // The kind word is the same for most: the name decides.
  title: (left, right) => compareVietnamese(bareTitle(left.title), bareTitle(right.title)),
  state: (left, right) => stateRank(left) - stateRank(right),
  delegates: (left, right) => left.delegates - right.delegates,
  receivedAt: (left, right) => compareText(left.answer?.receivedAt ?? '', right.answer?.receivedAt ?? ''),
}

const bareTitle = (title: string): string => title.replace(/^(Xã|Phường|Đặc khu) /, '')

/** A bar: a level, or a kind of unit where the level is parted by kind. */
export type Bar = {
  readonly key: string
  readonly title: string
  readonly received: number
  readonly places: number
  readonly delegates: number
  readonly fits: (row: BoardRow) => boolean
}

export const barsOf = (levels: readonly LevelFigures[]): readonly Bar[] =>
  levels.flatMap(({ level, title, figures, kinds }): readonly Bar[] => {
    const whole: Bar = { key: level, title, ...figures, fits: row => row.level === level }
    if (kinds.length < 2) return [whole]
    return kinds.map(
      ({ kind, title: kindTitle, figures: own }): Bar => ({
        key: `${level} ${kind}`,
        title: kindTitle,
        ...own,
        fits: row => row.level === level && row.unitKind === kind,
      }),
    )
  })
