/** A count of people as it is typed. */

/** `38`, `1.250`, `1 250`; null when it is no such number. */
export function parseCount(text: string): number | null {
  const digits = text.trim().replace(/(?<=\d)[.\s](?=\d{3}(?:\D|$))/g, '')
  return /^\d{1,6}$/.test(digits) ? Number(digits) : null
}
