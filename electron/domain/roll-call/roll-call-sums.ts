/** What the places of a roll call add up to: by level, by kind of unit within the communes, and all together. */
import { PLACE_LEVELS, type PlaceLevel } from '../consolidation/board.ts'
import { kindTitle, levelTitle } from '../consolidation/figures.ts'
import type { areaWord } from '../consolidation/place-level.ts'
import { UNIT_KINDS } from '../directory/unit.ts'
import { type Attendance, NOBODY, type RollCallRow, sumAttendance } from './roll-call.ts'

export type RollCallSum = {
  readonly key: string
  readonly title: string
  readonly places: number
  /** Places where everybody was called. */
  readonly done: number
  readonly confirmed: number
  /** Persons called at another place than one that confirmed them. */
  readonly elsewhere: number
  readonly sum: Attendance
}

export type LevelSum = RollCallSum & {
  readonly level: PlaceLevel
  /** By kind of unit; empty where there are not two kinds. */
  readonly kinds: readonly RollCallSum[]
}

export const sumOf = (parts: readonly Attendance[]): Attendance =>
  parts.reduce((sum, part) => sumAttendance(sum, part), NOBODY)

export const sumOfRows = (key: string, title: string, rows: readonly RollCallRow[]): RollCallSum => ({
  key,
  title,
  places: rows.length,
  done: rows.filter(({ phase }) => phase === 'done').length,
  confirmed: rows.reduce((total, { confirmed }) => total + (confirmed ?? 0), 0),
  elsewhere: rows.reduce((total, { elsewhere }) => total + elsewhere, 0),
  sum: sumOf(rows.map(({ attendance }) => attendance)),
})

/** The levels that have a place, from the province down. */
export const sumsByLevel = (
  rows: readonly RollCallRow[],
  area: ReturnType<typeof areaWord>,
): readonly LevelSum[] =>
  PLACE_LEVELS.flatMap(level => {
    const own = rows.filter(row => row.level === level)
    if (own.length === 0) return []
    const kinds = level === 'commune' ? sumsByKind(own) : []
    return [
      {
        ...sumOfRows(level, levelTitle(level, own, area), own),
        level,
        kinds: kinds.length < 2 ? [] : kinds,
      },
    ]
  })

const sumsByKind = (rows: readonly RollCallRow[]): readonly RollCallSum[] =>
  [...UNIT_KINDS, null].flatMap(kind => {
    const own = rows.filter(row => row.unitKind === kind)
    return own.length === 0 ? [] : [sumOfRows(`commune ${kind ?? ''}`, kindTitle(kind), own)]
  })
