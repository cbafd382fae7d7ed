/** A text as the dark and light modules of a QR code (ISO/IEC 18004), with its quiet zone. */
import { create } from 'qrcode'

/** Light modules on each side that a reader needs to find the code (ISO/IEC 18004, 9.1). */
export const QUIET_ZONE = 4

/** The smallest version used: the larger a code, the smaller the part of its square that the quiet zone takes. */
const LOWEST_VERSION = 4

export type QrCode = {
  /** Modules on a side, quiet zone included. */
  readonly size: number
  /** Row by row, 1 for dark. */
  readonly modules: Uint8Array
}

/** Why a text has no code: longer than the largest code holds (2,331 bytes at level M). */
export class QrTextTooLongError extends Error {}

/** Error correction M: a folded or stamped print still reads. */
export function qrCode(text: string): QrCode {
  const symbol = symbolOf(text)
  const inner = symbol.size
  const size = inner + 2 * QUIET_ZONE
  const modules = new Uint8Array(size * size)
  for (let row = 0; row < inner; row++)
    for (let column = 0; column < inner; column++)
      if (symbol.get(row, column)) modules[(row + QUIET_ZONE) * size + column + QUIET_ZONE] = 1
  return { size, modules }
}

function symbolOf(text: string): { readonly size: number; get(row: number, column: number): number } {
  const natural = created(text)
  return natural.version < LOWEST_VERSION ? created(text, LOWEST_VERSION).modules : natural.modules
}

function created(text: string, version?: number): ReturnType<typeof create> {
  try {
    return create(text, { errorCorrectionLevel: 'M', ...(version === undefined ? {} : { version }) })
  } catch (cause) {
    throw new QrTextTooLongError(`No QR code holds ${text.length} characters`, { cause })
  }
}

/** The longest text that is still put into a code; one byte a character or more. */
export function fitsQrCode(text: string): boolean {
  try {
    qrCode(text)
    return true
  } catch (error) {
    if (error instanceof QrTextTooLongError) return false
    throw error
  }
}
