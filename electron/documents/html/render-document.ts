/** Documents as one page of HTML that needs nothing from outside: for the screen, for print, for PDF. */
import type { Block, DocumentSection, OfficeDocument } from '#domain/document/blocks.ts'
import type { DocumentForm } from '#domain/document/form.ts'
import { keepsWithNext } from '../page-breaks.ts'
import { classes, escaped } from './escape.ts'
import { paginationScript } from './pagination-script.ts'
import { blockHtml } from './render-block.ts'
import { styleSheet } from './style-sheet.ts'

export type HtmlOptions = {
  /** `@font-face` rules: `embeddedFonts(folder)` or `linkedFonts(address)`. */
  readonly fonts: string
  /**
   * `script`: the page lays itself out when it is opened, for print and PDF. `caller`: no script in the page; whoever
   * shows it calls `paginate` on its document.
   */
  readonly pagination: 'script' | 'caller'
}

/**
 * Documents one after another, each beginning on a new page with its own page numbers. Everything people wrote is
 * escaped, nothing remote is named, and no element carries a style attribute.
 */
export function renderHtml(
  documents: readonly OfficeDocument[],
  form: DocumentForm,
  options: HtmlOptions,
): string {
  const title = documents[0]?.title ?? ''
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>
${options.fonts}
${styleSheet(form)}
</style></head><body>
${documents.map(document => letterHtml(document, form)).join('\n')}
${options.pagination === 'script' ? `<script>${paginationScript()}</script>` : ''}</body></html>
`
}

/** One document before it is laid out into pages. */
export const letterHtml = (document: OfficeDocument, form: DocumentForm): string =>
  `<article class="letter" aria-label="${escaped(document.title)}">${document.sections
    .map(section => sectionHtml(section, form))
    .join('')}</article>`

const sectionHtml = (section: DocumentSection, form: DocumentForm): string =>
  `<section class="${classes('flow', section.orientation, section.bare === true ? 'bare' : '')}">\n${section.blocks
    .map((block: Block, index) => blockHtml(block, form, keepsWithNext(block, section.blocks[index + 1])))
    .join('\n')}\n</section>`
