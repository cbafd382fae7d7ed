/** The delegates of a point by group before they are paper or a sheet, beside how many were expected. */
import type { BoardPoint } from '../consolidation/board.ts'
import { sumOf } from '../consolidation/figures.ts'
import { UNGROUPED } from './report-table.ts'

export type GroupLine = {
  readonly text: string
  /** Null where the table tells nothing of it. */
  readonly expected: number | null
  readonly delegates: number
}

export type GroupTable = {
  readonly lines: readonly GroupLine[]
  /** What was expected of all groups together; null where it is not known of every one, and then told of none. */
  readonly expected: number | null
}

/** Why so many were expected, below a table that tells it. */
export const EXPECTED_RULE =
  'Dự kiến: số người trong danh bạ được bố trí dự tại điểm cầu, đối với thành phần đã gắn với danh bạ và đã xác định nơi dự; còn lại theo số ghi trong giấy mời hoặc số văn phòng xác định cho mỗi điểm cầu.'

export function groupTable({ groups, byGroup, ungrouped }: BoardPoint): GroupTable {
  const isKnown = groups.length > 0 && groups.every(group => typeof group.expectedInAll === 'number')
  const lines = groups.map(
    ({ text, expectedInAll = null }, index): GroupLine => ({
      text,
      expected: isKnown ? expectedInAll : null,
      delegates: byGroup[index]?.delegates ?? 0,
    }),
  )
  return {
    lines: ungrouped === 0 ? lines : [...lines, { text: UNGROUPED, expected: null, delegates: ungrouped }],
    expected: isKnown ? sumOf(lines, ({ expected }) => expected ?? 0) : null,
  }
}
