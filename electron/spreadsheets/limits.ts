/** How much a return may hold; beyond it a file is refused before it can cost memory or time. */
import { MAX_RETURN_BYTES } from '#domain/returns/refusal.ts'

export const LIMITS = {
  /** A commune lists some 30–80 people, the province some 3,000. */
  rows: 20_000,
  /** Wider than any form; what stands further right is left out. */
  columns: 256,
  /** With or without content. */
  places: 600_000,
  /** With content: ten times what the longest list of a province fills. Twice as many take an old workbook more time than it has. */
  cells: 300_000,
  /** Of all cells together: in a package many cells may name the same long text. */
  characters: 8_000_000,
  fileBytes: MAX_RETURN_BYTES,
  zipEntries: 2_000,
  /** A million empty formatted rows inflate to some 60 MB; a bomb to hundreds. */
  inflatedBytes: 96 * 1024 * 1024,
  /** Unfolded: a file from here on is read while no other such is, since each may cost fifty times its size in memory. */
  heavyBytes: 4_000_000,
  milliseconds: 10_000,
  workerMegabytes: 640,
} as const
