/** One row of the record in words: what it is, and each value before and after. */
import { formatDate, formatDateTime, isLocalDate, isLocalDateTime } from '../kernel/local-time.ts'
import type { HistoryStep } from './history.ts'
import { CHANNEL_WORDS, COLUMN_WORDS, TABLE_WORDS } from './history-words.ts'

export type Values = Readonly<Record<string, string | number | null>>

export type DescribedValue = {
  readonly field: string
  /** Empty where there was none, or there is none any more. */
  readonly before: string
  readonly after: string
}

export type DescribedChange = {
  readonly kind: 'added' | 'changed' | 'removed'
  /** `Điểm cầu 'Tỉnh ủy'`. */
  readonly what: string
  readonly values: readonly DescribedValue[]
}

/** What going back would do. */
export type StepBackPlan = {
  /** Newest first. */
  readonly steps: readonly HistoryStep[]
  /** The rows that would change, as they would change. */
  readonly changes: readonly DescribedChange[]
}

/** Columns that tell rows apart for the program and say nothing to a person. */
const SILENT = /^(id|position|ordinal|version|answer_index|matter_sha256|content_sha256|sha256|.*_id)$/

/** The column that names a row, the first that is there and says something. */
const NAMING = [
  'name',
  'title',
  'text',
  'label',
  'short_name',
  'wording',
  'assignee',
  'place_code',
  'unit_code',
  'starts_at',
  'finding_key',
  'id',
]

/** Columns that hold the code of a place. */
const PLACE_COLUMNS: ReadonlySet<string> = new Set(['place_code', 'unit_code'])

/** @param titleOf what a place of that code is called */
export function describeChange(
  table: string,
  before: Values | null,
  after: Values | null,
  titleOf = (code: string): string => code,
): DescribedChange {
  const holdsPlace = (column: string): boolean =>
    PLACE_COLUMNS.has(column) || (table === 'unit_aliases' && column === 'code')
  const wordOf = (column: string, value: string | number | null): string =>
    typeof value === 'string' && holdsPlace(column) ? titleOf(value) : plainWordOf(column, value)
  const row = after ?? before ?? {}
  const columns = Object.keys(row).filter(
    column => !SILENT.test(column) && (before?.[column] ?? null) !== (after?.[column] ?? null),
  )
  return {
    kind: before === null ? 'added' : after === null ? 'removed' : 'changed',
    what: `${TABLE_WORDS[table] ?? 'Dữ liệu'}${nameOf(row, wordOf)}`,
    values: columns
      .map(column => ({
        field: COLUMN_WORDS[column] ?? column,
        before: wordOf(column, before?.[column] ?? null),
        after: wordOf(column, after?.[column] ?? null),
      }))
      .filter(value => value.before !== value.after),
  }
}

const LONGEST_NAME = 80

function nameOf(row: Values, wordOf: typeof plainWordOf): string {
  const column = NAMING.find(one => typeof row[one] === 'string' && row[one] !== '')
  if (column === undefined || (column === 'id' && /^[0-9a-f-]{20,}$/.test(String(row['id'])))) return ''
  const text = wordOf(column, row[column] ?? null)
  return ` '${text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 1)}…` : text}'`
}

const FLAGS: ReadonlySet<string> = new Set(['is_chair', 'discarded', 'code_printed'])

function plainWordOf(column: string, value: string | number | null): string {
  if (value === null) return ''
  if (FLAGS.has(column)) return value === 1 ? 'có' : 'không'
  if (typeof value === 'number') return String(value)
  if (column === 'channel') return CHANNEL_WORDS[value] ?? value
  if (isLocalDateTime(value)) return formatDateTime(value)
  return isLocalDate(value) ? formatDate(value) : value
}
