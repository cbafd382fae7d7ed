import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { embeddedFonts, linkedFonts } from '#electron/documents/html/fonts.ts'

const folder = fileURLToPath(new URL('../../../../resources/fonts', import.meta.url))
const count = (css: string): number => css.match(/@font-face/g)?.length ?? 0

test('regular, italic, bold and bold italic for Vietnamese lie inside the page', () => {
  const css = embeddedFonts(folder, 'Đảng ủy phường Cẩm Thành')
  expect(count(css)).toBe(8)
  expect(css).not.toMatch(/url\((?!data:font\/woff2;base64,)/)
})

test('letters of other languages of the country bring their own', () => {
  expect(count(embeddedFonts(folder, 'A Lŭ'))).toBe(12)
})

test('fonts beside the page are named by their address', () => {
  expect(linkedFonts('/fonts/')).toContain('url("/fonts/tinos-vietnamese-400-normal.woff2")')
})
