/** How headings are counted, read from a sample of each level: `I.`, `1.`, `1.1.`, `a)`. */
import type { HeadingLevel } from './blocks.ts'
import type { DocumentForm } from './form.ts'

export type LevelPattern = {
  readonly format: 'upperRoman' | 'decimal' | 'lowerLetter'
  /** With `%n` where the number of level n stands: `%2.%3.` */
  readonly pattern: string
}

const FORMATS = { I: 'upperRoman', '1': 'decimal', a: 'lowerLetter' } as const

/**
 * Reads one sample. Several numbers in one marker are those of the levels above, the last is the level's own:
 * `1.1.` on level 3 is `%2.%3.`.
 */
export function levelPattern(sample: string, level: HeadingLevel): LevelPattern {
  const numbers = sample.match(/[I1a]/g) ?? []
  const own = numbers.at(-1)
  if (own !== 'I' && own !== '1' && own !== 'a') throw new Error(`No number in the marker ${sample}`)
  let at = level - numbers.length
  return {
    format: FORMATS[own],
    pattern: sample.replace(/[I1a]/g, () => {
      at += 1
      return `%${at}`
    }),
  }
}

/** The pattern of every level of the form. */
export const headingPatterns = (form: DocumentForm): readonly LevelPattern[] =>
  form.numbering.headings.map((sample, index) => levelPattern(sample, levelAt(index)))

const levelAt = (index: number): HeadingLevel => (index === 0 ? 1 : index === 1 ? 2 : 3)

/** Gives each heading its marker in the order they come; a heading of a higher level starts the lower ones anew. */
export function headingCounter(form: DocumentForm): (level: HeadingLevel) => string {
  const patterns = headingPatterns(form)
  const counts = [0, 0, 0]
  return level => {
    counts.forEach((count, index) => {
      counts[index] = index === level - 1 ? count + 1 : index >= level ? 0 : count
    })
    return (patterns[level - 1]?.pattern ?? '').replace(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1
      return written(counts[index] ?? 0, patterns[index]?.format ?? 'decimal')
    })
  }
}

function written(count: number, format: LevelPattern['format']): string {
  if (format === 'upperRoman') return romanNumeral(count)
  return format === 'lowerLetter' ? letterOf(count) : String(count)
}

/** a, b, … z, aa, bb, … as word processors count. */
const letterOf = (count: number): string =>
  String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1)

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

function romanNumeral(count: number): string {
  let rest = count
  let numeral = ''
  for (const [value, letters] of ROMAN) {
    numeral += letters.repeat(Math.floor(rest / value))
    rest %= value
  }
  return numeral
}
