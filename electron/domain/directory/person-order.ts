/** The order of persons whom protocol does not tell apart: as Vietnamese lists have them, by given name first. */

/** Letters in the order of the dictionary, and tones in theirs: none, huyền, hỏi, ngã, sắc, nặng. */
const LETTERS = '0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
const TONES = '\u0300\u0309\u0303\u0301\u0323'
const TONE = new RegExp(`[${TONES}]`, 'g')

/**
 * A key whose plain text order is the order of the list: given name, then family name, then what stands between. A
 * database knows no Vietnamese order, and a list of 100,000 is read page by page in this one.
 */
export function nameSortKey(name: string): string {
  const words = name.trim().split(/\s+/)
  const given = words.at(-1) ?? ''
  return [given, ...words.slice(0, -1)].map(wordKey).join(' ')
}

/** Letters first, tones only among words of the same letters: `ha < hà < hạ < hai`. */
function wordKey(word: string): string {
  const apart = word.normalize('NFD').toLowerCase()
  const tones = [...(apart.match(TONE)?.join('') ?? '')].map(tone => TONES.indexOf(tone) + 1).join('')
  const letters = [...apart.replace(TONE, '').normalize('NFC')]
    .map(letter => String.fromCharCode(0x30 + 1 + LETTERS.indexOf(letter)))
    .join('')
  return `${letters}!${tones}`
}
