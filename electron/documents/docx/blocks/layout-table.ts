/** Tables that only set things side by side: no lines, no inner margins, explicit widths. */
import {
  type FileChild,
  Table,
  TableBorders,
  type TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'

const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 } as const

const noBorder = { style: 'nil', size: 0, color: 'auto' } as const
export const NO_BORDERS = { top: noBorder, bottom: noBorder, left: noBorder, right: noBorder } as const

export type LayoutRow = {
  readonly cells: readonly TableCell[]
  /** In twips; as high as its text when left out. */
  readonly exactHeight?: number
  readonly keepNext?: boolean
}

/** @param widths of the columns in twips */
export const layoutTable = (widths: readonly number[], rows: readonly LayoutRow[]): FileChild =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: TableBorders.NONE,
    margins: { marginUnitType: WidthType.DXA, ...NO_MARGINS },
    rows: rows.map(
      row =>
        new TableRow({
          cantSplit: true,
          keepNext: row.keepNext ?? false,
          ...(row.exactHeight === undefined ? {} : { height: { value: row.exactHeight, rule: 'exact' } }),
          children: row.cells,
        }),
    ),
  })
