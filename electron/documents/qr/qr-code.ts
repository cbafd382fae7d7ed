/** A text as the dark and light modules of a QR code (ISO/IEC 18004), with its quiet zone. */
import { masked } from './qr-mask.ts'
import { qrWords } from './qr-words.ts'

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

/** Error correction M: a folded or stamped print still reads. @throws QrTextTooLongError */
export function qrCode(text: string): QrCode {
  const written = qrWords(text, LOWEST_VERSION)
  if (written === null) throw new QrTextTooLongError(`No QR code holds ${text.length} characters`)
  const { layout, words } = written
  const bare = layout.fixed.slice()
  for (let bit = 0; bit < 8 * words.length; bit++)
    bare[layout.order[bit] ?? 0] = ((words[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1
  const symbol = masked(bare, layout)
  const size = layout.size + 2 * QUIET_ZONE
  const modules = new Uint8Array(size * size)
  for (let row = 0; row < layout.size; row++)
    modules.set(
      symbol.subarray(row * layout.size, (row + 1) * layout.size),
      (row + QUIET_ZONE) * size + QUIET_ZONE,
    )
  return { size, modules }
}

/** Bytes that the largest code holds at level M. */
const LONGEST_TEXT = 2_331

/** Whether a text can be put into a code; one byte a character or more. */
export const fitsQrCode = (text: string): boolean => new TextEncoder().encode(text).length <= LONGEST_TEXT
