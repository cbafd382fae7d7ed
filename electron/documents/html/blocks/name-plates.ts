/** A page of name plates as one drawing: both panels of each plate with their heads to the fold. */
import { BARE_MARGIN_MM, type NamePlate, type NamePlatesBlock } from '#domain/document/blocks.ts'
import { foldsMm, PLATE_SHEETS, plateLines } from '../../plate-layout.ts'
import { escaped } from '../escape.ts'
import { linesSvg } from './lines-svg.ts'

const PT_PER_MM = 72 / 25.4
const pt = (mm: number): string => (mm * PT_PER_MM).toFixed(2)

export function namePlatesHtml({ format, plates }: NamePlatesBlock): string {
  const sheet = PLATE_SHEETS[format]
  const widthMm = sheet.pageWidthMm - 2 * BARE_MARGIN_MM
  const heightMm = sheet.lengthMm
  const folds = foldsMm(sheet).map(fold => fold - BARE_MARGIN_MM)
  const panels = plates.flatMap((plate, index) => panelsOf(plate, format, folds[index] ?? 0))
  const cuts = plates.length > 1 ? [lineSvg(widthMm / 2, heightMm, '5 3')] : []
  const marks = plates.map((_, index) => lineSvg(folds[index] ?? 0, heightMm, '1.5 2.5'))
  return (
    `<svg class="name-plates" width="${widthMm}mm" height="${heightMm}mm" viewBox="0 0 ${pt(widthMm)} ${pt(heightMm)}" role="img" aria-label="${escaped(plates.map(({ main }) => main).join(', '))}">` +
    `${[...panels, ...marks, ...cuts].join('')}</svg>`
  )
}

function panelsOf(plate: NamePlate, format: NamePlatesBlock['format'], foldMm: number): readonly string[] {
  const { lengthMm, depthMm } = PLATE_SHEETS[format]
  const lines = plateLines(plate, format)
  const panel = (side: 1 | -1): string =>
    `<g transform="translate(${pt(foldMm + (side * depthMm) / 2)} ${pt(lengthMm / 2)}) rotate(${side * -90})" font-weight="700" text-anchor="middle">${linesSvg(lines)}</g>`
  return [panel(-1), panel(1)]
}

const lineSvg = (atMm: number, heightMm: number, dashes: string): string =>
  `<path d="M${pt(atMm)} 0V${pt(heightMm)}" stroke="#999" stroke-width="0.5" stroke-dasharray="${dashes}"/>`
