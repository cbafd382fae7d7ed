/** Sums over the rows of a board: all of them, one level, one kind of unit. */
import { UNIT_KINDS, type UnitKind } from '../directory/unit.ts'
import type { Meeting } from '../meeting/meeting.ts'
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
export const sumOf = <Item>(items: readonly Item[], amountOf: (item: Item) => number): number =>
  items.reduce((total, item) => total + amountOf(item), 0)

/** What some rows add up to. */
export function figuresOf(rows: readonly BoardRow[]): Figures {
  const received = rows.filter(row => row.state === 'received').length
  return {
    places: rows.length,
    received,
    missing: rows.length - received,
    late: rows.filter(row => row.isLate).length,
    revised: rows.filter(row => row.isRevised).length,
    delegates: sumOf(rows, row => row.delegates),
  }
}

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
  return [{ level, title: levelTitle(level, own, meeting), figures: figuresOf(own), kinds }]
}

const KIND_TITLES: Readonly<Record<UnitKind, string>> = {
  xã: 'Xã',
  phường: 'Phường',
  'đặc khu': 'Đặc khu',
}

function figuresOfKind(kind: UnitKind | null, rows: readonly BoardRow[]): readonly KindFigures[] {
  const own = rows.filter(row => row.unitKind === kind)
  if (own.length === 0) return []
  return [
    {
      kind,
      title: kind === null ? 'Chưa rõ loại đơn vị' : KIND_TITLES[kind],
      figures: figuresOf(own),
    },
  ]
}

function levelTitle(level: PlaceLevel, rows: readonly BoardRow[], meeting: Meeting): string {
  switch (level) {
    case 'province':
      return `Cấp ${areaWord(meeting)}`
    case 'agency':
      return rows.length === 1 ? (rows[0]?.title ?? '') : `Cơ quan, đơn vị cấp ${areaWord(meeting)}`
    case 'commune':
      return 'Cấp xã'
  }
}
