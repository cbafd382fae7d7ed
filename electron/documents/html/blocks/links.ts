/** Links as HTML: each code beside its caption, a few in a row. */
import type { CaptionedLink, LinksBlock } from '#domain/document/blocks.ts'
import type { DocumentForm } from '#domain/document/form.ts'
import { markedUrl } from '#domain/document/skeleton.ts'
import { isWebAddress, linkMark, rowsOfLinks } from '../../links-layout.ts'
import { qrSvg } from '../../qr/qr-svg.ts'
import { classes, escaped, sourceAttributes } from '../escape.ts'

export function linksHtml(block: LinksBlock, form: DocumentForm, keepWithNext: boolean): string {
  const rows = rowsOfLinks(block.links, form.links.perRow)
  const columns = (rows[0] ?? []).map(() => '<col class="code-cell"><col>').join('')
  const body = rows.map(row => `<tr>${row.map(link => linkHtml(link, form)).join('')}</tr>`).join('')
  return `<table class="${classes('links', 'rows', keepWithNext ? 'keep-next' : '')}"><colgroup>${columns}</colgroup><tbody>${body}</tbody></table>`
}

function linkHtml(link: CaptionedLink | null, form: DocumentForm): string {
  if (link === null) return '<td></td><td></td>'
  const attributes = sourceAttributes(link.source)
  return `<td class="code-cell"${attributes}>${codeHtml(link, form)}</td><td class="look-caption"${attributes}>${captionHtml(link)}</td>`
}

/** Of a skeleton: the place of the code, left empty, as a link to tell it from the caption's. */
export const codeMarker = (url: string): string => `${url}/code`

function codeHtml(link: CaptionedLink, form: DocumentForm): string {
  if (link.target.kind === 'address' && markedUrl(link.target.url) !== null)
    return `<a class="code-place" href="${codeMarker(link.target.url)}"></a>`
  const mark = linkMark(link.target)
  return mark.kind === 'code'
    ? qrSvg(mark.code, form.links.codeMm, escaped(`Mã QR: ${link.caption}`))
    : `<div class="missing">${escaped(mark.notice)}</div>`
}

function captionHtml({ caption, target }: CaptionedLink): string {
  const text = escaped(caption)
  return target.kind === 'address' && isWebAddress(target.url)
    ? `<a href="${escaped(target.url)}" target="_blank" rel="noreferrer">${text}</a>`
    : text
}
