/** A ruled table in Word: explicit widths, header rows on each page, rows that no page parts. */
import { type FileChild, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { TableCell as Cell, TableBlock } from '#domain/document/blocks.ts'
import type { DocumentForm } from '#domain/document/form.ts'
import { styleId } from '../styles.ts'
import { mmToTwips, ptToTwips } from '../units.ts'
import { spacerDocx } from './paragraphs.ts'
import { spanRuns } from './spans.ts'

const LINE = { style: 'single', size: 6, color: '000000' } as const
const LINES = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
}

/** Inner margins of a ruled cell. */
const CELL_PADDING = { verticalPt: 1.5, horizontalMm: 1.5 } as const

/** @param widthMm of the whole table */
export function tableDocx(
  block: TableBlock,
  form: DocumentForm,
  widthMm: number,
  keepNext: boolean,
): readonly FileChild[] {
  const widths = columnWidths(block, mmToTwips(widthMm))
  const vertical = ptToTwips(CELL_PADDING.verticalPt)
  const horizontal = mmToTwips(CELL_PADDING.horizontalMm)
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      borders: LINES,
      margins: {
        marginUnitType: WidthType.DXA,
        top: vertical,
        bottom: vertical,
        left: horizontal,
        right: horizontal,
      },
      rows: [
        ...rowsDocx(block, block.header, widths, { isHeader: true, keepNext: true }),
        ...rowsDocx(block, block.rows, widths, { isHeader: false, keepNext }),
      ],
    }),
    spacerDocx(form.body.paragraphGapPt, keepNext),
  ]
}

function columnWidths(block: TableBlock, total: number): readonly number[] {
  const sum = block.columns.reduce((shares, column) => shares + column.width, 0)
  return block.columns.map(column => Math.floor((column.width / sum) * total))
}

function rowsDocx(
  block: TableBlock,
  rows: TableBlock['rows'],
  widths: readonly number[],
  { isHeader, keepNext }: { readonly isHeader: boolean; readonly keepNext: boolean },
): readonly TableRow[] {
  const free = freeColumns(rows, widths.length)
  return rows.map(
    (row, index) =>
      new TableRow({
        cantSplit: true,
        tableHeader: isHeader,
        keepNext: isHeading(row, index, rows) || (keepNext && (isHeader || index === rows.length - 1)),
        children: row.map((cell, at) => {
          const column = free[index]?.[at] ?? 0
          const width = widths
            .slice(column, column + (cell.columnSpan ?? 1))
            .reduce((sum, one) => sum + one, 0)
          return cellDocx(
            cell,
            width,
            isHeader ? 'center' : (block.columns[column]?.align ?? 'left'),
            isHeader,
          )
        }),
      }),
  )
}

/** Words over several columns say what the rows below are, or their sum. */
const isHeading = (row: readonly Cell[], index: number, rows: TableBlock['rows']): boolean =>
  index < rows.length - 1 && row.some(cell => (cell.columnSpan ?? 1) > 1 && cell.spans.length > 0)

/** In which column each cell of each row begins, cells that reach down from rows above counted in. */
function freeColumns(rows: TableBlock['rows'], columns: number): readonly (readonly number[])[] {
  const takenUntil = Array.from({ length: columns }, () => 0)
  return rows.map((row, index) => {
    let column = 0
    return row.map(cell => {
      while (column < columns && (takenUntil[column] ?? 0) > index) column += 1
      const start = column
      for (; column < start + (cell.columnSpan ?? 1); column++)
        takenUntil[column] = index + (cell.rowSpan ?? 1)
      return start
    })
  })
}

const cellDocx = (
  cell: Cell,
  width: number,
  align: 'left' | 'center' | 'right',
  isHeader: boolean,
): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: cell.columnSpan ?? 1,
    rowSpan: cell.rowSpan ?? 1,
    verticalAlign: isHeader ? 'center' : 'top',
    children: [
      new Paragraph({
        style: styleId(isHeader ? 'tableHeader' : 'tableCell'),
        alignment: cell.align ?? align,
        children: spanRuns(cell.spans),
      }),
    ],
  })
