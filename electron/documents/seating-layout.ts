/** How large the seats of a drawn hall are and how large their names stand, so that all of them fit one sheet. */
import { BARE_MARGIN_MM, type DrawnSeat, type SeatingBlock } from '#domain/document/blocks.ts'
import { type FittedLine, fittedLines, LINE_SPACING } from './fitted-lines.ts'
import { mmToPt } from './text-width.ts'

export type SeatingLayout = {
  readonly seat: SeatSize
  /** On the stage. */
  readonly tableSeat: SeatSize
  /** From the number of a row to the one at its other end. */
  readonly widthMm: number
  readonly caption: readonly FittedLine[]
  readonly linesOf: (seat: DrawnSeat) => readonly FittedLine[]
  readonly tableLinesOf: (seat: DrawnSeat) => readonly FittedLine[]
}

export type SeatSize = { readonly widthMm: number; readonly heightMm: number }

/** What a bare A4 sheet laid across has left below the name of the paper and above its notes. */
export const SEATING_ROOM = { widthMm: 297 - 2 * BARE_MARGIN_MM, heightMm: 164 } as const

/** Heights and widths of what is no seat. */
export const SEATING_PARTS = {
  captionMm: 12,
  frontMm: 6,
  tableMm: 5,
  numbersMm: 4,
  /** Below the front, and below the table. */
  gapMm: 3,
  rowNumberMm: 7,
  aisleMm: 5,
} as const

/** Seats of a small hall do not grow beyond what names need. */
const LARGEST_SEAT: SeatSize = { widthMm: 30, heightMm: 14 }
const LARGEST_TABLE_SEAT: SeatSize = { widthMm: 34, heightMm: 12 }

/** Between a seat's frame and its words, both sides together. */
const PADDING_MM = { width: 1.6, height: 1 } as const

const LARGEST_PT = 11
const CAPTION_PT = { largest: 13, smallest: 12 } as const
export const LABEL_PT = 8

export const labelLine = (text: string, pt = LABEL_PT): readonly FittedLine[] => [
  { text, pt, linePt: pt * LINE_SPACING },
]

export function seatingLayout(block: SeatingBlock): SeatingLayout {
  const { widthMm, heightMm } = SEATING_ROOM
  const { captionMm, frontMm, tableMm, numbersMm, gapMm, rowNumberMm, aisleMm } = SEATING_PARTS
  const around = 2 * rowNumberMm + block.aisles.length * aisleMm
  const seat = {
    widthMm: Math.min(LARGEST_SEAT.widthMm, (widthMm - around) / Math.max(1, block.width)),
    heightMm: 0,
  }
  const tableSeat = {
    widthMm: Math.min(LARGEST_TABLE_SEAT.widthMm, widthMm / Math.max(1, block.table?.seats.length ?? 0)),
    heightMm: LARGEST_TABLE_SEAT.heightMm,
  }
  const stage =
    captionMm + frontMm + gapMm + (block.table === null ? 0 : tableSeat.heightMm + tableMm + gapMm)
  const seatHeight = (heightMm - stage - numbersMm) / Math.max(1, block.rows.length)
  const sized = { ...seat, heightMm: Math.min(LARGEST_SEAT.heightMm, seatHeight) }
  return {
    seat: sized,
    tableSeat,
    widthMm: around + block.width * sized.widthMm,
    caption: fittedLines(block.caption, {
      width: mmToPt(widthMm),
      height: mmToPt(captionMm),
      ...CAPTION_PT,
      bold: false,
    }),
    linesOf: fitterOf(
      block.rows.flatMap(row => row.seats),
      sized,
    ),
    tableLinesOf: fitterOf(block.table?.seats ?? [], tableSeat),
  }
}

/** Of the longest names so many may stand smaller than the others, so that they do not make all of them small. */
const SMALLER_SHARE = 0.25

/** Names of one size, but for a few long ones. */
function fitterOf(seats: readonly DrawnSeat[], size: SeatSize): (seat: DrawnSeat) => readonly FittedLine[] {
  const room = {
    width: mmToPt(size.widthMm - PADDING_MM.width),
    height: mmToPt(size.heightMm - PADDING_MM.height),
    bold: false,
  }
  const largest = seats
    .flatMap(({ text }) => {
      const [line] = fittedLines(text, { ...room, largest: LARGEST_PT, smallest: Number.POSITIVE_INFINITY })
      return line === undefined ? [] : [line.pt]
    })
    .sort((one, other) => one - other)
  const common = largest[Math.floor(largest.length * SMALLER_SHARE)] ?? LARGEST_PT
  return ({ text }) => fittedLines(text, { ...room, largest: common, smallest: common })
}
