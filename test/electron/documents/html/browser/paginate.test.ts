import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Block, paragraph, type SignatureBlock, type TableBlock } from '#domain/document/blocks.ts'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'
import { documentOf, laidOut, openBrowser, sheetsOf } from '#test/support/laid-out-page.ts'
import { readQrCodes } from '#test/support/read-qr.ts'
import { LINK_ADDRESSES, letterToCamThanh, report } from '#test/support/sample-documents.ts'

// Real browsers and office programs start on loaded machines too.
vi.setConfig({ testTimeout: 120_000 })

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
}, 60_000)
afterAll(() => browser.close())

/** 40 lines of 18 pt stand on a page of 257 mm when nothing is between them; a paragraph adds 6 pt. */
const LINES_ON_A_PAGE = 40
const words = (lines: number): string =>
  Array.from({ length: lines * 14 }, (_, index) => `chữ${index}`).join(' ')
const filler = (height: number): Block => ({ kind: 'spacer', heightPt: height * 18 })
const signature: SignatureBlock = {
  kind: 'signature',
  authority: 'T/L BAN THƯỜNG VỤ',
  position: 'PHÓ CHÁNH VĂN PHÒNG',
  signer: 'Đỗ Quang Nghĩa',
  distribution: Array.from({ length: 7 }, (_, index) => ({ text: `Nơi ${index}`, source: null })),
  source: null,
  distributionSource: null,
}
const table = (rows: number): TableBlock => ({
  kind: 'table',
  columns: [{ width: 1, align: 'left' }],
  header: [[{ spans: [{ text: 'Đầu bảng' }] }]],
  rows: Array.from({ length: rows }, (_, index) => [{ spans: [{ text: `Dòng ${index + 1}` }] }]),
  source: null,
})

const pagesOf = async (...blocks: readonly Block[]) => {
  const page = await laidOut(browser, [documentOf(...blocks)])
  const sheets = await sheetsOf(page)
  await page.close()
  return sheets
}

describe('paragraphs', () => {
  test('one longer than a page goes on over pages without losing or doubling a word', async () => {
    const text = words(100)
    const sheets = await pagesOf(paragraph(text))
    expect(sheets.length).toBeGreaterThan(2)
    expect(sheets.every(sheet => sheet.holds)).toBe(true)
    expect(sheets.map(sheet => sheet.text.trim()).join(' ')).toBe(text)
  })

  test.each([
    [1, 'nothing of it stands on the page that has room for one line', ''],
    [2, 'two lines stand on the page that has room for two', 'chữ0'],
  ])('with room for %i lines: %s', async (room, _, begin) => {
    const [first] = await pagesOf(filler(LINES_ON_A_PAGE - room), paragraph(words(6)))
    expect(first?.parts[1]?.slice(0, 4) ?? '').toBe(begin)
  })

  test('three lines are never parted', async () => {
    const [first, second] = await pagesOf(filler(LINES_ON_A_PAGE - 2), paragraph(words(2)))
    expect([first?.parts.length, second?.parts.length]).toEqual([1, 1])
  })

  test('bold and italics go on across the break', async () => {
    const page = await laidOut(browser, [documentOf(paragraph([{ text: words(30), bold: true }]))])
    expect(await page.locator('.sheet').count()).toBe(2)
    expect(await page.locator('.sheet:nth-child(2) p.continued b').count()).toBe(1)
    await page.close()
  })
})

describe('what stays together', () => {
  test('headings go to the page of the text below them', async () => {
    const heading = (level: 1 | 2): Block => ({
      kind: 'heading',
      level,
      marker: 'I.',
      title: `Mục ${level}`,
      text: [],
      source: null,
    })
    const sheets = await pagesOf(filler(LINES_ON_A_PAGE - 3), heading(1), heading(2), paragraph(words(4)))
    expect(sheets[0]?.text).toBe('')
    expect(sheets[1]?.parts[0]).toBe('I. Mục 1')
  })

  test('the signature takes the closing sentence with it', async () => {
    const sheets = await pagesOf(filler(LINES_ON_A_PAGE - 4), paragraph('Kính mời.'), signature)
    expect(sheets.map(sheet => sheet.parts.length)).toEqual([1, 2])
    expect(sheets[1]?.text).toContain('Kính mời.')
  })

  test('after a table it takes the last row', async () => {
    const sheets = await pagesOf(filler(LINES_ON_A_PAGE - 8), table(5), signature)
    expect(sheets[0]?.text).toContain('Dòng 4')
    expect(sheets[1]?.text).toMatch(/^Đầu bảngDòng 5Nơi nhận/)
  })
})

describe('tables', () => {
  test('a row that heads others, also as their sum, never ends a page', async () => {
    const row = (index: number) => {
      const spans = [{ text: index % 2 === 0 ? `Nhóm ${index}` : `Dòng ${index}` }]
      if (index % 2 === 1) return [{ spans }, { spans: [], columnSpan: 2 }]
      return index % 4 === 0 ? [{ spans, columnSpan: 3 }] : [{ spans: [] }, { spans, columnSpan: 2 }]
    }
    const column = { width: 1, align: 'left' } as const
    for (const before of [0, 1]) {
      const rows = Array.from({ length: 120 }, (_, index) => row(index))
      const sheets = await pagesOf(filler(before), {
        kind: 'table',
        columns: [column, column, column],
        header: [],
        rows,
        source: null,
      })
      expect(sheets.length).toBeGreaterThan(2)
      for (const { text } of sheets) expect(text.trim()).toMatch(/Dòng \d+$/)
    }
  })

  test('their header comes again on each page, no row is lost', async () => {
    const sheets = await pagesOf(table(100))
    expect(sheets.length).toBe(3)
    expect(sheets.every(sheet => sheet.text.startsWith('Đầu bảng') && sheet.holds)).toBe(true)
    expect(sheets.flatMap(sheet => sheet.text.match(/Dòng \d+/g) ?? []).length).toBe(100)
  })

  test('many links go on over pages, none cut through', async () => {
    const links = Array.from({ length: 40 }, (_, index) => ({
      caption: `Liên kết ${index}.`,
      target: { kind: 'address', url: `https://a.vn/${index}` } as const,
      source: null,
    }))
    const sheets = await pagesOf({ kind: 'links', links })
    expect(sheets.map(sheet => sheet.text.match(/Liên kết \d+\./g)?.length)).toEqual([24, 16])
  })
})

test('each document counts its own pages from 1, which is not printed', async () => {
  const letter = letterToCamThanh(DOCUMENT_FORMS.party)
  const page = await laidOut(browser, [letter, report(DOCUMENT_FORMS.party), letter])
  const sheets = await sheetsOf(page)
  expect(sheets.map(sheet => sheet.number)).toEqual(['', '2', '3', '', '2', '3', '4', '', '2', '3'])
  expect(sheets.every(sheet => sheet.holds)).toBe(true)
  expect(await page.locator('html').getAttribute('data-pages')).toBe('10')
  await page.close()
})

test.each([
  ['a name of 300 characters without a space', paragraph('x'.repeat(300))],
  [
    'a name of 300 characters as addressee',
    {
      kind: 'addressees',
      label: 'Kính gửi:',
      names: [{ text: 'Đảng ủy '.repeat(40), source: null }],
      source: null,
    } as const,
  ],
  ['right-to-left and control characters, an emoji', paragraph('\u202eabc\u0007 אבג 😀')],
])('%s stays on the page', async (_, block) => {
  const [sheet] = await pagesOf(block)
  expect(sheet?.holds).toBe(true)
  const page = await laidOut(browser, [documentOf(block)])
  const overflow = await page.evaluate(() =>
    [...document.querySelectorAll('.sheet-body > *')].some(part => part.scrollWidth > part.clientWidth + 1),
  )
  expect(overflow).toBe(false)
  await page.close()
})

test.each([1.25, 1.5, 2])('a screen that enlarges %s times shows the same pages', async scale => {
  const letter = letterToCamThanh(DOCUMENT_FORMS.party)
  const [plain, enlarged] = await Promise.all([1, scale].map(one => laidOut(browser, [letter], one)))
  if (plain === undefined || enlarged === undefined) throw new Error('no page')
  const parts = async (page: Page) => (await sheetsOf(page)).map(sheet => sheet.parts)
  expect(await parts(enlarged)).toEqual(await parts(plain))
  await Promise.all([plain.close(), enlarged.close()])
})

test('the codes on the page read back as the links, at 300 dpi', async () => {
  const page = await laidOut(browser, [letterToCamThanh(DOCUMENT_FORMS.party)], 300 / 96)
  const texts = await readQrCodes(await page.locator('.links').screenshot())
  expect(texts).toEqual([...LINK_ADDRESSES])
  await page.close()
})
