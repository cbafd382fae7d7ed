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

/** What each mask adds to the data modules and the format it announces, for one version. */
type Sheet = Uint8Array

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
  const sheet = new Uint8Array(size * size)
  for (const place of order) sheet[place] = mask(Math.floor(place / size), place % size) ? 1 : 0
  const format = withRemainder(number, 0x537, 10) ^ 0x5412
  formatPlaces(size).forEach((places, bit) => {
    for (const [row, column] of places) sheet[row * size + column] = (format >> bit) & 1
  })
  return sheet
}

/** @param modules with the data laid in, the format still empty */
export function masked(modules: Uint8Array, layout: QrLayout): Uint8Array {
  let best = modules
  let fewest = Number.POSITIVE_INFINITY
  for (const sheet of sheetsOf(layout)) {
    const candidate = new Uint8Array(modules.length)
    for (let at = 0; at < modules.length; at++) candidate[at] = (modules[at] ?? 0) ^ (sheet[at] ?? 0)
    const penalty = penaltyOf(candidate, layout.size, fewest)
    if (penalty < fewest) {
      fewest = penalty
      best = candidate
    }
  }
  return best
}

/** Counting ends where it has become worse than `limit`. */
function penaltyOf(modules: Uint8Array, size: number, limit: number): number {
  let penalty = balancePenalty(modules) + blockPenalty(modules, size)
  for (let line = 0; line < size && penalty < limit; line++)
    penalty += linePenalty(modules, size, line * size, 1) + linePenalty(modules, size, line, size)
  return penalty
}

/** A finder with four light modules on one side, as the bits of eleven modules. */
const FINDER_FIRST = 0b10111010000
const FINDER_LAST = 0b00001011101

/** Five and more of one colour in a row, and what looks like a finder. */
function linePenalty(modules: Uint8Array, size: number, start: number, step: number): number {
  let penalty = 0
  let run = 0
  let last = 2
  let window = 0
  for (let index = 0; index < size; index++) {
    const module = modules[start + index * step] ?? 0
    if (module === last) run += 1
    else {
      if (run >= 5) penalty += run - 2
      last = module
      run = 1
    }
    window = ((window << 1) & 0x7ff) | module
    if (index >= 10 && (window === FINDER_FIRST || window === FINDER_LAST)) penalty += 40
  }
  return run >= 5 ? penalty + run - 2 : penalty
}

/** Every square of two by two of one colour. */
function blockPenalty(modules: Uint8Array, size: number): number {
  let penalty = 0
  for (let row = 0; row + 1 < size; row++)
    for (let at = row * size; at < row * size + size - 1; at++) {
      const sum =
        (modules[at] ?? 0) +
        (modules[at + 1] ?? 0) +
        (modules[at + size] ?? 0) +
        (modules[at + size + 1] ?? 0)
      if (sum === 0 || sum === 4) penalty += 3
    }
  return penalty
}

/** How far the share of dark modules is from a half, in steps of five per cent. */
function balancePenalty(modules: Uint8Array): number {
  let dark = 0
  for (const module of modules) dark += module
  return Math.abs(Math.ceil((dark * 100) / modules.length / 5) - 10) * 10
}
