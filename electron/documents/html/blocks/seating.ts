/** The seats of a hall as one drawing: the stage, the chair's table on it, rows with their numbers. */
import type { DrawnSeat, SeatingBlock } from '#domain/document/blocks.ts'
import type { FittedLine } from '../../fitted-lines.ts'
import { labelLine, SEATING_PARTS, SEATING_ROOM, seatingLayout } from '../../seating-layout.ts'
import { escaped } from '../escape.ts'
import { linesSvg } from './lines-svg.ts'

const PT_PER_MM = 72 / 25.4
const pt = (mm: number): string => (mm * PT_PER_MM).toFixed(2)

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Free room around a seat, so that neighbours stand apart. */
const GAP_MM = 0.4

export function seatingHtml(block: SeatingBlock): string {
  const layout = seatingLayout(block)
  const { captionMm, frontMm, gapMm, numbersMm, tableMm, rowNumberMm, aisleMm } = SEATING_PARTS
  const { widthMm } = SEATING_ROOM
  const left = (widthMm - layout.widthMm) / 2
  const caption = { x: 0, y: 0, width: widthMm, height: captionMm }
  const parts = [
    textSvg(caption, layout.caption, ' font-style="italic"'),
    bandSvg({ x: left, y: captionMm, width: layout.widthMm, height: frontMm }, block.front),
  ]
  let y = captionMm + frontMm + gapMm
  if (block.table !== null) {
    const { seats, label } = block.table
    const { widthMm: each, heightMm } = layout.tableSeat
    const width = Math.max(1, seats.length) * each
    const x = (widthMm - width) / 2
    for (const [index, seat] of seats.entries())
      parts.push(
        seatSvg({ x: x + index * each, y, width: each, height: heightMm }, seat, layout.tableLinesOf),
      )
    parts.push(bandSvg({ x, y: y + heightMm, width, height: tableMm }, label))
    y += heightMm + tableMm + gapMm
  }
  const { widthMm: width, heightMm: height } = layout.seat
  const xOf = (index: number): number =>
    left + rowNumberMm + index * width + block.aisles.filter(aisle => aisle <= index).length * aisleMm
  for (let index = 0; index < block.width; index++)
    parts.push(textSvg({ x: xOf(index), y, width, height: numbersMm }, labelLine(String(index + 1), 6)))
  y += numbersMm
  for (const { number, seats } of block.rows) {
    for (const x of [left, left + layout.widthMm - rowNumberMm])
      parts.push(textSvg({ x, y, width: rowNumberMm, height }, labelLine(String(number))))
    for (const [index, seat] of seats.entries())
      parts.push(seatSvg({ x: xOf(index), y, width, height }, seat, layout.linesOf))
    y += height
  }
  return (
    `<svg class="seating" width="${widthMm}mm" height="${y.toFixed(2)}mm" viewBox="0 0 ${pt(widthMm)} ${pt(y)}" text-anchor="middle" role="img" aria-label="${escaped(block.caption)}">` +
    `${parts.join('')}</svg>`
  )
}

const textSvg = ({ x, y, width, height }: Box, lines: readonly FittedLine[], more = ''): string =>
  `<g transform="translate(${pt(x + width / 2)} ${pt(y + height / 2)})"${more}>${linesSvg(lines)}</g>`

const rectSvg = ({ x, y, width, height }: Box, look: string): string =>
  `<rect x="${pt(x)}" y="${pt(y)}" width="${pt(width)}" height="${pt(height)}" ${look}/>`

const bandSvg = (box: Box, label: string): string =>
  rectSvg(box, 'fill="#e8e8e8" stroke="#000" stroke-width="0.75"') +
  textSvg(box, labelLine(label), ' font-weight="700"')

/** A free seat is drawn lightly, a kept one with dashes. */
function seatSvg(
  { x, y, width, height }: Box,
  seat: DrawnSeat,
  linesOf: (seat: DrawnSeat) => readonly FittedLine[],
): string {
  const inner = { x: x + GAP_MM, y: y + GAP_MM, width: width - 2 * GAP_MM, height: height - 2 * GAP_MM }
  const look = seat.isKept
    ? 'stroke="#000" stroke-dasharray="2 1.5"'
    : `stroke="${seat.text === '' ? '#999' : '#000'}"`
  const words = textSvg(inner, linesOf(seat), seat.isKept ? ' font-style="italic"' : '')
  return `${rectSvg(inner, `rx="2" fill="none" stroke-width="0.5" ${look}`)}${seat.text === '' ? '' : words}`
}
