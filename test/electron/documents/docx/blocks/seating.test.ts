import { strFromU8, unzipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { localDateTime } from '#domain/kernel/local-time.ts'
import { renderDocx } from '#electron/documents/docx/render-document.ts'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'
import { docxToPdf, missingOffice, pdfPages } from '#test/support/office.ts'
import { missingValidator, ooxmlFindings } from '#test/support/ooxml/validate-ooxml.ts'
import { HALL_OF_60, HALL_OF_300, LARGEST_HALL, seatingDocument } from '#test/support/seating-documents.ts'

vi.setConfig({ testTimeout: 120_000 })

const HALLS = [
  ['60 seats', HALL_OF_60, 1],
  ['300 seats and the chair’s table', HALL_OF_300, 1],
  ['the largest hall', LARGEST_HALL, 4],
] as const

const plan = (shape: (typeof HALLS)[number][1]) =>
  renderDocx(seatingDocument(shape), DOCUMENT_FORMS.party, { createdAt: localDateTime('2026-06-27T16:00') })

test('a kept seat stands dashed and in italics, the chair’s table under its seats', async () => {
  const xml = strFromU8(unzipSync(await plan(HALL_OF_300))['word/document.xml'] ?? new Uint8Array())
  expect(xml.match(/w:top w:val="dashed"/g)).toHaveLength(1)
  expect(xml.indexOf('>SÂN KHẤU, MÀN HÌNH<')).toBeLessThan(xml.indexOf('>BÀN CHỦ TRÌ<'))
  expect(xml).toContain('<w:gridSpan w:val="5"/>')
})

test.skipIf(missingValidator() !== null).each(HALLS)('%s: valid', async (_, shape) => {
  expect(ooxmlFindings(await plan(shape))).toEqual([])
})

test.skipIf(missingOffice() !== null).each(HALLS)('%s: as many sheets in Word', async (_, shape, sheets) => {
  expect(pdfPages(docxToPdf(await plan(shape)))).toHaveLength(sheets)
})
