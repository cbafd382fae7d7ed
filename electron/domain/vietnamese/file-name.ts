/** Names of files that every system and every mail program can carry. */
import { fold } from './text.ts'

const OTHER_THAN_LETTERS = /[^a-z0-9]+/g

/** `Phường Cẩm Thành` → `phuong-cam-thanh`: lower-case ASCII words joined by hyphens, never empty. */
export const slug = (text: string): string =>
  fold(text).replace(OTHER_THAN_LETTERS, '-').replace(/^-|-$/g, '').slice(0, 80) || 'khong-ten'

/** Letters that Windows refuses in names, and what nobody sees: control characters, marks that turn the reading round. */
const REFUSED = /[<>:"/\\|?*]|[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\ufffe\uffff]+/gu
/** Names of devices of Windows, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])\s*(?:\.|$)/i
/** Most systems count bytes, 255 of them; room stays for ` (2)` and the like. */
const MOST_BYTES = 200

/**
 * The words of somebody as a name that every system takes, and takes for a file here and nowhere else; without
 * anything that may stand there it is `otherwise`.
 *
 * @param ending kept whole, with its dot; may be empty
 */
export function usableFileName(words: string, ending: string, otherwise: string): string {
  const shown = words
    .toWellFormed()
    .normalize('NFC')
    .replace(REFUSED, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[-_. ]+|[-_. ]+$/g, '')
  const short = cut(shown, MOST_BYTES - byteLength(ending)).replace(/[. ]+$/, '')
  if (short === '') return `${otherwise}${ending}`
  return DEVICE.test(short) ? `${otherwise} ${short}${ending}` : `${short}${ending}`
}

/** The name of a file that came from elsewhere, perhaps with the folders of its archive: its last part, made usable. */
export function usableGivenName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  const ending = /[^.\s]\s*(\.[a-z0-9]{1,8})[. ]*$/i.exec(last)?.[1] ?? ''
  return usableFileName(ending === '' ? last : last.slice(0, last.lastIndexOf(ending)), ending, 'tep')
}

const byteLength = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + bytesOf(letter.codePointAt(0) ?? 0), 0)

const bytesOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4)

function cut(text: string, most: number): string {
  let left = most
  const letters: string[] = []
  for (const letter of text) {
    left -= bytesOf(letter.codePointAt(0) ?? 0)
    if (left < 0) break
    letters.push(letter)
  }
  return letters.join('')
}
