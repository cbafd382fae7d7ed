/** The invitation as plain text: from its type name on, without letterhead. */
import type { OfficeDocument } from '../document/blocks.ts'
import type { DocumentForm } from '../document/form.ts'
import { plainText } from '../document/plain-text.ts'

/** Paragraphs apart by a blank line, in NFC, ending with a line end. */
export const invitationText = (letter: OfficeDocument, form: DocumentForm): string =>
  plainText(
    letter.sections.flatMap(section => section.blocks.filter(block => block.kind !== 'letterhead')),
    form,
  )
