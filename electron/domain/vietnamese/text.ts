/** How Vietnamese words are compared, searched and ordered; nothing here changes what a person wrote. */
import { remembered } from '../kernel/remember.ts'

/** The one form text has inside the program. */
export const nfc = (text: string): string => text.normalize('NFC')

/** With a capital at its head and the rest as it was written. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g
const WHITE_SPACE = /\s+/g

/**
 * Key for equality of names. Equates old and new tone placement (Thùy/Thuỳ, Ủy/Uỷ), NFD/NFC, case and runs of
 * white space, and nothing else: `hà` and `hạ` stay apart. Each syllable gives its letters without the tone,
 * then the tone.
 */
export const equalityKey: (text: string) => string = remembered(text =>
  text.trim().split(WHITE_SPACE).map(syllableKey).join(' '),
)

const syllableKey = remembered(syllable => {
  const apart = syllable.normalize('NFD').toLowerCase()
  const tones = apart.match(TONE_MARKS)?.join('') ?? ''
  return apart.replace(TONE_MARKS, '').normalize('NFC') + tones
})

const ALL_MARKS = /\p{Mn}/gu
const BEYOND_ASCII = /[\u0080-\u{10FFFF}]/u
const UNEVEN_SPACE = /\s\s|[^\S ]/

const foldedLetter = remembered(letter =>
  letter.normalize('NFD').replace(ALL_MARKS, '').toLowerCase().replaceAll('đ', 'd'),
)

function withoutMarks(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text
  let plain = ''
  for (const letter of text) plain += letter < '\u0080' ? letter : foldedLetter(letter)
  return plain
}

/** Lower case without diacritics, `đ` as `d`, single spaces: for searching as one types, never for equality. */
export const fold: (text: string) => string = remembered(text => {
  const plain = withoutMarks(text.toLowerCase()).trim()
  return UNEVEN_SPACE.test(plain) ? plain.replace(WHITE_SPACE, ' ') : plain
})

const collator = new Intl.Collator('vi', { numeric: true })

/** Vietnamese dictionary order: a ă â … d đ. */
export const compareVietnamese = (left: string, right: string): number => collator.compare(left, right)
