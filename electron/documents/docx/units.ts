/** Millimetres and points as the units of WordprocessingML. */

const MM_PER_INCH = 25.4
const TWIPS_PER_INCH = 1440

/** Twentieths of a point. */
export const mmToTwips = (mm: number): number => Math.round((mm / MM_PER_INCH) * TWIPS_PER_INCH)

/** Twentieths of a point. */
export const ptToTwips = (pt: number): number => Math.round(pt * 20)

/** Half points: sizes of letters. */
export const ptToHalfPoints = (pt: number): number => Math.round(pt * 2)

/** Ninety-sixths of an inch, as the library takes the size of an image. */
export const mmToPixels = (mm: number): number => (mm / MM_PER_INCH) * 96

/** Points of twentieths of a point. */
export const twipsToPt = (twips: number): number => twips / 20
