/** Finds among many names by any part of them, typed without accents; a whole name goes before those that go on after it. */
import { equalityKey, fold } from '#domain/vietnamese/text.ts'

const MANY_WORDS = 1_000

export type ComboOption = { readonly value: string; readonly label: string }

/** Those that hold every word typed, the likeliest first; all of them as they stand where nothing was typed. */
export function findOptions(options: readonly ComboOption[], typed: string): readonly ComboOption[] {
  const wanted = fold(typed)
  if (wanted === '') return options
  const words = wanted.split(' ')
  const found = options.filter(({ label }) => {
    const folded = fold(label)
    return words.every(word => folded.includes(word))
  })
  const written = ` ${equalityKey(typed)}`
  const rank = ({ label }: ComboOption): number => {
    const folded = ` ${fold(label)}`
    // Of "Sơn Tây" and "Sơn Tây Hạ", "Sơn Hà" and "Sơn Hạ", "Trà Bồng" and "Đông Trà Bồng", Enter takes what was typed.
    const more = folded.split(' ').length - words.length
    if (` ${equalityKey(label)}`.endsWith(written)) return more
    if (folded.endsWith(` ${wanted}`)) return MANY_WORDS + more
    return (folded.includes(` ${wanted}`) ? 2 : 3) * MANY_WORDS
  }
  return found.toSorted((left, right) => rank(left) - rank(right))
}
