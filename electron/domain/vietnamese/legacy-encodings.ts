/** Text typed with the fonts of before Unicode (TCVN3, VNI), read back letter by letter. */

import { syllableScore } from './syllable.ts'
import { nfc } from './text.ts'

export type LegacyEncoding = 'tcvn3' | 'vni'

// The byte of each letter, as Latin-1. The byte of ư is U+00AD, the soft hyphen, which editors and trimming lose.
const TCVN3_CODES = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦'
const TCVN3_LETTERS = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ'

const TCVN3 = tableOf([...TCVN3_CODES], [...TCVN3_LETTERS])

function tableOf(codes: readonly string[], letters: readonly string[]): ReadonlyMap<string, string> {
  return new Map(codes.map((code, at) => [code, letters[at] ?? code]))
}

/** Reads TCVN3; characters that are none of its codes stay. Capital fonts (`.VnTimeH`) give capitals. */
export function decodeTcvn3(text: string, capitals = false): string {
  const letters = [...text].map(character => TCVN3.get(character) ?? character).join('')
  return capitals ? letters.toLocaleUpperCase('vi') : letters
}

const TONE_SIGNS: readonly (readonly [string, string])[] = [
  ['ù', '\u0301'],
  ['ø', '\u0300'],
  ['û', '\u0309'],
  ['õ', '\u0303'],
  ['ï', '\u0323'],
]
const CIRCUMFLEX_SIGNS: readonly (readonly [string, string])[] = [
  ['â', ''],
  ['á', '\u0301'],
  ['à', '\u0300'],
  ['å', '\u0309'],
  ['ã', '\u0303'],
  ['ä', '\u0323'],
]
const BREVE_SIGNS: readonly (readonly [string, string])[] = [
  ['ê', ''],
  ['é', '\u0301'],
  ['è', '\u0300'],
  ['ú', '\u0309'],
  ['ü', '\u0303'],
  ['ë', '\u0323'],
]
const SINGLES: readonly (readonly [string, string])[] = [
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['ñ', 'đ'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
]

const VNI_PAIRS = vniPairs()
const VNI_SINGLES: ReadonlyMap<string, string> = new Map(
  SINGLES.flatMap(([code, letter]) => [
    [code, letter],
    [code.toUpperCase(), letter.toLocaleUpperCase('vi')],
  ]),
)

function vniPairs(): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>()
  const add = (base: string, sign: string, letter: string) => {
    for (const first of [base, base.toUpperCase()])
      for (const second of [sign, sign.toUpperCase()])
        pairs.set(
          first + second,
          nfc(first === first.toLowerCase() ? letter : letter.toLocaleUpperCase('vi')),
        )
  }
  for (const [sign, mark] of TONE_SIGNS)
    for (const [base, letter] of [...'aeouy']
      .map(same => [same, same] as const)
      .concat([
        ['ô', 'ơ'],
        ['ö', 'ư'],
      ]))
      add(base, sign, letter + mark)
  for (const [sign, mark] of CIRCUMFLEX_SIGNS)
    for (const base of 'aeo') add(base, sign, `${base}\u0302${mark}`)
  for (const [sign, mark] of BREVE_SIGNS) add('a', sign, `a\u0306${mark}`)
  return pairs
}

/** Reads VNI, longest match first: a letter with its mark before a letter alone. */
export function decodeVni(text: string): string {
  let out = ''
  for (let at = 0; at < text.length; at += 1) {
    const pair = VNI_PAIRS.get(text.slice(at, at + 2))
    if (pair !== undefined) {
      out += pair
      at += 1
    } else {
      const one = text.charAt(at)
      out += VNI_SINGLES.get(one) ?? one
    }
  }
  return out
}

/** Number of letter-and-mark pairs of VNI in a text. */
export function vniPairCount(text: string): number {
  let count = 0
  for (let at = 0; at + 1 < text.length; at += 1) if (VNI_PAIRS.has(text.slice(at, at + 2))) count += 1
  return count
}

/** The encoding a font's name gives away: `.VnTime`, `VnArialH`, `VNI-Times`; null for Unicode fonts. */
export function legacyEncodingOfFont(font: string): LegacyEncoding | null {
  if (/^VNI[- ]/i.test(font)) return 'vni'
  return /^\.?Vn[A-Z3]/.test(font) || /^\.vn/i.test(font) ? 'tcvn3' : null
}

const isCapitalFont = (font: string): boolean => font.trim().endsWith('H')

const NON_ASCII = /[^\p{ASCII}]/u
/** Vietnamese letters beyond Latin-1: no legacy text holds them. */
const BEYOND_LATIN1 = /[\u0100-\u1FFF]/
/** Characters that correct Vietnamese never holds, and that legacy text is full of. */
const NEVER_VIETNAMESE =
  /[\u00A1-\u00BF\u00C4-\u00C7\u00CB\u00CE\u00CF\u00D1\u00D6-\u00D8\u00DB\u00DC\u00DE-\u00DF\u00E4-\u00E7\u00EB\u00EE-\u00EF\u00F1\u00F6-\u00F8\u00FB\u00FC\u00FE\u00FF]/g

/** Some writers turn the sign µ into the Greek letter. */
const asLatin1 = (text: string): string => text.replaceAll('\u03BC', '\u00B5')

export type DecodedText = { readonly text: string; readonly encoding: LegacyEncoding | null }

/**
 * Decides about one cell. Its font comes first (a real file mixes encodings in one row); without one, the
 * reading with the most Vietnamese syllables wins, and Unicode wins every tie. `prevailing` is the encoding of
 * the rest of the file: it settles words too short to tell (`Tãi` is Tói in a TCVN3 list).
 */
export function decodeLegacyText(
  text: string,
  font: string | null,
  prevailing: LegacyEncoding | null,
): DecodedText {
  if (!NON_ASCII.test(text)) return withCapitals(text, font)
  const source = asLatin1(text)
  const named = font === null ? null : legacyEncodingOfFont(font)
  if (BEYOND_LATIN1.test(source))
    return (named === null ? null : throughCodePage(text, font)) ?? { text, encoding: null }
  const encoding = named ?? guess(source, prevailing)
  if (encoding === null) return { text, encoding }
  if (encoding === 'vni') return { text: decodeVni(source), encoding }
  return { text: decodeTcvn3(source, font !== null && isCapitalFont(font)), encoding }
}

/**
 * What a cell without a font says if it is of the encoding of other cells around it, though it reads as Unicode too;
 * null where it cannot be.
 */
export function readOtherwise(text: string, encoding: LegacyEncoding): string | null {
  if (!NON_ASCII.test(text) || BEYOND_LATIN1.test(text)) return null
  const other = encoding === 'vni' ? decodeVni(text) : decodeTcvn3(text)
  return other !== text && scoreOfDecoded(text, other) >= syllableScore(text) ? other : null
}

/** Where windows-1258 differs from Latin-1, in the order of its codes. */
const OF_1258 = 'Ă\u0300Đ\u0309ƠƯ\u0303ă\u0301đ\u0323ơư₫'
const OF_LATIN1 = '\u00C3\u00CC\u00D0\u00D2\u00D5\u00DD\u00DE\u00E3\u00EC\u00F0\u00F2\u00F5\u00FD\u00FE'

/**
 * An old file says its code page is windows-1258 and its letters are of a legacy font: the codes are taken back and
 * read by the font. Null for Unicode text that merely stands in such a font.
 */
function throughCodePage(text: string, font: string | null): DecodedText | null {
  const codes = text.replace(
    new RegExp(`[${OF_1258}]`, 'g'),
    letter => OF_LATIN1[OF_1258.indexOf(letter)] ?? letter,
  )
  if (BEYOND_LATIN1.test(codes)) return null
  const read = decodeLegacyText(codes, font, null)
  return syllableScore(read.text) > syllableScore(text.normalize('NFC')) ? read : null
}

const withCapitals = (text: string, font: string | null): DecodedText =>
  font !== null && legacyEncodingOfFont(font) === 'tcvn3'
    ? { text: isCapitalFont(font) ? text.toLocaleUpperCase('vi') : text, encoding: 'tcvn3' }
    : { text, encoding: null }

function guess(text: string, prevailing: LegacyEncoding | null): LegacyEncoding | null {
  const odd = text.match(NEVER_VIETNAMESE)?.length ?? 0
  const plain = syllableScore(text) - odd
  const hasNoVni = vniPairCount(text) === 0 && odd === 0
  const tcvn3 = scoreOfDecoded(text, decodeTcvn3(text))
  const vni = hasNoVni ? Number.NEGATIVE_INFINITY : scoreOfDecoded(text, decodeVni(text))
  // Half a point breaks ties with Unicode; two legacy encodings in one file are rarer still.
  const bonus = (encoding: LegacyEncoding) => (prevailing === encoding ? 0.5 : 0)
  if (plain >= Math.max(tcvn3 + bonus('tcvn3'), vni + bonus('vni'))) return null
  return tcvn3 + 3 * bonus('tcvn3') >= vni + 3 * bonus('vni') ? 'tcvn3' : 'vni'
}

/** Syllables after decoding; a word that decoding broke counts against it, one it left alone does not count. */
function scoreOfDecoded(before: string, after: string): number {
  if (before === after) return Number.NEGATIVE_INFINITY
  const odd = after.match(NEVER_VIETNAMESE)?.length ?? 0
  return syllableScore(after) - odd
}

/** True when a text can only be legacy text: it holds letters that correct Vietnamese never has, and reads well decoded. */
export const looksLegacy = (text: string): boolean =>
  text.search(NEVER_VIETNAMESE) >= 0 && guess(asLatin1(text), null) !== null
