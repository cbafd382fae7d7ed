/** What a person is saying about the columns of a sheet: the header's place, and what each column holds. */
import { type HeaderPlace, headingOf, type NamedColumn } from '#domain/returns/column-mapping.ts'
import { type ColumnRole, columnRole } from '#domain/returns/columns.ts'
import type { Table } from '#domain/returns/find-table.ts'
import { cellAt, type Sheet } from '#domain/returns/workbook.ts'

/** One column to be explained. */
export type DraftColumn = NamedColumn & {
  readonly heading: string
  /** The first texts below the header. */
  readonly samples: readonly string[]
}

const SAMPLED_ROWS = 40
const SAMPLES = 3

/** Where the header lies now; where none was found, the first row with several texts. */
export function placeOfTable(sheet: Sheet, table: Table | null): HeaderPlace {
  if (table !== null)
    return { top: table.headerTop, height: Math.max(0, table.headerBottom - table.headerTop + 1) }
  const first = sheet.rows.findIndex(
    cells => cells.filter(cell => cell !== null && cell.text !== '').length >= 2,
  )
  return { top: Math.max(0, first), height: 1 }
}

/** The columns under a header as they are understood: as the table says while its header stands, otherwise by their headings. */
export function columnsUnder(sheet: Sheet, place: HeaderPlace, table: Table | null): readonly DraftColumn[] {
  const isOwn = table !== null && sameHeader(placeOfTable(sheet, table), place)
  const first = place.top + place.height
  const rows = Array.from({ length: SAMPLED_ROWS }, (_, at) => first + at)
  const width = Math.max(0, ...[place.top, ...rows].map(row => sheet.rows[row]?.length ?? 0))
  const hidden = new Set(sheet.hiddenColumns)
  return Array.from({ length: width }, (_, column) => column).flatMap((column): readonly DraftColumn[] => {
    const { label, above } = headingOf(sheet, place, column)
    const samples = rows.map(row => cellAt(sheet, row, column).text).filter(text => text !== '')
    if (hidden.has(column) || (label === '' && samples.length === 0)) return []
    const known = table?.columns.find(each => each.column === column)
    return [
      {
        column,
        role: isOwn ? (known?.role ?? null) : columnRole(label),
        heading: above === '' || above === label ? label : `${above} › ${label}`,
        samples: samples.slice(0, SAMPLES),
      },
    ]
  })
}

const sameHeader = (left: HeaderPlace, right: HeaderPlace): boolean =>
  left.top === right.top && left.height === right.height

/** What a person chose instead, by column. */
export type ChosenRoles = ReadonlyMap<number, ColumnRole | null>

export const withChosen = (columns: readonly DraftColumn[], chosen: ChosenRoles): readonly DraftColumn[] =>
  columns.map(each => {
    const role = chosen.get(each.column)
    return role === undefined ? each : { ...each, role }
  })
