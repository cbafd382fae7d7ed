import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'
import { codedLetter, MARGIN_CODE_TEXT } from '#test/support/coded-letter.ts'
import { laidOut, openBrowser, sheetsOf } from '#test/support/laid-out-page.ts'
import { readQrCodes } from '#test/support/read-qr.ts'
import { letterToCamThanh } from '#test/support/sample-documents.ts'

const form = DOCUMENT_FORMS.party

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('a code in the margin reads from the first page at print size and moves nothing', async () => {
  const plain = await laidOut(browser, [letterToCamThanh(form)])
  // 300 dots to the inch.
  const coded = await laidOut(browser, [codedLetter(form)], 300 / 96)
  const texts = async (page: typeof plain) =>
    (await sheetsOf(page)).map(sheet => sheet.text.replace('7KQ2-M9XT', ''))
  expect(await texts(coded)).toEqual(await texts(plain))
  const [first] = await coded.locator('.sheet').all()
  expect(await readQrCodes((await first?.screenshot()) ?? new Uint8Array())).toEqual([MARGIN_CODE_TEXT])
})
