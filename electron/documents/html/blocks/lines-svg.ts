/** Lines of text in a drawing, around the middle of the place that was moved to its origin. */
import type { FittedLine } from '../../fitted-lines.ts'
import { escaped } from '../escape.ts'

/** Of the height of Times letters: ascent above and descent below the line they stand on. */
const ASCENT = 0.891
const DESCENT = 0.216

export function linesSvg(lines: readonly FittedLine[]): string {
  let top = -lines.reduce((sum, line) => sum + line.linePt, 0) / 2
  return lines
    .map(line => {
      const baseline = top + line.linePt / 2 + ((ASCENT - DESCENT) / 2) * line.pt
      top += line.linePt
      return `<text x="0" y="${baseline.toFixed(2)}" font-size="${line.pt}">${escaped(line.text)}</text>`
    })
    .join('')
}
