/** Comma-separated text in which nothing is a formula. */

/** What some spreadsheet takes for the beginning of a formula, also after blanks and written wide. */
const LIKE_A_FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/

/** One line with its end. What begins like a formula gets an apostrophe, so that no program calculates with it. */
export const csvLine = (texts: readonly string[]): string => `${texts.map(csvCell).join(',')}\r\n`

function csvCell(text: string): string {
  const safe = LIKE_A_FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
