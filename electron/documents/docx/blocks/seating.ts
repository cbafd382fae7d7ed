/** The seats of a hall in Word: the stage, the chair's table and the rows as tables whose cells can be written in. */
import {
  AlignmentType,
  type FileChild,
  LineRuleType,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { DrawnSeat, SeatingBlock } from '#domain/document/blocks.ts'
import type { FittedLine } from '../../fitted-lines.ts'
import {
  labelLine,
  SEATING_PARTS,
  SEATING_ROOM,
  type SeatingLayout,
  seatingLayout,
} from '../../seating-layout.ts'
import { mmToPt } from '../../text-width.ts'
import { mmToTwips, ptToHalfPoints, ptToTwips } from '../units.ts'
import { NO_BORDERS } from './layout-table.ts'
import { spacerDocx } from './paragraphs.ts'

const frame = (style: 'single' | 'dashed', color: string) => {
  const line = { style, size: 4, color } as const
  return { top: line, bottom: line, left: line, right: line }
}

const FRAMES = {
  taken: frame('single', '000000'),
  kept: frame('dashed', '000000'),
  free: frame('single', '999999'),
} as const

const SHADE = { type: 'clear', fill: 'E8E8E8', color: 'auto' } as const

/** Two tables with nothing between them become one. */
const gap = (mm: number): FileChild => spacerDocx(mmToPt(mm))

export function seatingDocx(block: SeatingBlock): readonly FileChild[] {
  const layout = seatingLayout(block)
  const { captionMm, frontMm, gapMm } = SEATING_PARTS
  return [
    captionTable(layout, captionMm),
    gap(0.5),
    table(
      [layout.widthMm],
      [{ heightMm: frontMm, cells: [band(block.front, { widthMm: layout.widthMm, span: 1 })] }],
    ),
    gap(gapMm),
    ...(block.table === null ? [] : [chairTable(block.table, layout), gap(gapMm)]),
    rowsTable(block, layout),
    spacerDocx(1),
  ]
}

const captionTable = ({ caption }: SeatingLayout, heightMm: number): FileChild => {
  const { widthMm } = SEATING_ROOM
  return table(
    [widthMm],
    [{ heightMm, cells: [cell(caption, { widthMm, borders: NO_BORDERS, italics: true })] }],
  )
}

type Row = { readonly heightMm: number; readonly cells: readonly TableCell[] }

const table = (widthsMm: readonly number[], rows: readonly Row[]): FileChild => {
  const widths = widthsMm.map(mmToTwips)
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: TableBorders.NONE,
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    rows: rows.map(
      ({ heightMm, cells }) =>
        new TableRow({
          cantSplit: true,
          height: { value: mmToTwips(heightMm), rule: 'exact' },
          children: cells,
        }),
    ),
  })
}

function chairTable(
  { label, seats }: NonNullable<SeatingBlock['table']>,
  { tableSeat, tableLinesOf }: SeatingLayout,
): FileChild {
  const { widthMm, heightMm } = tableSeat
  return table(
    seats.map(() => widthMm),
    [
      { heightMm, cells: seats.map(seat => seatCell(seat, widthMm, tableLinesOf)) },
      {
        heightMm: SEATING_PARTS.tableMm,
        cells: [band(label, { widthMm: widthMm * seats.length, span: seats.length })],
      },
    ],
  )
}

function rowsTable(block: SeatingBlock, { seat, linesOf }: SeatingLayout): FileChild {
  const { rowNumberMm, aisleMm, numbersMm } = SEATING_PARTS
  const withAisles = <Cell>(cells: readonly Cell[], aisle: () => Cell): readonly Cell[] =>
    cells.flatMap((cell, index) => (block.aisles.includes(index + 1) ? [cell, aisle()] : [cell]))
  const seats = Array.from({ length: block.width }, (_, index) => index + 1)
  const empty = () => plain('', aisleMm)
  return table(
    [
      rowNumberMm,
      ...withAisles(
        seats.map(() => seat.widthMm),
        () => aisleMm,
      ),
      rowNumberMm,
    ],
    [
      {
        heightMm: numbersMm,
        cells: [
          plain('', rowNumberMm),
          ...withAisles(
            seats.map(number => plain(String(number), seat.widthMm, 6)),
            empty,
          ),
          plain('', rowNumberMm),
        ],
      },
      ...block.rows.map(row => ({
        heightMm: seat.heightMm,
        cells: [
          plain(String(row.number), rowNumberMm),
          ...withAisles(
            row.seats.map(one => seatCell(one, seat.widthMm, linesOf)),
            empty,
          ),
          plain(String(row.number), rowNumberMm),
        ],
      })),
    ],
  )
}

const seatCell = (seat: DrawnSeat, widthMm: number, linesOf: SeatingLayout['linesOf']): TableCell =>
  cell(seat.text === '' ? [] : linesOf(seat), {
    widthMm,
    borders: FRAMES[seat.isKept ? 'kept' : seat.text === '' ? 'free' : 'taken'],
    italics: seat.isKept,
  })

const plain = (text: string, widthMm: number, pt?: number): TableCell =>
  cell(text === '' ? [] : labelLine(text, pt), { widthMm, borders: NO_BORDERS })

const band = (
  text: string,
  { widthMm, span }: { readonly widthMm: number; readonly span: number },
): TableCell => cell(labelLine(text), { widthMm, span, borders: FRAMES.taken, bold: true, shading: SHADE })

type CellLook = {
  readonly widthMm: number
  readonly borders: (typeof FRAMES)[keyof typeof FRAMES] | typeof NO_BORDERS
  readonly span?: number
  readonly bold?: boolean
  readonly italics?: boolean
  readonly shading?: typeof SHADE
}

const cell = (
  lines: readonly FittedLine[],
  { widthMm, borders, span = 1, bold = false, italics = false, shading }: CellLook,
): TableCell =>
  new TableCell({
    width: { size: mmToTwips(widthMm), type: WidthType.DXA },
    columnSpan: span,
    verticalAlign: 'center',
    borders,
    ...(shading === undefined ? {} : { shading }),
    children:
      lines.length === 0
        ? [spacerDocx(1)]
        : lines.map(
            ({ text, pt, linePt }) =>
              new Paragraph({
                alignment: 'center',
                spacing: { before: 0, after: 0, line: ptToTwips(linePt), lineRule: LineRuleType.EXACT },
                children: [new TextRun({ text, bold, italics, size: ptToHalfPoints(pt) })],
              }),
          ),
  })
