/** Lists that stand beside each other under the same headings, to save paper: read one after the other. */
import { fold } from '../vietnamese/text.ts'
import type { Table, TableColumn } from './find-table.ts'
import type { Sheet } from './workbook.ts'

export type ListPart = { readonly sheet: Sheet; readonly table: Table }

/** Every part alone, from the left; the table itself where nothing is repeated. */
export function sideBySide(sheet: Sheet, table: Table): readonly ListPart[] {
  const parts = partsOf(table.columns)
  if (parts.length < 2) return [{ sheet, table }]
  return parts.map((columns, at) => {
    const from = at === 0 ? 0 : (columns[0]?.column ?? 0)
    const end = parts[at + 1]?.[0]?.column ?? Number.POSITIVE_INFINITY
    return { sheet: between(sheet, table.headerBottom, from, end), table: { ...table, columns } }
  })
}

/** A part begins where the heading that began the first one stands again; each part needs a name. */
function partsOf(columns: readonly TableColumn[]): readonly (readonly TableColumn[])[] {
  const first = columns.find(({ role }) => role === 'order' || role === 'name')
  if (first === undefined) return [columns]
  const isStart = (column: TableColumn, at: number) =>
    column.role === first.role &&
    fold(column.label) === fold(first.label) &&
    // Family name and first name under one heading are one name.
    columns[at - 1]?.role !== column.role
  const parts: TableColumn[][] = []
  for (const [at, column] of columns.entries())
    if (parts.length === 0 || (isStart(column, at) && parts.at(-1)?.some(each => each.role === 'name')))
      parts.push([column])
    else parts.at(-1)?.push(column)
  return parts.every(part => part.some(({ role }) => role === 'name')) ? parts : [columns]
}

/** Only the cells of some columns below the header; addresses stay. */
const between = (sheet: Sheet, headerBottom: number, from: number, end: number): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((cells, row) =>
    row <= headerBottom ? cells : cells.map((cell, column) => (column >= from && column < end ? cell : null)),
  ),
  merges: sheet.merges.filter(merge => merge.left >= from && merge.left < end),
})
