/** One block in Word. */
import type { FileChild } from 'docx'
import type { Block, DocumentSection } from '#domain/document/blocks.ts'
import { type DocumentForm, textWidthMm } from '#domain/document/form.ts'
import { assertNever } from '#domain/kernel/assert-never.ts'
import { letterheadDocx, titleDocx } from './blocks/letterhead.ts'
import { linksDocx } from './blocks/links.ts'
import { marginCodeDocx } from './blocks/margin-code.ts'
import { namePlatesDocx } from './blocks/name-plates.ts'
import { addresseesDocx, headingDocx, itemDocx, paragraphDocx, spacerDocx } from './blocks/paragraphs.ts'
import { seatingDocx } from './blocks/seating.ts'
import { signatureDocx } from './blocks/signature.ts'
import { tableDocx } from './blocks/table.ts'

/** @param keepWithNext whether the block must stay on the page of the one that follows */
export function blockDocx(
  block: Block,
  form: DocumentForm,
  orientation: DocumentSection['orientation'],
  keepWithNext: boolean,
): readonly FileChild[] {
  switch (block.kind) {
    case 'letterhead':
      return letterheadDocx(block, form)
    case 'title':
      return titleDocx(block, form)
    case 'addressees':
      return addresseesDocx(block, form)
    case 'paragraph':
      return [paragraphDocx(block, keepWithNext)]
    case 'heading':
      return [headingDocx(block, form, keepWithNext)]
    case 'item':
      return [itemDocx(block, keepWithNext)]
    case 'links':
      return linksDocx(block, form, keepWithNext)
    case 'signature':
      return signatureDocx(block, form)
    case 'table':
      return tableDocx(block, form, textWidthMm(form, orientation), keepWithNext)
    case 'margin-code':
      return marginCodeDocx(block, form)
    case 'name-plates':
      return namePlatesDocx(block)
    case 'seating':
      return seatingDocx(block)
    case 'spacer':
      return [spacerDocx(block.heightPt, keepWithNext)]
    default:
      return assertNever(block)
  }
}
