/** A QR code as drawing instructions of a PDF, one module a unit, the quiet zone included. */
import type { QrCode } from './qr-code.ts'

/** One path of all dark modules, so that no hairlines stand between neighbours; on white, for paper of any colour. */
export function qrPdf({ size, modules }: QrCode): string {
  const path: string[] = []
  for (let row = 0; row < size; row++) {
    let column = 0
    while (column < size) {
      let end = column
      while (end < size && modules[row * size + end] === 1) end += 1
      // A PDF counts from the lower edge.
      if (end > column) path.push(`${column} ${size - 1 - row} ${end - column} 1 re`)
      column = end + 1
    }
  }
  return `1 g\n0 0 ${size} ${size} re\nf\n0 g\n${path.join('\n')}\nf\n`
}
