/** How the words of a name plate are broken and how large they stand, and where its panels lie on the page. */
import { BARE_MARGIN_MM, type NamePlate, type PlateFormat } from '#domain/document/blocks.ts'
import { type FittedLine, fittedLines } from './fitted-lines.ts'
import { mmToPt } from './text-width.ts'

/** A plate lies on its side; its fold runs down the page, one panel at each side of it. */
export type PlateSheet = {
  readonly orientation: 'portrait' | 'landscape'
  readonly perPage: number
  readonly pageWidthMm: number
  /** Along the fold: how long a line may be, margin within the panel included. */
  readonly lengthMm: number
  /** From the fold to the printable edge. */
  readonly depthMm: number
}

const A4 = { width: 210, height: 297 } as const

export const PLATE_SHEETS: Readonly<Record<PlateFormat, PlateSheet>> = {
  A4: {
    orientation: 'portrait',
    perPage: 1,
    pageWidthMm: A4.width,
    lengthMm: A4.height - 2 * BARE_MARGIN_MM,
    depthMm: A4.width / 2 - BARE_MARGIN_MM,
  },
  A5: {
    orientation: 'landscape',
    perPage: 2,
    pageWidthMm: A4.height,
    lengthMm: A4.width - 2 * BARE_MARGIN_MM,
    depthMm: A4.height / 4 - BARE_MARGIN_MM,
  },
}

/** Distance from the left edge of the page to each fold. */
export const foldsMm = ({ perPage, pageWidthMm }: PlateSheet): readonly number[] =>
  Array.from({ length: perPage }, (_, index) => ((2 * index + 1) * pageWidthMm) / (2 * perPage))

/** Between the words and the edges of their panel. */
const PADDING_MM = 6

/** Sizes in points that read from across a room; below the smallest one the words are broken into more lines. */
const SIZES = {
  A4: { largest: 96, smallest: 44 },
  A5: { largest: 66, smallest: 30 },
} as const

/** The second line is smaller, so that the first is read first. */
const BELOW = { largestShare: 0.55, smallestShare: 0.6, heightShare: 0.38 } as const

/** The lines of one panel from top to bottom. Words are never parted; where even many lines do not fit, letters shrink. */
export function plateLines(plate: NamePlate, format: PlateFormat): readonly FittedLine[] {
  const { lengthMm, depthMm } = PLATE_SHEETS[format]
  const { largest, smallest } = SIZES[format]
  const bold = true
  const width = mmToPt(lengthMm - 2 * PADDING_MM)
  const height = mmToPt(depthMm - 2 * PADDING_MM)
  const hasBelow = plate.below.trim() !== ''
  const main = fittedLines(plate.main, {
    width,
    height: hasBelow ? height * (1 - BELOW.heightShare) : height,
    largest,
    smallest,
    bold,
  })
  if (!hasBelow) return main
  const mainPt = main[0]?.pt ?? largest
  const below = fittedLines(plate.below, {
    width,
    height: height * BELOW.heightShare,
    largest: mainPt * BELOW.largestShare,
    smallest: Math.min(mainPt * BELOW.largestShare, smallest * BELOW.smallestShare),
    bold,
  })
  return [...main, ...below]
}
