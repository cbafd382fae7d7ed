/** Chance that comes out the same every time: the numbers of one seed. */

export type Chance = {
  /** 0 to `below` − 1. */
  readonly upTo: (below: number) => number
  readonly oneOf: <Item>(items: readonly Item[]) => Item
}

/** A linear congruential generator (Numerical Recipes); only its upper bits are used. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const upTo = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  return {
    upTo,
    oneOf: items => {
      const item = items[upTo(items.length)]
      if (item === undefined) throw new Error('Nothing to choose from')
      return item
    },
  }
}
