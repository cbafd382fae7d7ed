/** The mask of a QR code: the one of eight that leaves the fewest patterns a reader stumbles over (clause 7.8). */
import { formatPlaces, type QrLayout, withRemainder } from './qr-layout.ts'

const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  row => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
]

/** What one mask adds to the data modules and the format it announces, for one version. */
type Sheet = { readonly modules: Uint8Array; readonly lines: Uint32Array }

const sheets = new Map<number, readonly Sheet[]>()

function sheetsOf(layout: QrLayout): readonly Sheet[] {
  const known = sheets.get(layout.version)
  if (known !== undefined) return known
  const made = MASKS.map((mask, number) => sheetOf(layout, mask, number))
  sheets.set(layout.version, made)
  return made
}

/** Level M has the two bits 00, so the format is the number of the mask (clause 7.9). */
function sheetOf({ size, order }: QrLayout, mask: (typeof MASKS)[number], number: number): Sheet {
  const modules = new Uint8Array(size * size)
  for (const place of order) modules[place] = mask(Math.floor(place / size), place % size) ? 1 : 0
  const format = withRemainder(number, 0x537, 10) ^ 0x5412
  formatPlaces(size).forEach((places, bit) => {
    for (const [row, column] of places) modules[row * size + column] = (format >> bit) & 1
  })
  return { modules, lines: linesOf(modules, size) }
}

/** @param modules with the data laid in, the format still empty */
export function masked(modules: Uint8Array, layout: QrLayout): Uint8Array {
  const lines = linesOf(modules, layout.size)
  const candidate = new Uint32Array(lines.length)
  let best: Sheet | undefined
  let fewest = Number.MAX_SAFE_INTEGER
  for (const sheet of sheetsOf(layout)) {
    for (let at = 0; at < lines.length; at++) candidate[at] = (lines[at] ?? 0) ^ (sheet.lines[at] ?? 0)
    const penalty = penaltyOf(candidate, layout.size)
    if (penalty >= fewest) continue
    fewest = penalty
    best = sheet
  }
  const mask = best?.modules
  return modules.map((module, at) => module ^ (mask?.[at] ?? 0))
}

/** Words of 32 modules that one line takes. One more stays empty, so that shifting may look beyond the end. */
const wordsOf = (size: number): number => Math.ceil(size / 32) + 1

/** Every row, then every column, its first module in the lowest bit: 32 modules are looked at in one step. */
function linesOf(modules: Uint8Array, size: number): Uint32Array {
  const words = wordsOf(size)
  const lines = new Uint32Array(2 * size * words)
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      if (modules[row * size + column] !== 1) continue
      const inRow = row * words + (column >> 5)
      const inColumn = (size + column) * words + (row >> 5)
      lines[inRow] = (lines[inRow] ?? 0) | (1 << (column & 31))
      lines[inColumn] = (lines[inColumn] ?? 0) | (1 << (row & 31))
    }
  return lines
}

function penaltyOf(lines: Uint32Array, size: number): number {
  const words = wordsOf(size)
  let penalty = balancePenalty(lines, size)
  for (let start = 0; start < lines.length; start += words) penalty += linePenalty(lines, start, size)
  for (let row = 0; row + 1 < size; row++) penalty += blockPenalty(lines, row * words, words, size)
  return penalty
}

/** The 32 modules that begin `by` modules after the begin of a word. */
const shifted = (word: number, next: number, by: number): number => (word >>> by) | (next << (32 - by))

/** The bits of a word that are modules at which a pattern of so many modules may begin. */
function roomFor(length: number, size: number, firstModule: number): number {
  const begins = size - length + 1 - firstModule
  return begins >= 32 ? -1 : begins <= 0 ? 0 : (1 << begins) - 1
}

/** Five and more of one colour in a row, and what looks like a finder with four light modules beside it. */
function linePenalty(lines: Uint32Array, start: number, size: number): number {
  let penalty = 0
  let lastDark = 0
  let lastLight = 0
  for (let first = 0; first < size; first += 32) {
    const at = start + (first >> 5)
    const word = lines[at] ?? 0
    const next = lines[at + 1] ?? 0
    const room = roomFor(5, size, first)
    const dark = fiveIn(word, next) & room
    const light = fiveIn(~word, ~next) & room
    penalty += bitsIn(dark) + 2 * bitsIn(dark & ~((dark << 1) | lastDark))
    penalty += bitsIn(light) + 2 * bitsIn(light & ~((light << 1) | lastLight))
    lastDark = dark >>> 31
    lastLight = light >>> 31
    penalty += 40 * bitsIn(findersIn(word, next) & roomFor(11, size, first))
  }
  return penalty
}

/** Where five set bits begin. */
function fiveIn(word: number, next: number): number {
  let all = word
  for (let by = 1; by < 5; by++) all &= shifted(word, next, by)
  return all
}

/** The eleven modules 1011101 0000 and 0000 1011101, the first of them in the lowest bit. */
const FINDER_FIRST = 0b00001011101
const FINDER_LAST = 0b10111010000

/** Where a finder begins, or the light modules before one: the two never begin at the same place. */
function findersIn(word: number, next: number): number {
  let first = -1
  let last = -1
  for (let by = 0; by < 11; by++) {
    const bits = by === 0 ? word : shifted(word, next, by)
    first &= ((FINDER_FIRST >> by) & 1) === 1 ? bits : ~bits
    last &= ((FINDER_LAST >> by) & 1) === 1 ? bits : ~bits
  }
  return first | last
}

/** Every square of two by two of one colour, between one row and the next. */
function blockPenalty(lines: Uint32Array, start: number, words: number, size: number): number {
  let blocks = 0
  for (let first = 0; first < size; first += 32) {
    const at = start + (first >> 5)
    const above = lines[at] ?? 0
    const below = lines[at + words] ?? 0
    const differs =
      (above ^ below) |
      (above ^ shifted(above, lines[at + 1] ?? 0, 1)) |
      (below ^ shifted(below, lines[at + words + 1] ?? 0, 1))
    blocks += bitsIn(~differs & roomFor(2, size, first))
  }
  return 3 * blocks
}

/** How far the share of dark modules is from a half, in steps of five per cent. */
function balancePenalty(lines: Uint32Array, size: number): number {
  let dark = 0
  for (let at = 0; at < size * wordsOf(size); at++) dark += bitsIn(lines[at] ?? 0)
  return Math.abs(Math.ceil((dark * 100) / (size * size) / 5) - 10) * 10
}

/** How many bits of a word are set. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
