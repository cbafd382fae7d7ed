/** Sums over the rows of a board: all of them, one level, one kind of unit; kept right row by row as rows change. */
import { UNIT_KINDS, type UnitKind } from '../directory/unit.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { capitalised } from '../vietnamese/text.ts'
import {
  type BoardRow,
  type Figures,
  type KindFigures,
  type LevelFigures,
  PLACE_LEVELS,
  type PlaceLevel,
} from './board.ts'
import { areaWord } from './place-level.ts'

/** The sum of one amount of each item. */
export const sumOf = <Item>(items: readonly Item[], amountOf: (item: Item) => number): number => {
  let sum = 0
  for (const item of items) sum += amountOf(item)
  return sum
}

const AMOUNTS: { readonly [Name in keyof Figures]: (row: BoardRow) => number } = {
  places: () => 1,
  received: row => Number(row.state === 'received'),
  missing: row => Number(row.state === 'missing'),
  late: row => Number(row.isLate),
  revisedLate: row => Number(row.isRevisedLate),
  revised: row => Number(row.isRevised),
  asks: row => Number(row.asksBack),
  closed: row => Number(row.isClosed),
  afterClosing: row => Number(row.isAfterClosing),
  differs: row => Number(row.listDiffers),
  delegates: row => row.delegates,
  doubles: row => row.doubles,
  expected: row => row.expected ?? 0,
  expectedPlaces: row => Number(row.expected !== null),
}
const NAMES = Object.keys(AMOUNTS) as readonly (keyof Figures)[]

/** What some rows add up to. */
export const figuresOf = (rows: readonly BoardRow[]): Figures =>
  Object.fromEntries(NAMES.map(name => [name, sumOf(rows, AMOUNTS[name])])) as Figures

/** The sum after some of its rows became others: costs what changed, not what stayed. */
export const movedFigures = (
  figures: Figures,
  before: readonly BoardRow[],
  after: readonly BoardRow[],
): Figures =>
  Object.fromEntries(
    NAMES.map(name => [name, figures[name] - sumOf(before, AMOUNTS[name]) + sumOf(after, AMOUNTS[name])]),
  ) as Figures

/** The levels that have places, from the province down. */
export const figuresByLevel = (rows: readonly BoardRow[], meeting: Meeting): readonly LevelFigures[] =>
  PLACE_LEVELS.flatMap(level => figuresOfLevel(level, rows, meeting))

function figuresOfLevel(
  level: PlaceLevel,
  rows: readonly BoardRow[],
  meeting: Meeting,
): readonly LevelFigures[] {
  const own = rows.filter(row => row.level === level)
  if (own.length === 0) return []
  const kinds = level === 'commune' ? [...UNIT_KINDS, null].flatMap(kind => figuresOfKind(kind, own)) : []
  return [{ level, title: levelTitle(level, own, areaWord(meeting)), figures: figuresOf(own), kinds }]
}

const KIND_TITLES: Readonly<Record<UnitKind, string>> = {
  xã: 'Xã',
  phường: 'Phường',
  'đặc khu': 'Đặc khu',
}

/** What the places of one kind of unit are called together; null for units the directory does not know. */
export const kindTitle = (kind: UnitKind | null): string =>
  kind === null ? 'Chưa rõ loại đơn vị' : KIND_TITLES[kind]

function figuresOfKind(kind: UnitKind | null, rows: readonly BoardRow[]): readonly KindFigures[] {
  const own = rows.filter(row => row.unitKind === kind)
  if (own.length === 0) return []
  return [
    {
      kind,
      title: kindTitle(kind),
      figures: figuresOf(own),
    },
  ]
}

/** `Cấp tỉnh`; a level of one organ is called by its name. */
export function levelTitle(
  level: PlaceLevel,
  places: readonly { readonly title: string }[],
  area: ReturnType<typeof areaWord>,
): string {
  switch (level) {
    case 'province':
      return `Cấp ${area}`
    case 'agency':
      return places.length === 1 ? heldAt(places[0]?.title ?? '') : `Cơ quan, đơn vị cấp ${area}`
    case 'commune':
      return 'Cấp xã'
  }
}

/** `Đảng ủy Ủy ban nhân dân tỉnh` of the point `Điểm cầu tại Đảng ủy Ủy ban nhân dân tỉnh`. */
export const heldAt = (title: string): string => capitalised(title.replace(/^điểm cầu\s+(?:tại\s+)?/iu, ''))
