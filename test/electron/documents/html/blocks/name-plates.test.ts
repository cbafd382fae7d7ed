import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { laidOut, openBrowser, sheetsOf } from '#test/support/laid-out-page.ts'
import { plateDocument } from '#test/support/plate-documents.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test.each([
  ['A4', 3],
  ['A5', 2],
] as const)(
  '%s plates fill their sheets, without page numbers, every word on its panel',
  async (format, count) => {
    const page = await laidOut(browser, [plateDocument(format)])
    const sheets = await sheetsOf(page)
    expect(sheets.map(({ number, holds }) => ({ number, holds }))).toEqual(
      Array.from({ length: count }, () => ({ number: '', holds: true })),
    )
    const outside = await page.evaluate(
      () =>
        [...document.querySelectorAll('.sheet-body')].flatMap(body => {
          const room = body.getBoundingClientRect()
          return [...body.querySelectorAll('text')].filter(text => {
            const box = text.getBoundingClientRect()
            return (
              box.left < room.left || box.right > room.right || box.top < room.top || box.bottom > room.bottom
            )
          })
        }).length,
    )
    expect(outside).toBe(0)
  },
)
