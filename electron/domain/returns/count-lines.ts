/** Which lines of a form of numbers add up: headings that carry the sum below them, and "of these", do not. */
import { fold } from '../vietnamese/text.ts'

export type CountLine = {
  /** What stands in the column of numbers: `I`, `2`, `a)`. */
  readonly order: string
  readonly label: string
  readonly value: number | null
}

const OF_THESE =
  /^(?:[-+*•]\s*)?(?:trong do|trong so do|bao gom|gom|nu|nam|dan toc(?: thieu so)?|dang vien|ton giao)\b(?!.*\bchap hanh\b)/

/** `Trong đó: nữ` breaks down the line above it. */
export const isOfThese = (label: string): boolean => OF_THESE.test(fold(label))

function levelOf({ order, label }: CountLine): number | null {
  const mark =
    order !== ''
      ? order
      : (/^(?:[IVX]+|[A-H]|\d{1,2}(?:\.\d+)?|[a-zđ])(?=[.)]\s)|^[-+•*](?=\s)/u.exec(label)?.[0] ?? '')
  const bare = mark.replace(/[.)\s]+$/, '')
  if (/^(?:[IVX]+|[A-H])$/.test(bare)) return 0
  if (/^\d{1,2}$/.test(bare)) return 1
  return /^\d+\.\d+|^[a-zđ]$|^[-+•*]$/.test(bare) ? 2 : null
}

export type Added<Line> = {
  /** The lines that add up to the whole. */
  readonly lines: readonly Line[]
  /** A heading whose number is not the sum of its own lines. */
  readonly wrong: { readonly heading: Line; readonly sum: number } | null
}

/** The lines left when every heading with lines of its own gives way to them. */
export function addedLines<Line extends CountLine>(all: readonly Line[]): Added<Line> {
  const lines = all.filter(line => !isOfThese(line.label))
  const levels = lines.map(levelOf)
  let wrong: Added<Line>['wrong'] = null
  const kept = lines.filter((line, at) => {
    const level = levels[at] ?? null
    const below = ownLines(lines, levels, at)
    if (level === null || below.length === 0) return true
    const sum = below.reduce((total, each) => total + (each.value ?? 0), 0)
    if (sum !== line.value) wrong ??= { heading: line, sum }
    return false
  })
  return { lines: kept, wrong }
}

/** The lines one step below a heading, up to the next of its own height. */
function ownLines<Line>(
  lines: readonly Line[],
  levels: readonly (number | null)[],
  at: number,
): readonly Line[] {
  const level = levels[at]
  if (level === undefined || level === null) return []
  const rest = levels.slice(at + 1)
  const end = rest.findIndex(each => each === null || each <= level)
  const inside = rest.slice(0, end < 0 ? undefined : end)
  const next = Math.min(...inside.map(each => each ?? Number.POSITIVE_INFINITY))
  return lines.slice(at + 1, at + 1 + inside.length).filter((_, below) => inside[below] === next)
}
