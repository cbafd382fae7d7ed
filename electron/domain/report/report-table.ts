/** The table of a report before it is paper or a sheet: every place once, under the sums it belongs to. */

import type { Board, BoardPoint, BoardRow, Figures } from '../consolidation/board.ts'
import { sumOf } from '../consolidation/figures.ts'
import { writtenCount } from '../consolidation/written-count.ts'
import { UNIT_KINDS, type UnitKind } from '../directory/unit.ts'
import type { BridgePointId } from '../kernel/ids.ts'
import { formatDateTime } from '../kernel/local-time.ts'

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
      readonly contact: string
      readonly remark: string
    }

export type ReportTable = {
  /**
   * What the numbers by group stand for: `(1)` and the group's text, last the delegates of no known group where there
   * are any, so that the columns make the total. Empty where no delegate is known by group.
   */
  readonly groupColumns: readonly { readonly mark: string; readonly text: string }[]
  readonly rows: readonly ReportRow[]
}

/** Level by level, communes by kind of unit; the grand total last. */
export function reportTable(board: Board): ReportTable {
  const columnPoint = pointWithColumns(board)
  const rows: ReportRow[] = []
  const levelRows: number[] = []
  let number = 0
  const addPlaces = (places: readonly BoardRow[]): readonly number[] =>
    places.map(place => {
      number += 1
      return rows.push(placeRow(board, place, number, columnPoint)) - 1
    })
  const addSum = (sum: Omit<SumRow, 'kind' | 'sumsRows'>, addParts: () => readonly number[]): number => {
    const index = rows.push({ kind: 'sum', ...sum, sumsRows: [] }) - 1
    rows[index] = { kind: 'sum', ...sum, sumsRows: addParts() }
    return index
  }
  for (const [position, { level, title, figures, kinds }] of board.levels.entries()) {
    const places = board.rows.filter(row => row.level === level)
    const counts = countsOf(places, columnPoint)
    const mark = ROMAN[position] ?? String(position + 1)
    const index = addSum({ depth: 'level', mark, title, figures, counts }, () =>
      kinds.length === 0
        ? addPlaces(places)
        : kinds.map((kind, at) => {
            const own = places.filter(place => place.unitKind === kind.kind)
            return addSum(
              {
                depth: 'unit-kind',
                mark: String(at + 1),
                title: kind.title,
                figures: kind.figures,
                counts: countsOf(own, columnPoint),
              },
              () => addPlaces(own),
            )
          }),
    )
    levelRows.push(index)
  }
  rows.push({
    kind: 'sum',
    depth: 'all',
    mark: '',
    title: 'Tổng cộng',
    figures: board.totals,
    counts: countsOf(board.rows, columnPoint),
    sumsRows: levelRows,
  })
  return { groupColumns: columnsOf(columnPoint), rows }
}

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
function pointWithColumns({ points }: Board): BoardPoint | null {
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

/** Heading of the column of contacts, short enough for two lines of a narrow column. */
export const CONTACT_TITLE = 'Đầu mối kỹ thuật, SĐT'

/** How the delegates of no known group are called. */
export const UNGROUPED = 'Chưa phân theo thành phần'

function countsOf(rows: readonly BoardRow[], columnPoint: BoardPoint | null): ReportCounts {
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

function placeRow(board: Board, row: BoardRow, number: number, columnPoint: BoardPoint | null): ReportRow {
  const { answer } = row
  return {
    kind: 'place',
    number,
    title: placeName(board, row),
    location: locationBesideName(row),
    chair: answer?.chair == null ? '' : chairText(answer.chair),
    counts: answer === null ? null : countsOf([row], columnPoint),
    contact: answer?.contact == null ? '' : joined(', ', answer.contact.name, answer.contact.phone),
    remark: remarkOf(row),
  }
}

/** A unit by its name, a point held at one place by its title: `Điểm cầu cấp tỉnh`. */
export function placeName({ points }: Board, row: BoardRow): string {
  if (row.level === 'commune') return row.title
  return titleOfPoint(points, row.pointId) || row.title
}

/** The name of the unit stands in the column before, so the room of its committee needs it no more. */
function locationBesideName({ location, title, unitKind }: BoardRow): string {
  const name = unitKind === null ? '' : title.slice(unitKind.length)
  return name !== '' && location.endsWith(name) ? location.slice(0, -name.length) : location
}

const titleOfPoint = (points: readonly BoardPoint[], id: BridgePointId): string =>
  points.find(point => point.pointId === id)?.title ?? ''

const joined = (separator: string, ...parts: readonly string[]): string =>
  parts.filter(part => part !== '').join(separator)

function chairText(chair: { readonly name: string; readonly title: string; readonly isSubstitute: boolean }) {
  return joined(' ', joined(', ', chair.name, chair.title), chair.isSubstitute ? '(chủ trì thay)' : '')
}

function remarkOf(row: BoardRow): string {
  if (row.answer === null) return 'Chưa xác nhận'
  const { receivedAt, note } = row.answer
  return joined(
    '; ',
    row.isLate ? `Xác nhận muộn (${formatDateTime(receivedAt)})` : '',
    row.isRevised ? revisionText(row) : '',
    note,
  )
}

/** `Sửa đổi 38 thành 45`; a correction of names alone leaves the number. */
export function revisionText({ previousDelegates, delegates }: BoardRow): string {
  return previousDelegates === null || previousDelegates === delegates
    ? 'Có sửa đổi danh sách'
    : `Sửa đổi ${writtenCount(previousDelegates)} thành ${writtenCount(delegates)}`
}

/** `02 điểm cầu cấp tỉnh; 05 xã: An Phú, …; phường Cẩm Thành`: the places of a list, units by kind. */
export function listedNames(board: Board, rows: readonly BoardRow[]): string {
  const others = rows.filter(row => row.unitKind === null)
  const kinds = UNIT_KINDS.flatMap(kind => namesOfKind(kind, rows))
  return [...others.map(row => lowered(placeName(board, row))), ...kinds].join('; ')
}

function namesOfKind(kind: UnitKind, rows: readonly BoardRow[]): readonly string[] {
  const names = rows.filter(row => row.unitKind === kind).map(row => row.title.slice(kind.length + 1))
  if (names.length === 0) return []
  return [
    names.length === 1 ? `${kind} ${names[0]}` : `${writtenCount(names.length)} ${kind}: ${names.join(', ')}`,
  ]
}

/** Only the first word of a point's title is a common noun. */
const lowered = (text: string): string => text.replace(/^Điểm cầu\b/u, 'điểm cầu')
