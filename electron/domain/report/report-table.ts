/** The table of a report before it is paper or a sheet: every place once, under the sums it belongs to. */

import type { BoardPoint, Figures } from '../consolidation/board.ts'
import { sumOf } from '../consolidation/figures.ts'
import type { ReportedBoard, ReportedPlace } from '../consolidation/reported-board.ts'
import { writtenCount } from '../consolidation/written-count.ts'
import { formatDateTime } from '../kernel/local-time.ts'
import { chairText, contactText, locationBesideName, remarkOf } from './place-wording.ts'
import { groupWidthMm, type ReportColumn } from './report-columns.ts'

export type ReportCounts = {
  /** One number for each group column; null where the row's places have other groups than the columns. */
  readonly byGroup: readonly number[] | null
  readonly total: number
}

export type ReportRow =
  | {
      readonly kind: 'sum'
      readonly depth: 'level' | 'unit-kind' | 'all'
      /** `I`, `1`; empty for the grand total. */
      readonly mark: string
      readonly title: string
      readonly figures: Figures
      readonly counts: ReportCounts
      /** The rows it is the sum of, by their places in the table. */
      readonly sumsRows: readonly number[]
    }
  | {
      readonly kind: 'place'
      readonly number: number
      readonly title: string
      readonly location: string
      readonly chair: string
      /** Null while nothing came in. */
      readonly counts: ReportCounts | null
      readonly receivedAt: string
      readonly contact: string
      readonly remark: string
    }

export type ReportTable = {
  /**
   * What the numbers by group stand for: `(1)` and the group's text, last the delegates of no known group where there
   * are any, so that the columns make the total. Empty where no delegate is known by group.
   */
  readonly groupColumns: readonly { readonly mark: string; readonly text: string }[]
  readonly groupWidthMm: number
  readonly rows: readonly ReportRow[]
}

/** Level by level, communes by kind of unit; the grand total last. */
export function reportTable(board: ReportedBoard, columns: readonly ReportColumn[]): ReportTable {
  const columnPoint = columns.includes('groups') ? pointWithColumns(board) : null
  const rows: ReportRow[] = []
  let number = 0
  const addPlace = (place: ReportedPlace): number => {
    number += 1
    return rows.push(placeRow(place, number, columnPoint)) - 1
  }
  /** Its row, then the rows of its parts or of its places; gives where its row stands. */
  const addPart = ({ parts, places, ...sum }: OutlinePart): number => {
    const row = { kind: 'sum' as const, ...sum, counts: countsOf(places, columnPoint) }
    const index = rows.push({ ...row, sumsRows: [] }) - 1
    rows[index] = { ...row, sumsRows: parts.length === 0 ? places.map(addPlace) : parts.map(addPart) }
    return index
  }
  const levelRows = outlineOf(board).map(addPart)
  const counts = countsOf(board.rows, columnPoint)
  const { totals: figures } = board
  rows.push({ kind: 'sum', depth: 'all', mark: '', title: 'Tổng cộng', figures, counts, sumsRows: levelRows })
  const byGroup = rows.flatMap(row => (row.kind === 'sum' ? (row.counts.byGroup ?? []) : []))
  return { groupColumns: columnsOf(columnPoint), groupWidthMm: groupWidthMm(byGroup), rows }
}

/** A level, or a kind of unit within it, with the places it sums up. */
type OutlinePart = Pick<SumRow, 'depth' | 'mark' | 'title' | 'figures'> & {
  readonly places: readonly ReportedPlace[]
  readonly parts: readonly OutlinePart[]
}

const outlineOf = ({ levels, rows }: ReportedBoard): readonly OutlinePart[] =>
  levels.map(({ level, title, figures, kinds }, index) => {
    const places = rows.filter(row => row.level === level)
    const parts = kinds.map(
      (kind, at): OutlinePart => ({
        depth: 'unit-kind',
        mark: String(at + 1),
        title: kind.title,
        figures: kind.figures,
        places: places.filter(place => place.unitKind === kind.kind),
        parts: [],
      }),
    )
    const mark = ROMAN[index] ?? String(index + 1)
    return { depth: 'level', mark, title, figures, places, parts }
  })

type SumRow = Extract<ReportRow, { kind: 'sum' }>

/** `Cấp xã (96 điểm cầu, đã xác nhận 81)`. */
export function sumTitle({ depth, title, figures }: SumRow): string {
  const name = depth === 'all' ? title.toLocaleUpperCase('vi') : title
  return `${name} (${writtenCount(figures.places)} điểm cầu, đã xác nhận ${writtenCount(figures.received)})`
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V'] as const

/**
 * Points of different kinds have different groups, so one table can give columns to one of them: the point with most
 * places, where its delegates are known by group at all. The groups of the others stand in tables of their own.
 */
function pointWithColumns({ points }: ReportedBoard): BoardPoint | null {
  const [largest] = points.toSorted((left, right) => right.figures.places - left.figures.places)
  return largest !== undefined && isKnownByGroup(largest) ? largest : null
}

/** Whether anything is known about which groups the delegates of a point belong to. */
export const isKnownByGroup = (point: BoardPoint): boolean => point.byGroup.some(group => group.delegates > 0)

const hasUngrouped = (point: BoardPoint): boolean => point.ungrouped > 0

function columnsOf(point: BoardPoint | null): ReportTable['groupColumns'] {
  if (point === null) return []
  return [...point.groups.map(group => group.text), ...(hasUngrouped(point) ? [UNGROUPED] : [])].map(
    (text, index) => ({ mark: `(${index + 1})`, text }),
  )
}

/** How the delegates of no known group are called. */
export const UNGROUPED = 'Chưa phân theo thành phần'

function countsOf(rows: readonly ReportedPlace[], columnPoint: BoardPoint | null): ReportCounts {
  const isOfColumns = columnPoint !== null && rows.every(row => row.pointId === columnPoint.pointId)
  const answers = rows.flatMap(row => row.answer ?? [])
  const byGroup = columnPoint?.groups.map((_, index) =>
    sumOf(answers, answer => answer.byGroup[index]?.delegates ?? 0),
  )
  const ungrouped =
    columnPoint !== null && hasUngrouped(columnPoint) ? [sumOf(answers, answer => answer.ungrouped)] : []
  return {
    byGroup: isOfColumns && byGroup !== undefined ? [...byGroup, ...ungrouped] : null,
    total: sumOf(rows, row => row.delegates),
  }
}

function placeRow(row: ReportedPlace, number: number, columnPoint: BoardPoint | null): ReportRow {
  return {
    kind: 'place',
    number,
    title: row.title,
    location: locationBesideName(row),
    chair: chairText(row),
    counts: row.answer === null ? null : countsOf([row], columnPoint),
    receivedAt: row.answer === null ? '' : formatDateTime(row.answer.receivedAt),
    contact: contactText(row),
    remark: remarkOf(row),
  }
}
