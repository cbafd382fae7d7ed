/** A letter as its paragraphs: the words without marks of lists, numbers and Markdown, and where they stand in the text. */

/** Offsets in the text that was read, end excluded. */
export type TextSpan = { readonly start: number; readonly end: number }

export type LetterLine = {
  readonly span: TextSpan
  /** What stood in front: `1.1.`, `I-`, `a)`; empty for none and for a dash. */
  readonly number: string
  /** A dash, a dot or another mark of a list stood in front. */
  readonly isItem: boolean
  /** Words with single spaces; a link as `caption <address>`. */
  readonly text: string
}

const LINK = /\[([^\]]*)\]\(([^)]*)\)/g
const REAL_ADDRESS = /^https?:\/\/\S/i
const BULLET = /^[-–—−•●▪◦·+*]\s+/u
const NUMBER =
  /^(?:[IVX]{1,5}\s?[.\-)/]|\d{1,2}(?:\.\d{1,2}){0,3}\s?[.\-)/]|\d{1,2}(?:\.\d{1,2}){1,3}|[a-zđ]\s?[.)])\s+/u

/** The words of one paragraph without the marks of Markdown. */
const plain = (raw: string): string =>
  raw
    .replace(LINK, (_, caption: string, address: string) =>
      REAL_ADDRESS.test(address) ? `${caption} <${address}>` : caption,
    )
    .replace(/^\s*(?:#{1,6}|>)\s+/, '')
    .replace(/\\([\\*_#.()[\]+-])/g, '$1')
    .replace(/\*{1,3}|_{2,3}/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Paragraphs that hold words. Lines that a mail program broke are put together again. */
export function letterLines(text: string): readonly LetterLine[] {
  const wrapped = wrapWidth(text)
  const lines: LetterLine[] = []
  let follows = false
  let start = 0
  for (const raw of text.split('\n')) {
    const span = { start, end: start + raw.length }
    start += raw.length + 1
    const line = lineOf(raw, span)
    const last = lines.at(-1)
    if (line === null) follows = false
    else if (follows && last !== undefined && continues(last, line, wrapped))
      lines[lines.length - 1] = joined(last, line)
    else lines.push(line)
    follows = line !== null
  }
  return lines
}

function lineOf(raw: string, span: TextSpan): LetterLine | null {
  // A list's asterisk goes before those of Markdown are taken for bold.
  const isItem = BULLET.test(raw.trimStart())
  const words = plain(isItem ? raw.trimStart().replace(BULLET, '') : raw)
  const number = isItem ? '' : (NUMBER.exec(words)?.[0] ?? '')
  const text = words.slice(number.length)
  return /[\p{L}\p{N}]/u.test(text) ? { span, number: number.trim(), isItem, text } : null
}

/** Mail programs break lines at 72 to 100 letters; a letter has paragraphs longer than that. */
const LONGEST_BROKEN = 110
const SHORTEST_LETTER = 1_200

/** Where the lines of a text were broken; null where each paragraph stands on one line. */
function wrapWidth(text: string): number | null {
  const longest = text.split('\n').reduce((most, line) => Math.max(most, line.trimEnd().length), 0)
  return text.length >= SHORTEST_LETTER && longest <= LONGEST_BROKEN ? longest : null
}

function continues(last: LetterLine, line: LetterLine, wrapped: number | null): boolean {
  if (line.number !== '' || /[.;:]$/.test(last.text) || isCapitals(last.text)) return false
  const isFull = wrapped !== null && last.span.end - last.span.start >= wrapped * FULL_SHARE
  // A dash within a sentence may begin a broken line; behind a full line that is not closed it is no list.
  if (line.isItem) return isFull
  return isFull || /^\p{Ll}/u.test(line.text) || last.text.endsWith(',')
}

/** Of the longest line; a word that did not fit leaves a line shorter. */
const FULL_SHARE = 0.75

const isCapitals = (text: string): boolean => text === text.toLocaleUpperCase('vi')

const joined = (first: LetterLine, second: LetterLine): LetterLine => ({
  ...first,
  span: { start: first.span.start, end: second.span.end },
  text: `${first.text} ${second.isItem ? '- ' : ''}${second.text}`,
})
