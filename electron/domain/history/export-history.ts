/** The history as a table for a file: one line for each value that a step changed. */

import { csvLine } from '../kernel/csv.ts'
import { formatDateTime } from '../kernel/local-time.ts'
import type { PrintedSheet, SheetRow } from '../report/printed-sheet.ts'
import type { DescribedChange } from './describe-change.ts'
import type { HistoryStep } from './history.ts'
import { screenOf } from './history-objects.ts'

export type ExportedStep = { readonly step: HistoryStep; readonly changes: readonly DescribedChange[] }

const COLUMNS = [
  ['Thời điểm', 32],
  ['Người làm', 34],
  ['Màn hình', 42],
  ['Việc đã làm', 64],
  ['Trạng thái', 24],
  ['Đối tượng', 52],
  ['Mục', 34],
  ['Trước', 52],
  ['Sau', 52],
] as const

const CHANGED = { added: 'Thêm', changed: 'Sửa', removed: 'Xóa' } as const

/** Excel takes no more characters in a cell; what was read in a file may be longer. */
const LONGEST = 2_000

const linesOf = (steps: readonly ExportedStep[]): readonly (readonly string[])[] =>
  steps.flatMap(({ step, changes }) => {
    const state = step.kind === 'do' && step.state === 'undone' ? 'Đã hoàn tác' : ''
    const head = [formatDateTime(step.at), step.who, screenOf(step.operation), step.label, state]
    const lines = changes.flatMap(change => {
      const what = `${CHANGED[change.kind]}: ${change.what}`
      return change.values.length === 0
        ? [[...head, what, '', '', '']]
        : change.values.map(({ field, before, after }) => [...head, what, field, before, after])
    })
    return lines.length === 0 ? [[...head, '', '', '', '']] : lines
  })

const bounded = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)

/** CSV with a byte order mark, as Excel wants it; nothing in it is a formula. */
export const historyCsv = (steps: readonly ExportedStep[]): string =>
  `\ufeff${[COLUMNS.map(([title]) => title), ...linesOf(steps)].map(csvLine).join('')}`

export function historySheet(steps: readonly ExportedStep[]): PrintedSheet {
  const row = (look: SheetRow['look'], texts: readonly string[]): SheetRow => ({
    look,
    cells: texts.map(text => (text === '' ? null : { kind: 'text', text: bounded(text) })),
  })
  return {
    name: 'Lịch sử',
    orientation: 'landscape',
    columns: COLUMNS.map(([, widthMm]) => ({ widthMm, align: 'left' })),
    rows: [
      row(
        'header',
        COLUMNS.map(([title]) => title),
      ),
      ...linesOf(steps).map(line => row('body', line)),
    ],
    merges: [],
    header: { first: 0, last: 0 },
  }
}
