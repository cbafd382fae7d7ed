/** One document as a PDF, by the browser the shell has. */
import type { OfficeDocument } from '#domain/document/blocks.ts'
import type { DocumentForm } from '#domain/document/form.ts'
import { plainText } from '#domain/document/plain-text.ts'
import type { PdfPrinter } from '../pdf-printer.ts'
import { embeddedFonts } from './fonts.ts'
import { renderHtml } from './render-document.ts'

export type PrintRoom = {
  readonly printer: PdfPrinter
  /** Holds the fonts of the pages. */
  readonly fontsFolder: string
}

export function printDocument(
  document: OfficeDocument,
  form: DocumentForm,
  { printer, fontsFolder }: PrintRoom,
): Promise<Uint8Array> {
  const words = plainText(
    document.sections.flatMap(section => section.blocks),
    form,
  )
  const fonts = embeddedFonts(fontsFolder, words)
  return printer.print(renderHtml([document], form, { fonts, pagination: 'script' }))
}
