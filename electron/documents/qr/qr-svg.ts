/** A QR code as a vector image: sharp at any size of print. */
import type { QrCode } from './qr-code.ts'

/** @param sideMm side of the square, quiet zone included */
export function qrSvg(code: QrCode, sideMm: number, label: string): string {
  const path: string[] = []
  for (let row = 0; row < code.size; row++) path.push(...runsOf(code, row))
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="code" width="${sideMm}mm" height="${sideMm}mm" viewBox="0 0 ${code.size} ${code.size}" shape-rendering="crispEdges" role="img" aria-label="${label}">` +
    `<path fill="#fff" d="M0 0h${code.size}v${code.size}H0z"/><path fill="#000" d="${path.join('')}"/></svg>`
  )
}

/** One rectangle for each run of dark modules of a row: no hairlines between neighbours. */
function runsOf({ size, modules }: QrCode, row: number): readonly string[] {
  const runs: string[] = []
  let column = 0
  while (column < size) {
    let end = column
    while (end < size && modules[row * size + end] === 1) end += 1
    if (end > column) runs.push(`M${column} ${row}h${end - column}v1h-${end - column}z`)
    column = end + 1
  }
  return runs
}
