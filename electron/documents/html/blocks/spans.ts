/** Runs of text as HTML. */
import type { Span } from '#domain/document/blocks.ts'
import { escaped, sourceAttributes } from '../escape.ts'

export const spansHtml = (spans: readonly Span[]): string => spans.map(spanHtml).join('')

function spanHtml(span: Span): string {
  const text = escaped(span.text)
  const bold = span.bold === true ? `<b>${text}</b>` : text
  const styled = span.italic === true ? `<i>${bold}</i>` : bold
  return span.source === undefined ? styled : `<span${sourceAttributes(span.source)}>${styled}</span>`
}
