/** Runs of text as HTML. */
import type { Span } from '#domain/document/blocks.ts'
import { numberedText } from '../../document-number.ts'
import { escaped, sourceAttributes } from '../escape.ts'

export const spansHtml = (spans: readonly Span[]): string => spans.map(spanHtml).join('')

function spanHtml(span: Span): string {
  const text = wordsHtml(span.text)
  const bold = span.bold === true ? `<b>${text}</b>` : text
  const styled = span.italic === true ? `<i>${bold}</i>` : bold
  return span.source === undefined ? styled : `<span${sourceAttributes(span.source)}>${styled}</span>`
}

/** Lines that are broken where they end; between them a space, for whoever copies the words. */
export const linesHtml = (lines: readonly string[]): string =>
  lines.length === 1
    ? lines.map(escaped).join('')
    : lines.map(line => `<span class="line">${escaped(line)}</span>`).join(' ')

/** Text of people with the numbers of documents kept whole. */
export const wordsHtml = (text: string): string =>
  numberedText(text)
    .map(part => (part.isNumber ? `<span class="number">${escaped(part.text)}</span>` : escaped(part.text)))
    .join('')
