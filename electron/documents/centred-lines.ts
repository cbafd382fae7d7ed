/** Centred words that need several lines, set as a careful clerk sets them: lines of about the same length. */
import type { Look } from '#domain/document/form.ts'
import { balancedLines } from './fitted-lines.ts'
import { printableText } from './printable-text.ts'
import { textWidthPt } from './text-width.ts'
import { wholeWords } from './whole-words.ts'

/** So that a hair's breadth never decides on a line more: browsers and word processors round in their own ways. */
const SPARE_PT = 1

/**
 * As few lines as the room allows, the longest of them as short as can be. One line where the words fit, and where a
 * word is wider than the room, which every renderer then parts in its own way.
 */
export function centredLines(text: string, look: Look, roomPt: number): readonly string[] {
  const widthOf = (line: string): number => textWidthPt(line, look)
  const line = printableText(text)
  if (widthOf(line) + SPARE_PT <= roomPt) return [line]
  const words = wholeWords(line)
  for (let count = 2; count <= words.length; count++) {
    const lines = balancedLines(words, count, widthOf)
    if (lines.every(each => widthOf(each) + SPARE_PT <= roomPt)) return lines
  }
  return [line]
}

/** Of the longest line, in points: what a drawn line below the words is a share of. */
export const widestPt = (lines: readonly string[], look: Look): number =>
  Math.max(0, ...lines.map(line => textWidthPt(line, look)))
