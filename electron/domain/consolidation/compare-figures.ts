/** What changed from one state of the figures to another, unit by unit; the changes make the whole difference. */
import type { UnitKind } from '../directory/unit.ts'
import type { LocalDateTime } from '../kernel/local-time.ts'
import type { Figures } from './board.ts'
import type { ReportedBoard, ReportedPlace } from './reported-board.ts'

export type PlaceDifference = {
  readonly code: string
  readonly title: string
  readonly level: ReportedPlace['level']
  readonly pointId: ReportedPlace['pointId']
  readonly unitKind: UnitKind | null
  /**
   * `answered`: nothing before, an answer now. `number`: another number. `details`: the number stayed, something else
   * a report tells did not. `withdrawn`: its answer was taken back. `added`, `removed`: a place the meeting got or lost.
   */
  readonly kind: 'answered' | 'number' | 'details' | 'withdrawn' | 'added' | 'removed'
  /** Confirmed delegates; null where nothing was confirmed. */
  readonly before: number | null
  readonly after: number | null
}

export type FiguresDifference = {
  readonly from: LocalDateTime
  readonly to: LocalDateTime
  readonly before: Figures
  readonly after: Figures
  /** After minus before; the sum over `places`. */
  readonly delegates: number
  /** Only places that differ, in the order of the later figures; those removed last. */
  readonly places: readonly PlaceDifference[]
}

export function compareFigures(before: ReportedBoard, after: ReportedBoard): FiguresDifference {
  const earlier = new Map(before.rows.map(row => [row.code, row]))
  const later = new Set(after.rows.map(row => row.code))
  return {
    from: before.at,
    to: after.at,
    before: before.totals,
    after: after.totals,
    delegates: after.totals.delegates - before.totals.delegates,
    places: [
      ...after.rows.flatMap(row => difference(earlier.get(row.code) ?? null, row)),
      ...before.rows.flatMap(row => (later.has(row.code) ? [] : difference(row, null))),
    ],
  }
}

/** How many delegates more, or less, a place has. */
export const changeOf = ({ before, after }: Pick<PlaceDifference, 'before' | 'after'>): number =>
  (after ?? 0) - (before ?? 0)

function difference(earlier: ReportedPlace | null, later: ReportedPlace | null): readonly PlaceDifference[] {
  const place = later ?? earlier
  const kind = kindOf(earlier, later)
  if (place === null || kind === null) return []
  const { code, title, level, pointId, unitKind } = place
  const before = countedOf(earlier)
  const after = countedOf(later)
  return [{ code, title, level, pointId, unitKind, kind, before, after }]
}

function kindOf(earlier: ReportedPlace | null, later: ReportedPlace | null): PlaceDifference['kind'] | null {
  if (earlier === null) return 'added'
  if (later === null) return 'removed'
  if (earlier.answer === null) return later.answer === null ? null : 'answered'
  if (later.answer === null) return 'withdrawn'
  if (earlier.delegates !== later.delegates) return 'number'
  return toldOf(earlier) === toldOf(later) ? null : 'details'
}

const countedOf = (place: ReportedPlace | null): number | null =>
  place === null || place.answer === null ? null : place.delegates

/** All a report tells of an answer; a file sent twice tells the same. */
export function toldOf({ answer, delegates }: Pick<ReportedPlace, 'answer' | 'delegates'>): string {
  if (answer === null) return ''
  const { byGroup, ungrouped, chair, contact, note } = answer
  const groups = byGroup.map(group => [group.groupId, group.delegates])
  const person = chair === null ? null : [chair.name, chair.title, chair.isSubstitute]
  return JSON.stringify([
    delegates,
    groups,
    ungrouped,
    person,
    contact && [contact.name, contact.phone],
    note,
  ])
}
