/** One block as HTML. */
import type { Block } from '#domain/document/blocks.ts'
import type { DocumentForm } from '#domain/document/form.ts'
import { assertNever } from '#domain/kernel/assert-never.ts'
import { letterheadHtml, titleHtml } from './blocks/letterhead.ts'
import { linksHtml } from './blocks/links.ts'
import { marginCodeHtml } from './blocks/margin-code.ts'
import { namePlatesHtml } from './blocks/name-plates.ts'
import { addresseesHtml, headingHtml, itemHtml, paragraphHtml, spacerHtml } from './blocks/paragraphs.ts'
import { seatingHtml } from './blocks/seating.ts'
import { signatureHtml } from './blocks/signature.ts'
import { tableHtml } from './blocks/table.ts'

/** @param keepWithNext whether the block must stay on the page of the one that follows */
export function blockHtml(block: Block, form: DocumentForm, keepWithNext: boolean): string {
  switch (block.kind) {
    case 'letterhead':
      return letterheadHtml(block, form)
    case 'title':
      return titleHtml(block, form)
    case 'addressees':
      return addresseesHtml(block)
    case 'paragraph':
      return paragraphHtml(block, keepWithNext)
    case 'heading':
      return headingHtml(block, keepWithNext)
    case 'item':
      return itemHtml(block, form, keepWithNext)
    case 'links':
      return linksHtml(block, form, keepWithNext)
    case 'signature':
      return signatureHtml(block, form)
    case 'table':
      return tableHtml(block, keepWithNext)
    case 'margin-code':
      return marginCodeHtml(block)
    case 'name-plates':
      return namePlatesHtml(block)
    case 'seating':
      return seatingHtml(block)
    case 'spacer':
      return spacerHtml(block.heightPt, keepWithNext)
    default:
      return assertNever(block)
  }
}
