/** A text as the dark and light modules of a QR code (ISO/IEC 18004), with its quiet zone. */
import { create } from 'qrcode'
import { bestMasked, type MaskedSymbol } from './qr-mask.ts'

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
  const dark = bestMasked(symbol)
  const size = inner + 2 * QUIET_ZONE
  const modules = new Uint8Array(size * size)
  for (let row = 0; row < inner; row++)
    modules.set(dark.subarray(row * inner, (row + 1) * inner), (row + QUIET_ZONE) * size + QUIET_ZONE)
  return { size, modules }
}

function symbolOf(text: string): MaskedSymbol {
  if (text.length <= SURELY_LOWEST && isAscii(text)) return created(text, LOWEST_VERSION).modules
  const natural = created(text)
  return natural.version < LOWEST_VERSION ? created(text, LOWEST_VERSION).modules : natural.modules
}

/** Bytes that the smallest version used holds at level M (ISO/IEC 18004, table 7). */
const SURELY_LOWEST = 62

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text)

/** Digits, capitals and a few signs take half the room of other letters (ISO/IEC 18004, 7.3.4). */
const CAPITALS = /^[0-9A-Z $%*+\-./:]*$/

/**
 * An address is mostly small letters, so all of it is written as bytes: looking for a shorter way for each part of it
 * takes most of the time and saves no module.
 */
const segmentsOf = (text: string): Parameters<typeof create>[0] =>
  CAPITALS.test(text) ? text : [{ data: new TextEncoder().encode(text), mode: 'byte' }]

function created(text: string, version?: number): ReturnType<typeof create> {
  try {
    return create(segmentsOf(text), {
      errorCorrectionLevel: 'M',
      // Ours is chosen when the symbol is there: theirs takes three quarters of the time.
      maskPattern: 0,
      ...(version === undefined ? {} : { version }),
    })
  } catch (cause) {
    throw new QrTextTooLongError(`No QR code holds ${text.length} characters`, { cause })
  }
}

/** Bytes that the largest code holds at level M. */
const SURELY_FITS = 2_331

/** The longest text that is still put into a code; one byte a character or more. */
export function fitsQrCode(text: string): boolean {
  if (new TextEncoder().encode(text).length <= SURELY_FITS) return true
  try {
    qrCode(text)
    return true
  } catch (error) {
    if (error instanceof QrTextTooLongError) return false
    throw error
  }
}
