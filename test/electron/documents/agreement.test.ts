import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test, vi } from 'vitest'
import type { OfficeDocument } from '#domain/document/blocks.ts'
import type { DocumentForm } from '#domain/document/form.ts'
import { composeInvitation } from '#domain/invitation/compose-invitation.ts'
import { COMMON_TEXT } from '#domain/invitation/recipient-wording.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { renderDocx } from '#electron/documents/docx/render-document.ts'
import { DOCUMENT_FORMS, formOfMeeting } from '#electron/documents/forms.ts'
import { createChromiumPrinter } from '#electron/documents/html/chromium-printer.ts'
import { embeddedFonts } from '#electron/documents/html/fonts.ts'
import { renderHtml } from '#electron/documents/html/render-document.ts'
import {
  docxToPdf,
  missingOffice,
  type PlacedLine,
  type PlacedWord,
  pdfLines,
  pdfPages,
  pdfWords,
} from '#test/support/office.ts'
import { placeOf } from '#test/support/places.ts'
import { letterToCamThanh, linkedMeeting, report } from '#test/support/sample-documents.ts'
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

/** Page, word, then from above and from the left. */
const placeIn = ({ page, text, x, y }: PlacedWord): string =>
  `${page} ${text} ${y.toFixed(0).padStart(3, '0')} ${x.toFixed(0).padStart(3, '0')}`

const isNear = (one: PlacedLine, other: PlacedLine): boolean =>
  one.page === other.page && Math.abs(one.x - other.x) <= 1 && Math.abs(one.y - other.y) <= 1

const choosing = (choices: Partial<Meeting['formChoices']>): Meeting => ({
  ...linkedMeeting,
  formChoices: { ...linkedMeeting.formChoices, ...choices },
})

const MARKED: Partial<Meeting['formChoices']> = {
  secrecy: 'secret',
  urgency: 'very-urgent',
  circulation: 'Xem xong trả lại',
  draft: 2,
  printSides: 'two',
}

const OF_OFFICE: Partial<Meeting['formChoices']> = {
  letterheadOf: 'office',
  numbering: 'dash',
  recipientText: 'own-part',
  bodyPt: 15,
  linePt: 20,
}

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

    test.each([
      ['the letter of a phường', linkedMeeting],
      ['the State form', { ...linkedMeeting, form: 'state' }],
      ['a letter with every mark, on two sides', choosing(MARKED)],
      ['the State form with every mark', { ...choosing(MARKED), form: 'state' }],
      ['the office, its own part, 15 pt in lines of 20 pt', choosing(OF_OFFICE)],
    ] as const)('%s: every line within 1 mm', async (_, meeting) => {
      const form = formOfMeeting(meeting)
      const letter = composeInvitation(meeting, { kind: 'place', place: placeOf(meeting, '21025') }, form)
      const [print, word] = [await printed(letter, form), await inWord(letter, form)]
      expect(pdfPages(word)).toEqual(pdfPages(print))
      // Base lines, and the first letter of each: what a ruler on the paper would measure.
      const [left, right] = [pdfLines(print), pdfLines(word)]
      expect(left).toHaveLength(right.length)
      expect(left.filter(line => !right.some(other => isNear(line, other)))).toEqual([])
      expect(right.filter(line => !left.some(other => isNear(line, other)))).toEqual([])
    })

    test('every word of the sample begins within 1 mm', async () => {
      const byPlace = (pdf: Uint8Array) =>
        pdfWords(pdf).toSorted((one, other) => (placeIn(one) < placeIn(other) ? -1 : 1))
      const left = byPlace(await printed(letterToCamThanh(party), party))
      const right = byPlace(await inWord(letterToCamThanh(party), party))
      expect(left.map(word => word.text)).toEqual(right.map(word => word.text))
      expect(left.filter((word, index) => Math.abs(word.x - (right[index]?.x ?? 0)) > 1)).toEqual([])
    })
  },
)
