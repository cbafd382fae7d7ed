/** A text as the codewords of a QR code: byte mode, padded, with Reed-Solomon error correction, blocks interleaved. */
import { dataCapacity, HIGHEST_VERSION, type QrLayout, qrLayout } from './qr-layout.ts'

export type QrWords = { readonly layout: QrLayout; readonly words: Uint8Array }

/** In the smallest version that holds it, from `lowest` on; null where none does. */
export function qrWords(text: string, lowest: number): QrWords | null {
  const bytes = new TextEncoder().encode(text)
  for (let version = lowest; version <= HIGHEST_VERSION; version++) {
    const header = version < 10 ? 12 : 20
    if (header + 8 * bytes.length > 8 * dataCapacity(version)) continue
    const layout = qrLayout(version)
    return { layout, words: interleaved(dataWords(bytes, version), layout) }
  }
  return null
}

const BYTE_MODE = 0b0100
const PADS = [0xec, 0x11] as const

/** Mode, count, the bytes, four zero bits, then the two pads in turn (clause 7.4.5). All shifted by the mode's four bits. */
function dataWords(bytes: Uint8Array, version: number): Uint8Array {
  const words = new Uint8Array(dataCapacity(version))
  const counted = version < 10 ? [bytes.length] : [bytes.length >> 8, bytes.length & 0xff]
  let carried: number = BYTE_MODE
  let at = 0
  const push = (byte: number): void => {
    words[at] = ((carried << 4) | (byte >> 4)) & 0xff
    carried = byte & 0x0f
    at += 1
  }
  for (const byte of counted) push(byte)
  for (const byte of bytes) push(byte)
  words[at] = carried << 4
  for (let index = at + 1; index < words.length; index++) words[index] = PADS[(index - at - 1) % 2] ?? 0
  return words
}

/** First the first word of every block, then the second, …; the error correction words likewise (clause 7.6). */
function interleaved(data: Uint8Array, { dataWords: lengths, checkWords }: QrLayout): Uint8Array {
  const words = new Uint8Array(data.length + lengths.length * checkWords)
  const longest = lengths.at(-1) ?? 0
  const blocks: Uint8Array[] = []
  let start = 0
  for (const length of lengths) {
    blocks.push(data.subarray(start, start + length))
    start += length
  }
  let at = 0
  for (let index = 0; index < longest; index++)
    for (const block of blocks)
      if (index < block.length) {
        words[at] = block[index] ?? 0
        at += 1
      }
  const checks = blocks.map(block => checkWordsOf(block, checkWords))
  for (let index = 0; index < checkWords; index++)
    for (const check of checks) {
      words[at] = check[index] ?? 0
      at += 1
    }
  return words
}

/** The field of 256 elements with x⁸ + x⁴ + x³ + x² + 1 (clause 7.5.2). */
const POWERS = new Uint8Array(512)
const LOGARITHMS = new Uint8Array(256)
for (let index = 0, value = 1; index < 255; index++) {
  POWERS[index] = value
  POWERS[index + 255] = value
  LOGARITHMS[value] = index
  value = value < 128 ? value << 1 : ((value << 1) ^ 0x11d) & 0xff
}

const generators = new Map<number, Uint8Array>()

/** Logarithms of the coefficients of (x - 1)(x - 2)(x - 4)…, the highest left out. */
function generatorOf(degree: number): Uint8Array {
  const known = generators.get(degree)
  if (known !== undefined) return known
  const product = new Uint8Array(degree)
  product[degree - 1] = 1
  for (let root = 0; root < degree; root++)
    for (let index = 0; index < degree; index++) {
      const value = product[index] ?? 0
      const scaled = value === 0 ? 0 : (POWERS[(LOGARITHMS[value] ?? 0) + root] ?? 0)
      product[index] = scaled ^ (product[index + 1] ?? 0)
    }
  const logarithms = product.map(value => LOGARITHMS[value] ?? 0)
  generators.set(degree, logarithms)
  return logarithms
}

/** Remainder of the block divided by the generator. */
function checkWordsOf(block: Uint8Array, degree: number): Uint8Array {
  const generator = generatorOf(degree)
  const rest = new Uint8Array(degree)
  for (const word of block) {
    const factor = word ^ (rest[0] ?? 0)
    rest.copyWithin(0, 1)
    rest[degree - 1] = 0
    if (factor === 0) continue
    const logarithm = LOGARITHMS[factor] ?? 0
    for (let index = 0; index < degree; index++)
      rest[index] = (rest[index] ?? 0) ^ (POWERS[logarithm + (generator[index] ?? 0)] ?? 0)
  }
  return rest
}
