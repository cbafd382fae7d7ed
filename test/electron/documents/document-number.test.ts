import { describe, expect, test, vi } from 'vitest'
import { localDateTime } from '#domain/kernel/local-time.ts'
import { numberedText } from '#electron/documents/document-number.ts'
import { renderDocx } from '#electron/documents/docx/render-document.ts'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'
import { docxToPdfs, missingOffice, missingReader, pdfWords } from '#test/support/office.ts'
import { letterToCamThanh } from '#test/support/sample-documents.ts'

// Office programs start on loaded machines too.
vi.setConfig({ testTimeout: 120_000 })

const numbersIn = (text: string): readonly string[] =>
  numberedText(text).flatMap(part => (part.isNumber ? [part.text] : []))

test.each([
  ['Công văn số 3373-CV/VPTW ngày 27/6/2026', ['3373-CV/VPTW']],
  [
    'Giấy mời số 05/GM-UBND, Nghị định 30/2020/NĐ-CP (và 257-QĐ/TU)',
    ['05/GM-UBND', '30/2020/NĐ-CP', '257-QĐ/TU'],
  ],
  ['Nghị quyết 1677/NQ-UBTVQH15; “57-NQ/TW”', ['1677/NQ-UBTVQH15', '57-NQ/TW']],
  ['nhiệm kỳ 2025-2030, ngày 29/6/2026, điện thoại 0255-382-2222', []],
  ['https://hop.vn/12/abc-d', []],
] as const)('%s', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers)
  expect(
    numberedText(text)
      .map(part => part.text)
      .join(''),
  ).toBe(text)
})

const form = DOCUMENT_FORMS.party
const office = missingOffice() ?? missingReader()
if (office !== null) console.info(`No line of a word processor is read: ${office}`)

describe.skipIf(office !== null)('in a word processor', () => {
  test('no line ends within a number, wherever the line ends', async () => {
    const [section] = letterToCamThanh(form).sections
    if (section === undefined) throw new Error('The letter has a section')
    const body = section.blocks.find(block => block.kind === 'paragraph') ?? expect.fail('no paragraph')
    const blocks = Array.from({ length: 24 }, (_, index) => ({
      ...body,
      spans: [
        { text: `${'x'.repeat(index)} Ban Thường vụ Tỉnh ủy điều chỉnh một số nội dung của số 05/GM-UBND` },
      ],
    }))
    const document = { ...letterToCamThanh(form), sections: [{ ...section, blocks }] }
    const [pdf] = docxToPdfs([
      await renderDocx(document, form, { createdAt: localDateTime('2026-06-27T16:00') }),
    ])
    if (pdf === undefined) throw new Error('No page came')
    // Parted by a line, a number would be two words.
    expect(pdfWords(pdf).filter(word => word.text === '05/GM-UBND')).toHaveLength(blocks.length)
  })
})
