/** A code short enough to be read out on the telephone that stands for one letter. */

/** Without I, L, O and U: nothing that is read as a digit or makes a word (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const LENGTH = 8

/**
 * `7KQ2-M9XT`: the first 40 bits of a hash.
 *
 * @param sha256 hexadecimal
 */
export function shortCode(sha256: string): string {
  const bits = Array.from(sha256.slice(0, (LENGTH * 5) / 4), digit =>
    Number.parseInt(digit, 16).toString(2).padStart(4, '0'),
  ).join('')
  const letters = Array.from(
    { length: LENGTH },
    (_, index) => ALPHABET[Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2)] ?? '0',
  ).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}
