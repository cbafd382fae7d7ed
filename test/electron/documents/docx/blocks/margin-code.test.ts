import { expect, test, vi } from 'vitest'
import { localDateTime } from '#domain/kernel/local-time.ts'
import { renderDocx } from '#electron/documents/docx/render-document.ts'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'
import { codedLetter } from '#test/support/coded-letter.ts'
import { docxToPdf, missingOffice, pdfPages } from '#test/support/office.ts'
import { missingValidator, ooxmlFindings } from '#test/support/ooxml/validate-ooxml.ts'
import { letterToCamThanh } from '#test/support/sample-documents.ts'

vi.setConfig({ testTimeout: 120_000 })

const form = DOCUMENT_FORMS.party
const docx = (document: ReturnType<typeof letterToCamThanh>) =>
  renderDocx(document, form, { createdAt: localDateTime('2026-06-27T16:00') })

test.skipIf(missingValidator() !== null)('a letter with a code in its margin is valid', async () => {
  expect(ooxmlFindings(await docx(codedLetter(form)))).toEqual([])
})

test.skipIf(missingOffice() !== null)('the code moves no line of the letter', async () => {
  const plain = pdfPages(docxToPdf(await docx(letterToCamThanh(form))))
  const coded = pdfPages(docxToPdf(await docx(codedLetter(form))))
  const [first = [], ...others] = coded
  expect(first).toContain('7KQ2-M9XT')
  expect([first.filter(line => line !== '7KQ2-M9XT'), ...others]).toEqual(plain)
})
