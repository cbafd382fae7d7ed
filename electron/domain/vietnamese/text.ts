/** How Vietnamese words are compared, searched and ordered; nothing here changes what a person wrote. */

/** The one form text has inside the program. */
export const nfc = (text: string): string => text.normalize('NFC')

const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g
const WHITE_SPACE = /\s+/g

/**
 * Key for equality of names. Equates old and new tone placement (Thùy/Thuỳ, Ủy/Uỷ), NFD/NFC, case and runs of
 * white space, and nothing else: `hà` and `hạ` stay apart. Each syllable gives its letters without the tone,
 * then the tone.
 */
export function equalityKey(text: string): string {
  return text
    .normalize('NFD')
    .toLocaleLowerCase('vi')
    .trim()
    .split(WHITE_SPACE)
    .map(syllable => {
      const tones = syllable.match(TONE_MARKS)?.join('') ?? ''
      return syllable.replace(TONE_MARKS, '').normalize('NFC') + tones
    })
    .join(' ')
}

const ALL_MARKS = /\p{Mn}/gu

/** Lower case without diacritics, `đ` as `d`, single spaces: for searching as one types, never for equality. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(ALL_MARKS, '')
    .toLocaleLowerCase('vi')
    .replaceAll('đ', 'd')
    .replace(WHITE_SPACE, ' ')
    .trim()
}

const collator = new Intl.Collator('vi', { numeric: true })

/** Vietnamese dictionary order: a ă â … d đ. */
export const compareVietnamese = (left: string, right: string): number => collator.compare(left, right)
