/** Words broken into lines that stand as large as a given room lets them: on plates, on the seats of a hall. */
import { printableText } from './printable-text.ts'
import { textWidthPt } from './text-width.ts'
import { wholeWords } from './whole-words.ts'

export type FittedLine = { readonly text: string; readonly pt: number; readonly linePt: number }

/** All in points. */
export type LineRoom = {
  readonly width: number
  readonly height: number
  readonly largest: number
  /** As few lines as let the letters stand at this size or above; else as many as make them largest. */
  readonly smallest: number
  readonly bold: boolean
}

export const LINE_SPACING = 1.2
const MOST_LINES = 8

/** Lines from top to bottom. Words are never parted; where even many lines do not fit, letters shrink. */
export function fittedLines(text: string, room: LineRoom): readonly FittedLine[] {
  const words = wholeWords(printableText(text))
  const widthOf = unitWidth(room.bold)
  const tries = Array.from({ length: Math.min(MOST_LINES, words.length) }, (_, index) => {
    const lines = balancedLines(words, index + 1, widthOf)
    const widest = Math.max(...lines.map(widthOf))
    const pt = Math.min(room.largest, room.width / widest, room.height / (lines.length * LINE_SPACING))
    return { lines, pt: Math.floor(pt * 2) / 2 }
  })
  const best =
    tries.find(({ pt }) => pt >= room.smallest) ?? tries.toSorted((left, right) => right.pt - left.pt)[0]
  if (best === undefined) return []
  const pt = Math.max(1, best.pt)
  return best.lines.map(line => ({ text: line, pt, linePt: pt * LINE_SPACING }))
}

/** Width of letters one point high. */
const unitWidth =
  (bold: boolean) =>
  (line: string): number =>
    textWidthPt(line, { bold, italic: false, capitals: false, pt: 1 })

/** Words over so many lines that the longest is as short as can be. */
export function balancedLines(
  words: readonly string[],
  count: number,
  widthOf: (line: string) => number,
): readonly string[] {
  // best[k][n]: the breaks of the first n words over k lines, and their longest line.
  type Best = { readonly widest: number; readonly lines: readonly string[] }
  let best: readonly (Best | null)[] = words.map((_, index) => {
    const line = words.slice(0, index + 1).join(' ')
    return { widest: widthOf(line), lines: [line] }
  })
  for (let lines = 2; lines <= count; lines++) {
    const shorter = best
    best = words.map((_, last) => {
      let found: Best | null = null
      for (let first = lines - 1; first <= last; first++) {
        const head = shorter[first - 1]
        if (head == null) continue
        const line = words.slice(first, last + 1).join(' ')
        const widest = Math.max(head.widest, widthOf(line))
        if (found === null || widest < found.widest) found = { widest, lines: [...head.lines, line] }
      }
      return found
    })
  }
  return best.at(-1)?.lines ?? []
}
