/** Letters as PDF for many, beside the print of as many blank pages by the same browser. */

import { makeLetters } from '../../electron/documents/letters/make-letters.ts'
import type { PdfPrinter } from '../../electron/documents/pdf-printer.ts'
import { localDateTime } from '../../electron/domain/kernel/local-time.ts'
import { FONTS_FOLDER, type Recipients } from './letters.ts'

export type PdfMade = { readonly pages: number; readonly bytes: number }

export async function makePdf(
  { meeting, places }: Recipients,
  together: boolean,
  printer: PdfPrinter,
): Promise<PdfMade> {
  let pages = 0
  let bytes = 0
  await makeLetters(
    {
      source: { meeting, places, last: new Map() },
      format: 'pdf',
      together,
      skip: [],
      createdAt: localDateTime('2026-06-27T16:00'),
      fontsFolder: FONTS_FOLDER,
      title: 'Giấy mời',
    },
    {
      print: html => printer.print(html),
      emit: event => {
        if (event.kind === 'failed') throw new Error(event.message)
        if (event.kind === 'made') pages += event.pages ?? 0
        if (event.kind === 'book') bytes += event.file.bytes.length
        if (event.kind === 'made') bytes += event.file?.bytes.length ?? 0
      },
    },
  )
  return { pages, bytes }
}

/** Says at once that its pages stand, as a page that lays itself out does. */
export const blankPages = (pages: number): string =>
  `<!doctype html><html data-pages="${pages}"><head><style>@page{size:210mm 297mm;margin:0}body{margin:0}div{height:297mm;break-after:page}div:last-child{break-after:auto}</style></head><body>${'<div></div>'.repeat(pages)}</body></html>`
