/** Brings together what two computers made of one meeting: row by row against the last value both knew. */

export type Value = string | number | null
export type Row = Readonly<Record<string, Value>>

/** A row that is not the same on both sides. */
export type RowPair = {
  readonly table: string
  readonly key: string
  readonly mine: Row | null
  readonly theirs: Row | null
  /** The last value both knew; undefined where the two histories do not agree on one. */
  readonly base: Row | null | undefined
  /** The keys (`keyOf`) of the rows it hangs under, on either side. */
  readonly parents: readonly string[]
}

export type Side = 'mine' | 'theirs'

/** A row that both changed, for a person to decide; what hangs under it goes with it. */
export type Clash = {
  readonly id: string
  readonly pair: RowPair
  /** Where not the row but its place is taken: the row of mine that holds it. */
  readonly rival: RowPair | null
}

export type Merged = {
  /** By `keyOf`: what each row is to be. */
  readonly rows: ReadonlyMap<string, Row | null>
  readonly clashes: readonly Clash[]
}

export const keyOf = ({ table, key }: { readonly table: string; readonly key: string }): string =>
  `${table} ${key}`

/** @param choices by the id of a clash; without one what is here stays */
export function mergeRows(pairs: readonly RowPair[], choices: ReadonlyMap<string, Side>): Merged {
  const byKey = new Map(pairs.map(pair => [keyOf(pair), pair]))
  const clashing = clashingKeys(pairs, byKey)
  const rows = new Map<string, Row | null>()
  const sideOf = (key: string): Side => choices.get(key) ?? 'mine'
  for (const [key, pair] of byKey) {
    const above = ancestorsOf(pair, byKey).findLast(one => isRemoval(one) && clashing.has(keyOf(one)))
    const decidedBy = above === undefined ? key : keyOf(above)
    if (above !== undefined) rows.set(key, pair[sideOf(decidedBy)])
    // Who removes it removes it whole, though its own row may be as it was on the other side.
    else if (clashing.has(key) && isRemoval(pair)) rows.set(key, pair[sideOf(key)])
    else if (clashing.has(key)) rows.set(key, combine(pair, sideOf(key)).row)
    else rows.set(key, combine(pair, 'mine').row)
  }
  const isUnderClash = (pair: RowPair): boolean =>
    ancestorsOf(pair, byKey).some(one => isRemoval(one) && clashing.has(keyOf(one)))
  const clashes = pairs.flatMap(pair =>
    clashing.has(keyOf(pair)) && !isUnderClash(pair) ? [{ id: keyOf(pair), pair, rival: null }] : [],
  )
  return { rows, clashes }
}

/** Gone on one side and there on the other, and not because it is new. */
const isRemoval = ({ mine, theirs, base }: RowPair): boolean =>
  (mine === null) !== (theirs === null) && base !== null

/** Those changed on both sides, and those removed on one side while something under them was changed on the other. */
function clashingKeys(pairs: readonly RowPair[], byKey: ReadonlyMap<string, RowPair>): ReadonlySet<string> {
  const clashing = new Set(pairs.filter(pair => combine(pair, 'mine').clashes).map(keyOf))
  for (const pair of pairs) {
    for (const above of ancestorsOf(pair, byKey)) {
      if (!isRemoval(above)) continue
      const remover: Side = above.mine === null ? 'mine' : 'theirs'
      const other: Side = remover === 'mine' ? 'theirs' : 'mine'
      const isTouched = pair[other] !== null && (clashing.has(keyOf(pair)) || !isSame(pair[other], pair.base))
      if (isTouched) clashing.add(keyOf(above))
    }
  }
  return clashing
}

/** Nearest first. */
function ancestorsOf(pair: RowPair, byKey: ReadonlyMap<string, RowPair>): readonly RowPair[] {
  const found = new Map<string, RowPair>()
  const visit = (one: RowPair): void => {
    for (const key of one.parents) {
      const parent = byKey.get(key)
      if (parent === undefined || parent === pair || found.has(key)) continue
      found.set(key, parent)
      visit(parent)
    }
  }
  visit(pair)
  return [...found.values()]
}

type Combined = { readonly row: Row | null; readonly clashes: boolean }

/** What only one side changed is taken from that side, column by column; `side` decides the rest. */
function combine({ mine, theirs, base }: RowPair, side: Side): Combined {
  const chosen = side === 'mine' ? mine : theirs
  if (base === undefined) return { row: chosen, clashes: true }
  if (isSame(mine, base)) return { row: theirs, clashes: false }
  if (isSame(theirs, base)) return { row: mine, clashes: false }
  if (mine === null || theirs === null || base === null) return { row: chosen, clashes: true }
  let clashes = false
  const columns = new Set([...Object.keys(mine), ...Object.keys(theirs)])
  const values = [...columns].map((column): readonly [string, Value] => {
    const [own, foreign] = [mine[column] ?? null, theirs[column] ?? null]
    // A column that is younger than the common value is nobody's alone.
    const known = column in base ? (base[column] ?? null) : undefined
    if (own === foreign || foreign === known) return [column, own]
    if (own === known) return [column, foreign]
    clashes = true
    return [column, side === 'mine' ? own : foreign]
  })
  return { row: Object.fromEntries(values), clashes }
}

export function isSame(one: Row | null | undefined, other: Row | null | undefined): boolean {
  if (one === null || other === null || one === undefined || other === undefined) return one === other
  const columns = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...columns].every(column => (one[column] ?? null) === (other[column] ?? null))
}
