/** Telephone numbers as people type them: leading zero lost, +84, dots and spaces, two in one cell. */

const HARD_SEPARATORS = /[/;,|\n]|\bhoặc\b|\bvà\b|\s[-–]\s/iu
const EXTENSION = /\((?:máy lẻ|nhánh|ext)[^)]*\)/giu

/** Every number in a text, as digits with the leading zero; what cannot be a number of Viet Nam is left out. */
export function readPhones(text: string): readonly string[] {
  if (!/\d/.test(text)) return []
  if (/^0\d{9}$/.test(text)) return [text]
  const found: string[] = []
  for (const piece of text.replace(EXTENSION, ' ').split(HARD_SEPARATORS))
    for (const match of piece.matchAll(/\(?\+?\d[\d\s.()\-–]*\d/g))
      for (const phone of phonesOf(match[0])) if (!found.includes(phone)) found.push(phone)
  return found
}

/** The text with its telephone numbers and their captions taken out: `Lê Thị Linh (0950700044)` → `Lê Thị Linh`. */
export function withoutPhones(text: string): string {
  return text
    .replace(/\(?\+?\d[\d\s.()\-–]{7,}\d\)?/g, ' ')
    .replace(
      /(?:số\s*)?(?:điện thoại|sđt|đt|sdt|dđ|tel|mobile|zalo|di động)\s*(?:liên hệ)?\s*[.:]?(?=[\s,;)\-–:]|$)/giu,
      ' ',
    )
    .replace(/\(\s*\)?(?=\s*$)|\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:.\-–]+$/, '')
    .trim()
}

function phonesOf(text: string): readonly string[] {
  const international = /^\(?\+/.test(text.trim())
  const digits = text.replace(/\D/g, '')
  const whole = normalised(digits, international)
  if (whole !== null) return [whole]
  // Two numbers with nothing but a space between them.
  const [left, right] = [digits.slice(0, 10), digits.slice(10)]
  const pair = [normalised(left, false), normalised(right, false)]
  return left.startsWith('0') ? pair.filter(phone => phone !== null) : []
}

function normalised(digits: string, international: boolean): string | null {
  const national = digits.replace(/^0084/, '84')
  if ((international || national.length >= 11) && /^84\d{9,10}$/.test(national))
    return `0${national.slice(2)}`
  if (international && /^840\d{9,10}$/.test(national)) return national.slice(2)
  if (/^0\d{9,10}$/.test(national)) return national
  return /^[1-9]\d{8}$/.test(national) ? `0${national}` : null
}
