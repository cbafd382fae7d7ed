/** What the board shows: its rows filtered, put in order below their level, and what the shown ones add up to. */
import type { Board, BoardRow, Figures, LevelFigures, PlaceLevel } from '#domain/consolidation/board.ts'
import { compareVietnamese, fold } from '#domain/vietnamese/text.ts'

export const BOARD_FILTERS = [
  'all',
  'missing',
  'received',
  'late',
  'revised',
  'asks',
  'closed',
  'afterClosing',
  'differs',
] as const
export type BoardFilter = (typeof BOARD_FILTERS)[number]

const FITS: Readonly<Record<BoardFilter, (row: BoardRow) => boolean>> = {
  all: () => true,
  missing: row => row.state === 'missing',
  received: row => row.state === 'received',
  late: row => row.isLate || row.isRevisedLate,
  revised: row => row.isRevised,
  asks: row => row.asksBack,
  closed: row => row.isClosed,
  afterClosing: row => row.isAfterClosing,
  differs: row => row.listDiffers,
}

/** Read from the sums, which follow every answer, so that no chip has to go through the rows. */
export const countOf = (totals: Figures, filter: BoardFilter): number =>
  ({ ...totals, all: totals.places, late: totals.late + totals.revisedLate })[filter]

/** A filter that has nothing to show yet is left out where it speaks of what is rarely done. */
export const offeredFilters = (totals: Figures, current: BoardFilter): readonly BoardFilter[] =>
  BOARD_FILTERS.filter(
    filter =>
      filter === current ||
      (filter !== 'closed' && filter !== 'afterClosing' && filter !== 'differs') ||
      countOf(totals, filter) > 0,
  )

/** A level, a kind of unit within it, or both left open. */
export type Part = { readonly level: PlaceLevel; readonly kind: BoardRow['unitKind'] | undefined }

export type PartChoice = { readonly key: string; readonly title: string; readonly part: Part | null }

/** Every level, and within the communes every kind of unit. */
export const partChoices = (levels: readonly LevelFigures[], all: string): readonly PartChoice[] => [
  { key: '', title: all, part: null },
  ...levels.flatMap(({ level, title, kinds }): readonly PartChoice[] => [
    { key: level, title, part: { level, kind: undefined } },
    ...(kinds.length < 2 ? [] : kinds).map(({ kind, title: kindTitle }) => ({
      key: `${level} ${kind}`,
      title: `${title}: ${kindTitle}`,
      part: { level, kind },
    })),
  ]),
]

export const partNamed = (levels: readonly LevelFigures[], key: string): Part | null =>
  partChoices(levels, '').find(choice => choice.key === key)?.part ?? null

export const isIn = (part: Part | null, row: BoardRow): boolean =>
  part === null || (row.level === part.level && (part.kind === undefined || row.unitKind === part.kind))

export const SORT_KEYS = [
  'order',
  'title',
  'state',
  'expected',
  'delegates',
  'chair',
  'contact',
  'receivedAt',
  'note',
] as const
export type SortKey = (typeof SORT_KEYS)[number]
export type Sort = { readonly key: SortKey; readonly descending: boolean }

/** As the letter has them. */
export const LETTER_ORDER: Sort = { key: 'order', descending: false }

/** A level or a kind of unit with what its shown places add up to. */
export type PartSum = {
  readonly key: string
  readonly title: string
  readonly part: Part
  readonly sum: Sum
}

/** A line of the table: a level with the kinds of unit it is parted into, or a place. */
export type SumLine = PartSum & { readonly kind: 'level'; readonly kinds: readonly PartSum[] }
export type BoardLine =
  | SumLine
  | { readonly kind: 'place'; readonly key: string; readonly row: BoardRow; readonly order: number }

export type Sum = {
  readonly places: number
  readonly received: number
  readonly delegates: number
  readonly expected: number
  readonly doubles: number
}

export function sumOfRows(rows: readonly BoardRow[]): Sum {
  const sum = { places: rows.length, received: 0, delegates: 0, expected: 0, doubles: 0 }
  for (const row of rows) {
    if (row.state === 'received') sum.received += 1
    sum.delegates += row.delegates
    sum.expected += row.expected ?? 0
    sum.doubles += row.doubles
  }
  return sum
}

export type ShownBoard = {
  readonly rows: readonly BoardRow[]
  readonly lines: readonly BoardLine[]
  readonly sum: Sum
}

export type View = {
  readonly filter: BoardFilter
  readonly search: string
  readonly sort: Sort
  readonly part?: Part | null
  /** Code of a province; empty for all. */
  readonly area?: string
}

export function shownBoard(board: Board, view: View): ShownBoard {
  const { filter, sort, part = null, area = '' } = view
  const wanted = fold(view.search)
  const order = new Map(board.rows.map((row, index) => [row.code, index + 1]))
  const rows = board.rows.filter(
    row =>
      FITS[filter](row) &&
      isIn(part, row) &&
      (area === '' || row.area === area) &&
      (wanted === '' || foldedWords(row).includes(wanted)),
  )
  const lines = board.levels.flatMap((level): readonly BoardLine[] => {
    const own = sorted(
      rows.filter(row => row.level === level.level),
      sort,
    )
    if (own.length === 0) return []
    return [
      sumLine(level, own),
      ...own.map(
        (row): BoardLine => ({ kind: 'place', key: row.code, row, order: order.get(row.code) ?? 0 }),
      ),
    ]
  })
  return { rows, lines, sum: sumOfRows(rows) }
}

/** Kinds without a shown place are left out, and all of them where only one has any: it is the level then. */
function sumLine({ level, title, kinds }: LevelFigures, own: readonly BoardRow[]): SumLine {
  const parts = kinds
    .map(
      ({ kind, title: kindTitle }): PartSum => ({
        key: `${level} ${kind}`,
        title: kindTitle,
        part: { level, kind },
        sum: sumOfRows(own.filter(row => row.unitKind === kind)),
      }),
    )
    .filter(({ sum }) => sum.places > 0)
  return {
    kind: 'level',
    key: level,
    title,
    part: { level, kind: undefined },
    sum: sumOfRows(own),
    kinds: parts.length < 2 ? [] : parts,
  }
}

// A row never changes: what is searched in it is worked out once.
const folded = new WeakMap<BoardRow, string>()

function foldedWords(row: BoardRow): string {
  const known = folded.get(row)
  if (known !== undefined) return known
  const { chair, contact } = row.answer ?? {}
  const words = fold([row.title, chair?.name, contact?.name, contact?.phone].filter(Boolean).join(' '))
  folded.set(row, words)
  return words
}

function sorted(rows: readonly BoardRow[], { key, descending }: Sort): readonly BoardRow[] {
  if (key === 'order') return descending ? rows.toReversed() : rows
  const compare = COMPARE[key]
  return rows.toSorted((left, right) => (descending ? -compare(left, right) : compare(left, right)))
}

const stateRank = ({ state, asksBack, isLate, isRevised }: BoardRow): number =>
  state === 'missing' ? 0 : asksBack ? 1 : isLate ? 2 : isRevised ? 3 : 4

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

const COMPARE: Readonly<Record<Exclude<SortKey, 'order'>, (left: BoardRow, right: BoardRow) => number>> = {
  // The kind word is the same for most: the name decides.
  title: (left, right) => compareVietnamese(bareTitle(left.title), bareTitle(right.title)),
  state: (left, right) => stateRank(left) - stateRank(right),
  expected: (left, right) => (left.expected ?? -1) - (right.expected ?? -1),
  delegates: (left, right) => left.delegates - right.delegates,
  chair: (left, right) => compareWords(left.answer?.chair?.name, right.answer?.chair?.name),
  contact: (left, right) => compareWords(contactOf(left), contactOf(right)),
  note: (left, right) => compareWords(left.answer?.note, right.answer?.note),
  receivedAt: (left, right) => compareText(left.answer?.receivedAt ?? '', right.answer?.receivedAt ?? ''),
}

const contactOf = ({ answer }: BoardRow): string | undefined =>
  answer?.contact?.name === '' ? answer.contact.phone : answer?.contact?.name

/** What is empty stands last. */
const compareWords = (left = '', right = ''): number =>
  left === '' || right === '' ? Number(left === '') - Number(right === '') : compareVietnamese(left, right)

const bareTitle = (title: string): string => title.replace(/^(Xã|Phường|Đặc khu) /, '')

/** A bar: a level, or a kind of unit where the level is parted by kind. */
export type Bar = {
  readonly key: string
  readonly title: string
  readonly received: number
  readonly places: number
  readonly delegates: number
  readonly part: Part
}

export const barsOf = (levels: readonly LevelFigures[]): readonly Bar[] =>
  levels.flatMap(({ level, title, figures, kinds }): readonly Bar[] => {
    const whole: Bar = { key: level, title, ...figures, part: { level, kind: undefined } }
    if (kinds.length < 2) return [whole]
    return kinds.map(
      ({ kind, title: kindTitle, figures: own }): Bar => ({
        key: `${level} ${kind}`,
        title: kindTitle,
        ...own,
        part: { level, kind },
      }),
    )
  })
