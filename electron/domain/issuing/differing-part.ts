/** The part of a sentence that changed, widened to whole clauses, so that it can be quoted. */

export type DifferingPart = { readonly before: string; readonly after: string }

/** Up to this length a sentence is quoted whole. */
const SHORT = 80

const CLAUSE_END = /[,;:)]$/
const LAST_MARK = /[.,;:]$/

/** The clauses that differ, without closing mark; the whole sentences where they are short or differ everywhere. */
export function differingPart(before: string, after: string): DifferingPart {
  const whole = { before: quotable(before), after: quotable(after) }
  if (Math.max(before.length, after.length) <= SHORT) return whole
  const [old, now] = [before.split(' '), after.split(' ')]
  const shared = Math.min(old.length, now.length)
  let start = 0
  while (start < shared && old[start] === now[start]) start += 1
  let kept = 0
  while (kept < shared - start && old.at(-1 - kept) === now.at(-1 - kept)) kept += 1
  const part = (words: readonly string[]): readonly string[] => words.slice(start, words.length - kept)
  const endsClause = (): boolean => [old, now].every(words => endsAt(words, words.length - kept - 1))
  while (start > 0 && !endsAt(old, start - 1) && !startsBracket(old, now, start)) start -= 1
  while (kept > 0 && !endsClause()) kept -= 1
  while (kept > 0 && [old, now].some(words => openBrackets(part(words)) > 0)) kept -= 1
  while (start > 0 && [old, now].some(words => openBrackets(part(words)) < 0)) start -= 1
  const parts = { before: quotable(part(old).join(' ')), after: quotable(part(now).join(' ')) }
  return parts.before === '' || parts.after === '' ? whole : parts
}

/** The hour and the day of a deadline ("trước 15 giờ, ngày 29/6/2026") are one clause. */
const endsAt = (words: readonly string[], at: number): boolean =>
  CLAUSE_END.test(words[at] ?? '') && words[at + 1] !== 'ngày'

const quotable = (text: string): string => text.trim().replace(LAST_MARK, '')

const startsBracket = (old: readonly string[], now: readonly string[], at: number): boolean =>
  [old, now].every(words => (words[at] ?? '').startsWith('('))

const openBrackets = (words: readonly string[]): number => {
  const text = words.join(' ')
  return text.split('(').length - text.split(')').length
}
