/** Counts as offices write them. */

/** At least two digits, thousands by a point: `01`, `86`, `3.412`; nothing at all stays `0`. */
export const writtenCount = (count: number): string => (count === 0 ? '0' : grouped(count).padStart(2, '0'))

/** Thousands by a point: `3.412`; for amounts that stand in a table. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.')
