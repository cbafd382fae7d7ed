import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test, vi } from 'vitest'
import type { OfficeDocument } from '#domain/document/blocks.ts'
import type { DocumentForm } from '#domain/document/form.ts'
import { composeInvitation } from '#domain/invitation/compose-invitation.ts'
import { COMMON_TEXT } from '#domain/invitation/recipient-wording.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import { renderDocx } from '#electron/documents/docx/render-document.ts'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'
import { createChromiumPrinter } from '#electron/documents/html/chromium-printer.ts'
import { embeddedFonts } from '#electron/documents/html/fonts.ts'
import { renderHtml } from '#electron/documents/html/render-document.ts'
import { docxToPdf, missingOffice, pdfPages, pdfWords } from '#test/support/office.ts'
import { letterToCamThanh, report } from '#test/support/sample-documents.ts'
import { sampleMeeting } from '#test/support/sample-meeting.ts'

// Real browsers and office programs start on loaded machines too.
vi.setConfig({ testTimeout: 120_000 })

const { party, state } = DOCUMENT_FORMS
const fonts = embeddedFonts(fileURLToPath(new URL('../../../resources/fonts', import.meta.url)))
const printer = createChromiumPrinter()
afterAll(() => printer.close())

const missing = missingOffice()
if (missing !== null) console.info(`PDF and DOCX are not compared: ${missing}`)

const printed = (document: OfficeDocument, form: DocumentForm): Promise<Uint8Array> =>
  printer.print(renderHtml([document], form, { fonts, pagination: 'script' }))

const inWord = async (document: OfficeDocument, form: DocumentForm): Promise<Uint8Array> =>
  docxToPdf(await renderDocx(document, form, { createdAt: localDateTime('2026-06-27T16:00') }))

describe.skipIf(missing !== null)(
  'the printed page and the DOCX are the same letter',
  { timeout: 120_000 },
  () => {
    test.each([
      ['the letter of a phường', letterToCamThanh(party), party],
      ['the common text', composeInvitation(sampleMeeting, COMMON_TEXT, party), party],
      ['the State form', letterToCamThanh(state), state],
      ['a report with a landscape table', report(party), party],
    ] as const)('%s: line by line, page by page', async (_, document, form) => {
      expect(pdfPages(await inWord(document, form))).toEqual(pdfPages(await printed(document, form)))
    })

    test('the sample has three pages, the numbers 2 and 3 on them', async () => {
      const pages = pdfPages(await printed(letterToCamThanh(party), party))
      expect(pages.map(lines => lines[0])).toEqual(['TỈNH ỦY QUẢNG NGÃI ĐẢNG CỘNG SẢN VIỆT NAM', '2', '3'])
    })

    test('words stand in the same places within 1.5 mm', async () => {
      const order = (one: { page: number; text: string; y: number; x: number }): string =>
        `${one.page} ${one.text} ${one.y.toFixed(0).padStart(3, '0')} ${one.x.toFixed(0).padStart(3, '0')}`
      const byPlace = (pdf: Uint8Array) =>
        pdfWords(pdf).toSorted((left, right) => (order(left) < order(right) ? -1 : 1))
      const left = byPlace(await printed(letterToCamThanh(party), party))
      const right = byPlace(await inWord(letterToCamThanh(party), party))
      expect(left.map(word => word.text)).toEqual(right.map(word => word.text))
      const far = left.filter((word, index) => {
        const other = right[index]
        return other === undefined || Math.abs(word.x - other.x) > 1 || Math.abs(word.y - other.y) > 1.5
      })
      expect(far).toEqual([])
    })
  },
)
