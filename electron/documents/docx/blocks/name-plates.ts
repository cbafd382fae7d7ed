/** A page of name plates in Word: one row of cells whose text stands on its side, its head to the fold. */
import {
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
import { BARE_MARGIN_MM, type NamePlate, type NamePlatesBlock } from '#domain/document/blocks.ts'
import { PLATE_SHEETS, plateLines } from '../../plate-layout.ts'
import { mmToTwips, ptToHalfPoints, ptToTwips } from '../units.ts'
import { NO_BORDERS } from './layout-table.ts'
import { spacerDocx } from './paragraphs.ts'

/** Left free below the row for the paragraph that Word needs behind a table. */
const REST_MM = 2

const FOLD = { style: 'dotted', size: 4, color: '999999' } as const
const CUT = { style: 'dashed', size: 4, color: '999999' } as const

export function namePlatesDocx({ format, plates }: NamePlatesBlock): readonly FileChild[] {
  const sheet = PLATE_SHEETS[format]
  // The inner panels of two plates reach to the cut, the outer ones to the edge that no printer prints on.
  const innerMm = sheet.pageWidthMm / (2 * sheet.perPage)
  const cells = Array.from({ length: sheet.perPage }, (_, index) => {
    const isLast = index === sheet.perPage - 1
    const plate = plates[index]
    return [
      panel(plate, format, { side: 'left', widthMm: index === 0 ? sheet.depthMm : innerMm }),
      panel(plate, format, { side: 'right', widthMm: isLast ? sheet.depthMm : innerMm, isCut: !isLast }),
    ]
  }).flat()
  const widths = cells.map(cell => cell.width)
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      borders: TableBorders.NONE,
      margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
      rows: [
        new TableRow({
          cantSplit: true,
          height: { value: mmToTwips(sheet.lengthMm - REST_MM), rule: 'exact' },
          children: cells.map(cell => cell.cell),
        }),
      ],
    }),
    spacerDocx(1),
  ]
}

type Panel = { readonly side: 'left' | 'right'; readonly widthMm: number; readonly isCut?: boolean }

function panel(
  plate: NamePlate | undefined,
  format: NamePlatesBlock['format'],
  { side, widthMm, isCut = false }: Panel,
): { readonly cell: TableCell; readonly width: number } {
  const width = mmToTwips(widthMm)
  const spareMm = widthMm - PLATE_SHEETS[format].depthMm
  const spare = spareMm > 0 ? mmToTwips(Math.min(spareMm, BARE_MARGIN_MM)) : 0
  const lines = plate === undefined ? [] : plateLines(plate, format)
  return {
    width,
    cell: new TableCell({
      width: { size: width, type: WidthType.DXA },
      textDirection: side === 'left' ? 'tbRl' : 'btLr',
      verticalAlign: 'center',
      margins: side === 'left' ? { left: spare } : { right: spare },
      borders: {
        ...NO_BORDERS,
        ...(side === 'left' && plate !== undefined ? { right: FOLD } : {}),
        ...(side === 'right' && plate !== undefined ? { left: FOLD } : {}),
        ...(isCut ? { right: CUT } : {}),
      },
      children:
        lines.length === 0
          ? [spacerDocx(1)]
          : lines.map(
              ({ text, pt, linePt }) =>
                new Paragraph({
                  alignment: 'center',
                  spacing: { before: 0, after: 0, line: ptToTwips(linePt), lineRule: LineRuleType.EXACT },
                  children: [new TextRun({ text, bold: true, size: ptToHalfPoints(pt) })],
                }),
            ),
    }),
  }
}
