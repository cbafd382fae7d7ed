/** Remembers the results of a pure function of one text: the same cells are asked about many times while a file is read. */

/**
 * Enough for the texts of some ten files, few enough to stay in the processor's own memory: four times as many take a
 * quarter longer. Forgotten together when full.
 */
const MOST = 1024
/** Longer texts are rare, and would cost more to keep than to work out. */
const LONGEST = 400

/** As `remembered`, for a function of a text and of a value that stays as it is, and for as long as that is around. */
export function rememberedFor<Of extends object, Result>(
  work: (of: Of, text: string) => Result,
): (of: Of, text: string) => Result {
  const known = new WeakMap<Of, (text: string) => Result>()
  return (of, text) => {
    const own = known.get(of) ?? remembered(each => work(of, each))
    known.set(of, own)
    return own(text)
  }
}

/** The same function, faster for texts it has seen lately. */
export function remembered<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (text.length > LONGEST) return work(text)
    const result = work(text)
    if (known.size >= MOST) known.clear()
    known.set(text, result)
    return result
  }
}
