import { strFromU8, unzipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { localDateTime } from '#domain/kernel/local-time.ts'
import { renderDocx } from '#electron/documents/docx/render-document.ts'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'
import { docxToPdf, missingOffice, pdfPages } from '#test/support/office.ts'
import { missingValidator, ooxmlFindings } from '#test/support/ooxml/validate-ooxml.ts'
import { plateDocument } from '#test/support/plate-documents.ts'

vi.setConfig({ testTimeout: 120_000 })

const plates = (format: 'A4' | 'A5') =>
  renderDocx(plateDocument(format), DOCUMENT_FORMS.party, { createdAt: localDateTime('2026-06-27T16:00') })

test.each([
  ['A4', 3],
  ['A5', 2],
] as const)('%s plates read from both sides of their fold', async (format, sheets) => {
  const xml = strFromU8(unzipSync(await plates(format))['word/document.xml'] ?? new Uint8Array())
  const panels = sheets * (format === 'A4' ? 1 : 2)
  expect(xml.match(/w:textDirection w:val="tbRl"/g)).toHaveLength(panels)
  expect(xml.match(/w:textDirection w:val="btLr"/g)).toHaveLength(panels)
  expect(xml.match(/>NGUYỄN VĂN AN</g)).toHaveLength(2)
})

test.skipIf(missingValidator() !== null).each(['A4', 'A5'] as const)('%s plates are valid', async format => {
  expect(ooxmlFindings(await plates(format))).toEqual([])
})

test.skipIf(missingOffice() !== null).each([
  ['A4', 3],
  ['A5', 2],
] as const)('no sheet of %s plates runs over into an empty one', async (format, sheets) => {
  expect(pdfPages(docxToPdf(await plates(format)))).toHaveLength(sheets)
})
