/** Where the tone mark stands in oa, oe, uy at the end of a syllable: `hòa`, `khỏe`, `ủy` (old) or `hoà`, `khoẻ`, `uỷ` (new). */

const TONES = '\u0300\u0301\u0303\u0309\u0323'

/** A syllable that ends in one of the three vowel pairs, its tone on the first vowel; `qu` is no vowel pair. */
const OLD = new RegExp(`(?<![qQ])([oOuU])([${TONES}])([aAeEyY])(?![\\p{L}\\p{M}])`, 'gu')
const NEW = new RegExp(`(?<![qQ])([oOuU])([aAeEyY])([${TONES}])(?![\\p{L}\\p{M}])`, 'gu')

const isPair = (first: string, second: string): boolean =>
  ['oa', 'oe', 'uy'].includes((first + second).toLowerCase())

const WORD = /[\p{L}\p{M}]+/gu

/** A lower-case word; or a capital one that is a common noun of offices (Ủy ban, TỈNH ỦY, Tòa án) and never a name. */
const isCommon = (word: string, after: string): boolean =>
  /^\p{Ll}/u.test(word) ||
  /^(Ủy|Uỷ|ỦY|UỶ|UỶ)$/u.test(word) ||
  (/^(Tòa|Toà)$/u.test(word) && after.startsWith(' án'))

/**
 * The text with its tone marks in one place, in NFC. Names keep what their bearers write: every word that begins with
 * a capital stays as it is, but for the few that no name holds.
 */
export function placeTones(text: string, placement: 'old' | 'new'): string {
  return text
    .normalize('NFC')
    .replace(WORD, (word, at: number, whole: string) =>
      isCommon(word, whole.slice(at + word.length)) ? placed(word, placement) : word,
    )
}

function placed(word: string, placement: 'old' | 'new'): string {
  const apart = word.normalize('NFD')
  const moved =
    placement === 'new'
      ? apart.replace(OLD, (all, first: string, tone: string, second: string) =>
          isPair(first, second) ? first + second + tone : all,
        )
      : apart.replace(NEW, (all, first: string, second: string, tone: string) =>
          isPair(first, second) ? first + tone + second : all,
        )
  return moved.normalize('NFC')
}
