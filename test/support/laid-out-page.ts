/** Opens pages in a real browser and reads what stands on them. */
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { Block, OfficeDocument } from '#domain/document/blocks.ts'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'
import { chromiumLaunchOptions } from '#electron/documents/html/chromium-printer.ts'
import { embeddedFonts } from '#electron/documents/html/fonts.ts'
import { renderHtml } from '#electron/documents/html/render-document.ts'

const fonts = embeddedFonts(fileURLToPath(new URL('../../resources/fonts', import.meta.url)))

export const openBrowser = async (): Promise<Browser> => chromium.launch(await chromiumLaunchOptions())

/** A page that has laid itself out, on a screen with so many dots to a pixel. */
export async function laidOut(
  browser: Browser,
  documents: readonly OfficeDocument[],
  deviceScaleFactor = 1,
): Promise<Page> {
  const page = await browser.newPage({ deviceScaleFactor })
  await page.setContent(renderHtml(documents, DOCUMENT_FORMS.party, { fonts, pagination: 'script' }))
  await page.waitForSelector('html[data-pages]', { state: 'attached' })
  return page
}

export const documentOf = (...blocks: readonly Block[]): OfficeDocument => ({
  title: 'Thử',
  subject: '',
  author: '',
  sections: [{ orientation: 'portrait', blocks }],
})

export type SheetContent = {
  readonly number: string
  readonly text: string
  /** Text of each block, or of the part of it that stands here. */
  readonly parts: readonly string[]
  /** Whether everything stands within the text area. */
  readonly holds: boolean
}

/** What stands on each page. */
export const sheetsOf = (page: Page): Promise<readonly SheetContent[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.sheet')].map(sheet => {
      const body = sheet.querySelector('.sheet-body')
      const bottom = body?.getBoundingClientRect().bottom ?? 0
      const parts = [...(body?.children ?? [])]
      return {
        number: sheet.querySelector('.sheet-number')?.textContent ?? '',
        text: body?.textContent ?? '',
        parts: parts.map(part => part.textContent ?? ''),
        holds: parts.every(part => part.getBoundingClientRect().bottom <= bottom + 1),
      }
    }),
  )
