/** Reads large values of many rows part by part: neither sorted with their rows nor all at once, and others get their turn. */
import { breathe } from './breath.ts'

/** Rows whose large values are read together: some milliseconds. */
const TOGETHER = 50

/**
 * Each of `rows` with its value, in their order; left out where it is gone by now. `read` gives the values of some
 * keys, in any order.
 */
export async function withValues<Row, Value>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): Promise<readonly { readonly row: Row; readonly value: Value }[]> {
  const found: { row: Row; value: Value }[] = []
  for (let at = 0; at < rows.length; at += TOGETHER) {
    const part = rows.slice(at, at + TOGETHER)
    const values = await read(part.map(keyOf))
    for (const row of part) {
      const value = values.get(keyOf(row))
      if (value !== undefined) found.push({ row, value })
    }
    await breathe()
  }
  return found
}
