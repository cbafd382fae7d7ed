/** Prints through a Chromium of its own: an installed one first, otherwise the one from the package registry. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type LaunchOptions, type Page } from 'playwright-core'
import { AppError } from '#domain/kernel/app-error.ts'
import { type PdfPrinter, PIXELS_PER_INCH } from '../pdf-printer.ts'

/** Nothing in the page comes from outside, so the browser has no reason to look for a network. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const WINDOWS_BROWSERS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
] as const

const OTHER_BROWSERS = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
] as const

/** Path of an installed Chrome, Edge or Chromium; null where there is none in the usual places. */
export function installedBrowser(): string | null {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    name => process.env[name] ?? [],
  )
  const windows = folders.flatMap(folder => WINDOWS_BROWSERS.map(parts => join(folder, ...parts)))
  return [...windows, ...OTHER_BROWSERS].find(path => existsSync(path)) ?? null
}

/** How to start a Chromium without a window; unpacks the packaged one where none is installed. */
export async function chromiumLaunchOptions(): Promise<LaunchOptions> {
  // The sandbox of Chromium refuses to run for root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET
  // Whoever runs the program decides what a signal does; the browser goes when the program closes its printer.
  const common = { headless: true, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }
  const installed = installedBrowser()
  if (installed !== null) return { ...common, executablePath: installed, args }
  const { default: packaged } = await import('@sparticuz/chromium')
  return { ...common, executablePath: await packaged.executablePath(), args: [...packaged.args, ...args] }
}

/**
 * A printer that keeps one browser over many letters. The browser ends with `close`, and with the process.
 *
 * It throws AppError `printer-missing` where no browser starts.
 */
export function createChromiumPrinter(): PdfPrinter {
  let browser: Promise<Browser> | null = null
  const forget = (): void => {
    browser = null
  }
  const started = (): Promise<Browser> => {
    browser ??= launched(forget).catch((cause: unknown) => {
      forget()
      throw new AppError(
        'printer-missing',
        'Không khởi động được trình duyệt dùng để in. Hãy kiểm tra Chrome, Edge hoặc Chromium trên máy này còn mở được không, rồi thử lại.',
        { cause },
      )
    })
    return browser
  }
  return {
    print: async html =>
      onPage(await started(), html, 1, page => page.pdf({ preferCSSPageSize: true, printBackground: true })),
    photograph: async (html, selector, dotsPerInch) =>
      onPage(await started(), html, dotsPerInch / PIXELS_PER_INCH, async page => {
        const pictures: Uint8Array[] = []
        for (const piece of await page.locator(selector).all()) pictures.push(await piece.screenshot())
        return pictures
      }),
    close: async () => {
      const running = browser
      forget()
      await (await running)?.close()
    },
  }
}

/** @param onEnd called when the browser ended, by itself or by order */
async function launched(onEnd: () => void): Promise<Browser> {
  const browser = await chromium.launch(await chromiumLaunchOptions())
  browser.on('disconnected', onEnd)
  return browser
}

/** @param scale dots of a picture for each pixel of the style sheet */
async function onPage<Value>(
  browser: Browser,
  html: string,
  scale: number,
  work: (page: Page) => Promise<Value>,
): Promise<Value> {
  const page = await browser.newPage({ deviceScaleFactor: scale })
  try {
    await page.setContent(html, { waitUntil: 'load' })
    await page.waitForSelector('html[data-pages]', { state: 'attached', timeout: 120_000 })
    return await work(page)
  } finally {
    await page.close()
  }
}
