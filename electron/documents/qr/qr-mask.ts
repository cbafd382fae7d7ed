/**
 * Chooses the mask of a QR code: of eight, the one under which its modules are easiest to tell apart (ISO/IEC 18004,
 * 7.8). It is most of the work of making a code, and thousands of letters have one of their own: the eight are weighed
 * at once, each a bit of a byte.
 */

export type MaskedSymbol = {
  /** Modules on a side. */
  readonly size: number
  /** Row by row, 1 for dark; under the first mask. */
  readonly data: Uint8Array
  /** 1 for the modules that no mask changes. */
  readonly reservedBit: Uint8Array
}

/** Whether a mask turns the module of a row and a column over (table 10). */
const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  row => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => ((row >> 1) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row * column) % 3) + ((row + column) % 2)) % 2 === 0,
]

/** The 15 bits that tell error correction M and each mask (annex C). */
const FORMATS_M = [0x5412, 0x5125, 0x5e7c, 0x5b4b, 0x45f9, 0x40ce, 0x4f97, 0x4aa0] as const

const ALL = 0xff

/** A byte of a bit for each mask. */
const byMask = (isSet: (mask: number) => boolean): number =>
  MASKS.reduce((byte, _, mask) => (isSet(mask) ? byte | (1 << mask) : byte), 0)

type Patterns = {
  /** Which masks turn each module over other than the first mask does. */
  readonly turns: Uint8Array
  readonly format: readonly { readonly at: number; readonly byte: number }[]
}

const known = new Map<number, Patterns>()

function patternsOf(size: number): Patterns {
  const patterns = known.get(size) ?? {
    turns: Uint8Array.from({ length: size * size }, (_, at) => {
      const [row, column] = [Math.floor(at / size), at % size]
      return byMask(mask => MASKS[mask]?.(row, column) !== MASKS[0]?.(row, column))
    }),
    format: formatOf(size),
  }
  known.set(size, patterns)
  return patterns
}

/** The modules that tell the format, twice over (figure 25). */
function formatOf(size: number): Patterns['format'] {
  return Array.from({ length: 15 }, (_, bit) => {
    const down = bit < 6 ? bit : bit < 8 ? bit + 1 : size - 15 + bit
    const across = bit < 8 ? size - bit - 1 : bit < 9 ? 15 - bit : 14 - bit
    const byte = byMask(mask => (((FORMATS_M[mask] ?? 0) >> bit) & 1) === 1)
    return [
      { at: down * size + 8, byte },
      { at: 8 * size + across, byte },
    ]
  }).flat()
}

/** The modules under the best mask, for error correction M. */
export function bestMasked({ size, data, reservedBit }: MaskedSymbol): Uint8Array {
  const { turns, format } = patternsOf(size)
  const modules = new Uint8Array(size * size)
  for (let at = 0; at < modules.length; at++) {
    const turn = reservedBit[at] === 0 ? (turns[at] ?? 0) : 0
    modules[at] = data[at] === 1 ? ALL ^ turn : turn
  }
  for (const { at, byte } of format) modules[at] = byte
  const best = bestOf(modules, size)
  for (let at = 0; at < modules.length; at++) modules[at] = ((modules[at] ?? 0) >> best) & 1
  return modules
}

/** The number of the mask with the least points (table 11), the first of several. */
function bestOf(modules: Uint8Array, size: number): number {
  // Points of the masks whose bits make the index: added up mask by mask at the end.
  const points = new Uint32Array(ALL + 1)
  for (let line = 0; line < size; line++) {
    addLine(points, modules, line * size, 1, size)
    addLine(points, modules, line, size, size)
    if (line + 1 < size) addSquares(points, modules, line * size, size)
  }
  const dark = new Uint32Array(ALL + 1)
  for (const module of modules) dark[module] = (dark[module] ?? 0) + 1
  const darkSums = sumsOf(dark)
  const sums = sumsOf(points).map((sum, mask) => sum + unbalance(darkSums[mask] ?? 0, modules.length))
  return sums.indexOf(Math.min(...sums))
}

/** Of each mask. */
function sumsOf(counts: Uint32Array): readonly number[] {
  const sums = MASKS.map(() => 0)
  for (let byte = 1; byte <= ALL; byte++) {
    const count = counts[byte] ?? 0
    if (count === 0) continue
    for (let mask = 0; mask < sums.length; mask++)
      if (((byte >> mask) & 1) === 1) sums[mask] = (sums[mask] ?? 0) + count
  }
  return sums
}

const LONG_RUN = 3
const LONGER_RUN = 1
const SQUARE = 3
const CORNER = 40
const UNBALANCED = 10

/** A row or a column: runs of five and more of one colour, and what looks like the mark of a corner. */
function addLine(points: Uint32Array, modules: Uint8Array, start: number, step: number, size: number): void {
  const end = start + size * step
  let [last, same1, same2, same3, long] = [modules[start] ?? 0, 0, 0, 0, 0]
  for (let at = start + step; at < end; at += step) {
    const module = modules[at] ?? 0
    const same = ~(module ^ last) & ALL
    const run = same & same1 & same2 & same3
    if (run !== 0) {
      add(points, run & ~long, LONG_RUN)
      add(points, run & long, LONGER_RUN)
    }
    // A dark module and a light one behind it: where a corner may begin.
    if ((last & ~module) !== 0 && at + 5 * step < end)
      addCorners(points, modules, at - step, step, start, end)
    last = module
    same3 = same2
    same2 = same1
    same1 = same
    long = run
  }
}

const add = (points: Uint32Array, byte: number, count: number): void => {
  if (byte !== 0) points[byte] = (points[byte] ?? 0) + count
}

/** Dark and light as 1:1:3:1:1 from here on, with four light ones before; and with four after. */
function addCorners(
  points: Uint32Array,
  modules: Uint8Array,
  at: number,
  step: number,
  start: number,
  end: number,
): void {
  const of = (place: number): number => modules[at + place * step] ?? 0
  const mark = of(0) & ~of(1) & of(2) & of(3) & of(4) & ~of(5) & of(6)
  if (mark === 0) return
  if (at - 4 * step >= start) add(points, mark & ~(of(-1) | of(-2) | of(-3) | of(-4)), CORNER)
  if (at + 10 * step < end) add(points, mark & ~(of(7) | of(8) | of(9) | of(10)), CORNER)
}

/** Squares of two by two of one colour, in a row and the one below. */
function addSquares(points: Uint32Array, modules: Uint8Array, start: number, size: number): void {
  let dark = (modules[start] ?? 0) & (modules[start + size] ?? 0)
  let any = (modules[start] ?? 0) | (modules[start + size] ?? 0)
  for (let at = start + 1; at < start + size; at++) {
    const [above, below] = [modules[at] ?? 0, modules[at + size] ?? 0]
    const square = (dark & above & below) | (~(any | above | below) & ALL)
    add(points, square, SQUARE)
    dark = above & below
    any = above | below
  }
}

/** Every 5 % of dark modules away from the half. */
const unbalance = (dark: number, all: number): number =>
  Math.abs(Math.ceil((dark * 100) / all / 5) - 10) * UNBALANCED
