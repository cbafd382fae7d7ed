/** Where everything stands in a QR code of each version at error correction level M (ISO/IEC 18004, clauses 6 and 7.7). */

export const HIGHEST_VERSION = 40

/** Table 9, level M: error correction codewords of each block, and the number of blocks, from version 1 on. */
const CHECK_WORDS = [
  10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28,
  28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
] as const
const BLOCKS = [
  1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29,
  31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
] as const

export type QrLayout = {
  readonly version: number
  /** Modules on a side, without quiet zone. */
  readonly size: number
  /** Codewords of each block that carry data; the longer blocks stand last. */
  readonly dataWords: readonly number[]
  readonly checkWords: number
  /** Finder, alignment and timing patterns and the version number: 1 for dark. */
  readonly fixed: Uint8Array
  /** Places of the data modules in the order their bits are laid. */
  readonly order: Uint16Array
}

const layouts = new Map<number, QrLayout>()

/** @param version 1 to 40 */
export function qrLayout(version: number): QrLayout {
  const known = layouts.get(version)
  if (known !== undefined) return known
  const layout = createLayout(version)
  layouts.set(version, layout)
  return layout
}

/** How many data codewords a version holds. */
export function dataCapacity(version: number): number {
  const blocks = BLOCKS[version - 1] ?? 0
  return wordsOf(version) - blocks * (CHECK_WORDS[version - 1] ?? 0)
}

/** Modules left for data and error correction, in whole codewords. */
function wordsOf(version: number): number {
  const patterns = alignmentCount(version)
  const aligned = version === 1 ? 0 : (25 * patterns - 10) * patterns - 55
  const modules = (16 * version + 128) * version + 64 - aligned - (version >= 7 ? 36 : 0)
  return Math.floor(modules / 8)
}

/** Alignment patterns along one side. */
const alignmentCount = (version: number): number => (version === 1 ? 0 : Math.floor(version / 7) + 2)

function createLayout(version: number): QrLayout {
  const size = 17 + 4 * version
  const fixed = new Uint8Array(size * size)
  const taken = new Uint8Array(size * size)
  const put = (row: number, column: number, dark: boolean): void => {
    if (row < 0 || column < 0 || row >= size || column >= size) return
    fixed[row * size + column] = dark ? 1 : 0
    taken[row * size + column] = 1
  }
  putTiming(put, size)
  putFinders(put, size)
  putAlignments(put, version, size)
  putReserved(put, version, size)
  const blocks = BLOCKS[version - 1] ?? 0
  const words = wordsOf(version)
  const checkWords = CHECK_WORDS[version - 1] ?? 0
  const short = Math.floor(words / blocks) - checkWords
  return {
    version,
    size,
    checkWords,
    dataWords: Array.from({ length: blocks }, (_, index) =>
      index < blocks - (words % blocks) ? short : short + 1,
    ),
    fixed,
    order: dataOrder(taken, size),
  }
}

type Put = (row: number, column: number, dark: boolean) => void

function putTiming(put: Put, size: number): void {
  for (let at = 0; at < size; at++) {
    put(6, at, at % 2 === 0)
    put(at, 6, at % 2 === 0)
  }
}

/** Squares within squares, with the light line around them. */
function putFinders(put: Put, size: number): void {
  for (const [top, left] of [
    [0, 0],
    [0, size - 7],
    [size - 7, 0],
  ] as const)
    for (let row = -1; row <= 7; row++)
      for (let column = -1; column <= 7; column++) {
        const ring = Math.max(Math.abs(row - 3), Math.abs(column - 3))
        put(top + row, left + column, ring !== 2 && ring !== 4)
      }
}

function putAlignments(put: Put, version: number, size: number): void {
  const centres = alignmentCentres(version, size)
  const last = centres.length - 1
  centres.forEach((row, rowIndex) => {
    centres.forEach((column, columnIndex) => {
      const atFinder =
        (rowIndex === 0 && (columnIndex === 0 || columnIndex === last)) ||
        (rowIndex === last && columnIndex === 0)
      if (atFinder) return
      for (let down = -2; down <= 2; down++)
        for (let across = -2; across <= 2; across++)
          put(row + down, column + across, Math.max(Math.abs(down), Math.abs(across)) !== 1)
    })
  })
}

/** Annex E, as a rule: evenly apart from the far side on, the first at 6. */
function alignmentCentres(version: number, size: number): readonly number[] {
  const count = alignmentCount(version)
  if (count === 0) return []
  const step = version === 32 ? 26 : Math.floor((version * 4 + count * 2 + 1) / (count * 2 - 2)) * 2
  return [6, ...Array.from({ length: count - 1 }, (_, index) => size - 7 - (count - 2 - index) * step)]
}

/** Room for the format, which is written with the mask, and the version number from version 7 on (clause 7.10). */
function putReserved(put: Put, version: number, size: number): void {
  for (const [row, column] of formatPlaces(size).flat()) put(row, column, false)
  put(size - 8, 8, true)
  if (version < 7) return
  const bits = withRemainder(version, 0x1f25, 12)
  for (let index = 0; index < 18; index++) {
    const dark = ((bits >> index) & 1) === 1
    const near = Math.floor(index / 3)
    const far = size - 11 + (index % 3)
    put(near, far, dark)
    put(far, near, dark)
  }
}

/** The fifteen bits of the format, lowest first, each at its two places (clause 7.9). */
export const formatPlaces = (size: number): readonly (readonly (readonly [number, number])[])[] =>
  Array.from({ length: 15 }, (_, bit) => [
    bit < 6 ? [bit, 8] : bit < 8 ? [bit + 1, 8] : bit === 8 ? [8, 7] : [8, 14 - bit],
    bit < 8 ? [8, size - 1 - bit] : [size - 15 + bit, 8],
  ])

/** A number followed by its remainder of a BCH code (annex C and D). */
export function withRemainder(value: number, generator: number, length: number): number {
  let rest = value
  for (let index = 0; index < length; index++) rest = (rest << 1) ^ ((rest >> (length - 1)) * generator)
  return (value << length) | rest
}

/** Two columns at a time from the right, up and down in turn, without the column of the timing pattern. */
function dataOrder(taken: Uint8Array, size: number): Uint16Array {
  const places: number[] = []
  let upwards = true
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1
    for (let step = 0; step < size; step++) {
      const row = upwards ? size - 1 - step : step
      for (const column of [right, right - 1])
        if (taken[row * size + column] === 0) places.push(row * size + column)
    }
    upwards = !upwards
  }
  return Uint16Array.from(places)
}
