/** How the words of a name plate are broken and how large they stand, and where its panels lie on the page. */
import { BARE_MARGIN_MM, type NamePlate, type PlateFormat } from '#domain/document/blocks.ts'
import { printableText } from './printable-text.ts'
import { textWidthPt } from './text-width.ts'

export type PlateLine = { readonly text: string; readonly pt: number; readonly linePt: number }

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

const LINE_SPACING = 1.2
const MOST_LINES = 8

const BOLD = { bold: true, italic: false, capitals: false } as const

/** The lines of one panel from top to bottom. Words are never parted; where even many lines do not fit, letters shrink. */
export function plateLines(plate: NamePlate, format: PlateFormat): readonly PlateLine[] {
  const { lengthMm, depthMm } = PLATE_SHEETS[format]
  const { largest, smallest } = SIZES[format]
  const width = mmToPt(lengthMm - 2 * PADDING_MM)
  const height = mmToPt(depthMm - 2 * PADDING_MM)
  const hasBelow = plate.below.trim() !== ''
  const main = fitted(plate.main, {
    width,
    height: hasBelow ? height * (1 - BELOW.heightShare) : height,
    largest,
    smallest,
  })
  if (!hasBelow) return main
  const mainPt = main[0]?.pt ?? largest
  const below = fitted(plate.below, {
    width,
    height: height * BELOW.heightShare,
    largest: mainPt * BELOW.largestShare,
    smallest: Math.min(mainPt * BELOW.largestShare, smallest * BELOW.smallestShare),
  })
  return [...main, ...below]
}

const mmToPt = (mm: number): number => (mm / 25.4) * 72

type Room = {
  readonly width: number
  readonly height: number
  readonly largest: number
  readonly smallest: number
}

/** As few lines as let the letters stand at their smallest good size or above; else as many as make them largest. */
function fitted(text: string, room: Room): readonly PlateLine[] {
  const words = printableText(text)
    .split(' ')
    .filter(word => word !== '')
  const tries = Array.from({ length: Math.min(MOST_LINES, words.length) }, (_, index) => {
    const lines = balancedLines(words, index + 1)
    const widest = Math.max(...lines.map(unitWidth))
    const pt = Math.min(room.largest, room.width / widest, room.height / (lines.length * LINE_SPACING))
    return { lines, pt: Math.floor(pt * 2) / 2 }
  })
  const best =
    tries.find(({ pt }) => pt >= room.smallest) ?? tries.toSorted((left, right) => right.pt - left.pt)[0]
  if (best === undefined) return []
  const pt = Math.max(1, best.pt)
  return best.lines.map(line => ({ text: line, pt, linePt: pt * LINE_SPACING }))
}

/** Width of bold letters one point high. */
const unitWidth = (line: string): number => textWidthPt(line, { ...BOLD, pt: 1 })

/** Words over so many lines that the longest is as short as can be. */
function balancedLines(words: readonly string[], count: number): readonly string[] {
  // best[k][n]: the breaks of the first n words over k lines, and their longest line.
  type Best = { readonly widest: number; readonly lines: readonly string[] }
  let best: readonly (Best | null)[] = words.map((_, index) => {
    const line = words.slice(0, index + 1).join(' ')
    return { widest: unitWidth(line), lines: [line] }
  })
  for (let lines = 2; lines <= count; lines++) {
    const shorter = best
    best = words.map((_, last) => {
      let found: Best | null = null
      for (let first = lines - 1; first <= last; first++) {
        const head = shorter[first - 1]
        if (head == null) continue
        const line = words.slice(first, last + 1).join(' ')
        const widest = Math.max(head.widest, unitWidth(line))
        if (found === null || widest < found.widest) found = { widest, lines: [...head.lines, line] }
      }
      return found
    })
  }
  return best.at(-1)?.lines ?? []
}
