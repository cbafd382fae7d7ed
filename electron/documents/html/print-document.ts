/** One document as a PDF by the browser the shell has, or as the page that a screen lays out into pages. */
import type { OfficeDocument } from '#domain/document/blocks.ts'
import type { DocumentForm } from '#domain/document/form.ts'
import { plainText } from '#domain/document/plain-text.ts'
import type { PdfPrinter } from '../pdf-printer.ts'
import { embeddedFonts } from './fonts.ts'
import { type HtmlOptions, renderHtml } from './render-document.ts'

export type PrintRoom = {
  readonly printer: PdfPrinter
  /** Holds the fonts of the pages. */
  readonly fontsFolder: string
}

export const printDocument = (
  document: OfficeDocument,
  form: DocumentForm,
  { printer, fontsFolder }: PrintRoom,
): Promise<Uint8Array> => printer.print(pageOf(document, form, fontsFolder, 'script'))

/** What offices print with. */
const DOTS_PER_INCH = 300

/** Every code of the document as it stands on its page, one picture each. */
export const photographCodes = (
  document: OfficeDocument,
  form: DocumentForm,
  { printer, fontsFolder }: PrintRoom,
): Promise<readonly Uint8Array[]> =>
  printer.photograph(pageOf(document, form, fontsFolder, 'script'), '.code', DOTS_PER_INCH)

/** Without scripts: whoever shows it calls `paginate`. */
export const screenDocument = (
  document: OfficeDocument,
  form: DocumentForm,
  { fontsFolder }: Pick<PrintRoom, 'fontsFolder'>,
): string => pageOf(document, form, fontsFolder, 'caller')

function pageOf(
  document: OfficeDocument,
  form: DocumentForm,
  fontsFolder: string,
  pagination: HtmlOptions['pagination'],
): string {
  const words = plainText(
    document.sections.flatMap(section => section.blocks),
    form,
  )
  return renderHtml([document], form, { fonts: embeddedFonts(fontsFolder, words), pagination })
}
