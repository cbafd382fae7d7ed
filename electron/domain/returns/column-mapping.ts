/** What a person said the columns under a certain header hold: kept by the header's words, used wherever it returns. */
import { formatDate, type LocalDateTime } from '../kernel/local-time.ts'
import { fold } from '../vietnamese/text.ts'
import type { ColumnRole } from './columns.ts'
import type { Table, TableColumn, TableKind } from './find-table.ts'
import type { ReadProblem } from './reading.ts'
import { refOf, shownCell } from './sheet-cells.ts'
import { cellAt, type Sheet } from './workbook.ts'

/** Where the header of a table lies: zero-based row, and how many rows it is high. 0: the row is already data. */
export type HeaderPlace = { readonly top: number; readonly height: number }

export const MOST_HEADER_ROWS = 3

/** What one column holds; null: nothing that is read. */
export type MappedColumn = {
  /** From the first column that has a heading. */
  readonly offset: number
  readonly role: ColumnRole | null
  /** As written, for people. */
  readonly heading: string
}

export type ColumnMapping = {
  /** Tells the header by its words and their places. */
  readonly signature: string
  readonly height: number
  readonly columns: readonly MappedColumn[]
}

export type LearnedMapping = ColumnMapping & { readonly who: string; readonly at: LocalDateTime }

/** One column of a sheet as a person sees it while saying what it holds. */
export type NamedColumn = { readonly column: number; readonly role: ColumnRole | null }

const LONGEST_HEADING = 80

const headingKey = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .slice(0, LONGEST_HEADING)

const firstColumn = (sheet: Sheet, row: number): number =>
  (sheet.rows[row] ?? []).findIndex(cell => cell !== null && headingKey(cell.text) !== '')

function rowKey(sheet: Sheet, row: number, left: number): string {
  const keys = (sheet.rows[row] ?? []).map((cell, column) => ({
    at: column - left,
    key: cell === null ? '' : headingKey(cell.text),
  }))
  return keys
    .filter(({ key }) => key !== '')
    .map(({ at, key }) => `${at}:${key}`)
    .join('|')
}

/** The words of a header with their places, whatever rows stand above it; null for a row without words. */
export function headerSignature(sheet: Sheet, { top, height }: HeaderPlace): string | null {
  const left = firstColumn(sheet, top)
  if (left < 0) return null
  const rows = Array.from({ length: Math.max(1, height) }, (_, below) => rowKey(sheet, top + below, left))
  return [String(height), ...rows].join('\n')
}

/** What to keep of a correction; null where the row has no words or the columns make no table. */
export function mappingOf(
  sheet: Sheet,
  place: HeaderPlace,
  columns: readonly NamedColumn[],
): ColumnMapping | null {
  const signature = headerSignature(sheet, place)
  if (signature === null || kindOfRoles(columns) === null) return null
  const left = firstColumn(sheet, place.top)
  return {
    signature,
    height: place.height,
    columns: columns.map(({ column, role }) => ({
      offset: column - left,
      role,
      heading: headingOf(sheet, place, column).label,
    })),
  }
}

/** Which kind of table columns of these roles make; null when persons and numbers are both missing. */
export function kindOfRoles(columns: readonly { readonly role: ColumnRole | null }[]): TableKind | null {
  const has = (role: ColumnRole) => columns.some(column => column.role === role)
  if (has('name') && !(has('count') && has('unit') && !has('position'))) return 'list'
  if (!has('count')) return null
  return has('unit') || has('code') || has('timestamp') ? 'unit-rows' : 'group-rows'
}

export type CorrectedTable = Table & { readonly correction: Pick<LearnedMapping, 'who' | 'at' | 'signature'> }

/** A header further down is no header any more. */
const DEEPEST_HEADER = 200

/** The first table of a sheet whose header a person has explained; null when there is none. */
export function correctedTable(sheet: Sheet, mappings: readonly LearnedMapping[]): CorrectedTable | null {
  if (mappings.length === 0) return null
  const bySignature = new Map(mappings.map(mapping => [mapping.signature, mapping]))
  const heights = [...new Set(mappings.map(mapping => mapping.height))]
  const hidden = new Set(sheet.hiddenRows)
  for (let top = 0; top < Math.min(sheet.rows.length, DEEPEST_HEADER); top += 1) {
    if (hidden.has(top)) continue
    for (const height of heights) {
      const mapping = bySignature.get(headerSignature(sheet, { top, height }) ?? '')
      if (mapping !== undefined) return tableOf(sheet, top, mapping)
    }
  }
  return null
}

function tableOf(sheet: Sheet, top: number, mapping: LearnedMapping): CorrectedTable | null {
  const kind = kindOfRoles(mapping.columns)
  if (kind === null) return null
  const left = firstColumn(sheet, top)
  const { who, at, signature, height } = mapping
  const columns = mapping.columns.map(
    ({ offset, role }): TableColumn => ({
      column: left + offset,
      role,
      ...headingOf(sheet, { top, height }, left + offset),
    }),
  )
  return {
    kind,
    headerTop: top,
    headerBottom: top + height - 1,
    columns,
    correction: { who, at, signature },
  }
}

/** The words over a column: the lowest, and the heading above it where there are two. */
export function headingOf(
  sheet: Sheet,
  { top, height }: HeaderPlace,
  column: number,
): Pick<TableColumn, 'label' | 'above'> {
  if (height === 0) return { label: '', above: '' }
  const above = shownCell(sheet, top, column).text
  for (let row = top + height - 1; row > top; row -= 1) {
    const label = cellAt(sheet, row, column).text
    if (label !== '') return { label, above }
  }
  return { label: above, above: '' }
}

/** Says of a reading that it follows a correction, with whose and when. */
export function correctionNote(sheet: Sheet, table: CorrectedTable): ReadProblem {
  const { who, at } = table.correction
  const by = who === '' ? '' : ` (${who})`
  return {
    severity: 'note',
    code: 'columns-corrected',
    message: `Các cột được hiểu theo cách đã sửa ngày ${formatDate(at)}${by}.`,
    where: refOf(sheet, table.headerTop, table.columns[0]?.column ?? 0),
  }
}
