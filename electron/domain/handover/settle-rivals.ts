/** Rows of two computers that want the same place, such as version 2 of one letter: both stay, or a person decides. */
import { type Clash, isSame, keyOf, type Merged, type Row, type RowPair, type Side } from './merge-rows.ts'

/** The sets of columns that no two rows of a table may share. */
export type Uniques = ReadonlyMap<string, readonly (readonly string[])[]>

/** What is counted through goes on counting: what came in second takes the next number or name. */
const RENUMBERED: Readonly<Record<string, readonly string[]>> = {
  issued_letters: ['version'],
  closings: ['ordinal', 'name'],
}

export type RivalsInput = {
  readonly merged: Merged
  readonly pairs: readonly RowPair[]
  /** By table: rows that are the same on both sides. */
  readonly standing: ReadonlyMap<string, readonly Row[]>
  readonly uniques: Uniques
  readonly choices: ReadonlyMap<string, Side>
}

export function settleRivals({ merged, pairs, standing, uniques, choices }: RivalsInput): Merged {
  const rows = new Map(merged.rows)
  const clashes: Clash[] = [...merged.clashes]
  for (const [table, columnSets] of uniques) {
    const ours = pairs.filter(pair => pair.table === table)
    // What is here holds its place; what comes in looks for one.
    const inOrder = ours.toSorted((one, other) => Number(one.mine === null) - Number(other.mine === null))
    for (const columns of columnSets) {
      const taken = new Map(
        (standing.get(table) ?? []).map(row => [placeOf(row, columns), null as RowPair | null]),
      )
      for (const pair of inOrder) {
        const row = rows.get(keyOf(pair)) ?? null
        if (row === null || columns.some(column => (row[column] ?? null) === null)) continue
        const holder = taken.get(placeOf(row, columns))
        const counted = RENUMBERED[table]?.find(column => columns.includes(column))
        if (holder === undefined) taken.set(placeOf(row, columns), pair)
        else if (counted !== undefined) {
          const moved = nextFree(row, counted, next => taken.has(placeOf(next, columns)))
          rows.set(keyOf(pair), moved)
          taken.set(placeOf(moved, columns), pair)
        } else if (holder === null) rows.set(keyOf(pair), null)
        else {
          const holds = rows.get(keyOf(holder)) ?? holder.mine
          const isTheirs = choices.get(keyOf(pair)) === 'theirs'
          rows.set(keyOf(isTheirs ? holder : pair), null)
          if (isTheirs) taken.set(placeOf(row, columns), pair)
          if (!isAlike(row, holds)) clashes.push({ id: keyOf(pair), pair, rival: holder })
        }
      }
    }
  }
  return { rows, clashes }
}

const placeOf = (row: Row, columns: readonly string[]): string =>
  JSON.stringify(columns.map(column => row[column] ?? null))

function nextFree(row: Row, column: string, isTaken: (row: Row) => boolean): Row {
  const value = row[column]
  for (let count = 1; ; count++) {
    const next = { ...row, [column]: typeof value === 'number' ? value + count : `${value} (${count + 1})` }
    if (!isTaken(next)) return next
  }
}

/** Who said it and when makes no difference to what was said. */
const isAlike = (one: Row, other: Row | null): boolean => {
  if (other === null) return false
  const said = ({ id: _, who: __, at: ___, ...rest }: Row): Row => rest
  return isSame(said(one), said(other))
}
