/** Where the code in the margin stands, for every renderer: in the left margin, level with the last line of the page. */

export const MARGIN_CODE = {
  /** Side of the square, quiet zone included. */
  sideMm: 16,
  /** From the left edge of the text to the left edge of the square. */
  fromTextMm: 22,
  /** Width of the label, centred below the square: the widest one (`WWWW-WWWW`) is one line. */
  labelMm: 20,
  labelPt: 7,
  labelLinePt: 9,
} as const

/** From the left edge of the text to the left edge of the label. */
export const LABEL_FROM_TEXT_MM = MARGIN_CODE.fromTextMm + (MARGIN_CODE.labelMm - MARGIN_CODE.sideMm) / 2
