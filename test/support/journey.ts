/** A person at the program in a real browser: the loopback shell on a fresh folder, and whatever the page complains of. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { afterAll, expect, onTestFinished } from 'vitest'
import { chromiumLaunchOptions } from '#electron/documents/html/chromium-printer.ts'
import { type Loopback, startLoopback } from '#electron/shells/loopback/start-loopback.ts'
import { inRoot } from '../../build/bundle/build-once.ts'
import { buildPage } from '../../build/bundle/build-page.ts'
import { type TestApp, testApp } from './test-app.ts'

export type Journey = Pick<TestApp, 'call' | 'setClock'> & {
  /** The first window, on the first screen. */
  readonly page: Page
  /** One more window of the same person. */
  readonly openWindow: () => Promise<Page>
  /** Closes all windows and the program, and opens both again on the same data. */
  readonly restart: () => Promise<Page>
}

type JourneyOptions = BrowserContextOptions & {
  /** What the clock of the program shows. */
  readonly startAt?: string
}

/** The smallest screen the program is made for. */
const VIEWPORT = { width: 1280, height: 720 } as const

/** Nobody waits longer; steps that make or read files are given more where they stand. */
const PATIENCE = 15_000

// One browser for all journeys of a file: starting one takes longer than many of their steps.
let browser: Promise<Browser> | null = null
afterAll(async () => (await browser)?.close())

const startBrowser = async (): Promise<Browser> => {
  const options = await chromiumLaunchOptions()
  // With its preview, printing brings the windowless browser down.
  return chromium.launch({ ...options, args: [...(options.args ?? []), '--disable-print-preview'] })
}

/** Starts the program and opens it; the test fails on any complaint of a page, also about its security policy. */
export async function startJourney(options: JourneyOptions = {}): Promise<Journey> {
  const { startAt = '2026-06-29T16:30', ...look } = options
  await buildPage()
  const program = await testApp(startAt)
  const listen = (): Promise<Loopback> =>
    startLoopback({ app: program.app, pageFolder: inRoot('.out/renderer') })
  let loopback = await listen()
  browser ??= startBrowser()
  const context = await (await browser).newContext({ viewport: VIEWPORT, locale: 'vi-VN', ...look })
  context.setDefaultTimeout(PATIENCE)
  const complaints: string[] = []
  context.on('weberror', thrown => complaints.push(thrown.error().stack ?? thrown.error().message))
  context.on('console', message => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`)
  })
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await picture(context, task.name)
    await context.close()
    await loopback.close()
    expect(complaints).toEqual([])
  })
  const openWindow = async (): Promise<Page> => {
    const page = await context.newPage()
    // Heard from the beginning: only then does the browser hand over every dialog, also one opened by a key.
    page.on('filechooser', () => undefined)
    await page.goto(loopback.url)
    return page
  }
  return {
    call: program.call,
    setClock: program.setClock,
    page: await openWindow(),
    openWindow,
    restart: async () => {
      await Promise.all(context.pages().map(page => page.close()))
      await loopback.close()
      await program.restart()
      loopback = await listen()
      return openWindow()
    },
  }
}

/** What the person saw when a journey came to a stop. */
async function picture(context: BrowserContext, name: string): Promise<void> {
  const folder = inRoot('.out/journeys')
  await mkdir(folder, { recursive: true })
  for (const [index, page] of context.pages().entries()) {
    const path = join(folder, `${name.replaceAll(/\W+/g, '-')}-${index + 1}`)
    await page.screenshot({ path: `${path}.png` })
    await writeFile(`${path}.txt`, await page.locator('body').ariaSnapshot())
    console.log(`${path}.png`)
  }
}
