import { fileURLToPath } from 'node:url'
import { afterAll, expect, test, vi } from 'vitest'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'
import { createChromiumPrinter } from '#electron/documents/html/chromium-printer.ts'
import { embeddedFonts } from '#electron/documents/html/fonts.ts'
import { renderHtml } from '#electron/documents/html/render-document.ts'
import { letterToCamThanh } from '#test/support/sample-documents.ts'

// A real browser starts on loaded machines too.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const form = DOCUMENT_FORMS.party
const fonts = embeddedFonts(fileURLToPath(new URL('../../../../resources/fonts', import.meta.url)))
const letter = renderHtml([letterToCamThanh(form)], form, { fonts, pagination: 'script' })
const printer = createChromiumPrinter()
afterAll(() => printer.close())

const pagesOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0

test('letters printed at the same time each have their pages', async () => {
  const files = await Promise.all([printer.print(letter), printer.print(letter)])
  expect(files.map(pagesOf)).toEqual([3, 3])
})

test('a code of the page is pictured at the resolution of print', async () => {
  const pictures = await printer.photograph(letter, '.code', 300)
  const widths = pictures.map(picture => Buffer.from(picture).readUInt32BE(16))
  const side = (form.links.codeMm / 25.4) * 300
  expect(pictures.length).toBeGreaterThan(0)
  for (const width of widths) expect(Math.abs(width - side)).toBeLessThan(8)
})

test('it prints again after it was closed', async () => {
  await printer.close()
  expect(pagesOf(await printer.print(letter))).toBe(3)
})

test('the PDF carries the title of the letter and its own fonts', async () => {
  const pdf = Buffer.from(await printer.print(letter)).toString('latin1')
  expect(pdf).toMatch(/\/Title/)
  expect(pdf).toMatch(/\/FontName \/\w+\+Tinos/)
})
