/** What axe finds on a screen against WCAG 2.2 A and AA, as lines a person can act on. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions, SerialContextObject } from 'axe-core'
import type { Page } from 'playwright-core'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** How a person may have set up their screen. */
const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'high contrast': { colorScheme: 'dark', forcedColors: 'active' },
} as const

const WHERE: SerialContextObject = {
  exclude: [
    // Fluent's stops at the edges of a group: they hand the focus on at once and never keep it.
    ['[data-tabster-dummy]'],
    // A notice behind an open menu: Fluent keeps the focus out of it while it is hidden.
    ['[data-portal-node][aria-hidden=true]'],
  ],
}

const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  // The letter is a document of its own, in a frame where no script runs.
  iframes: false,
  resultTypes: ['violations'],
}

/** Every violation in each look; empty when all is well. Leaves the page in the light look. */
export async function violations(page: Page): Promise<readonly string[]> {
  // Through the protocol of the browser, which asks no policy of the page: the page stays as it is shipped.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE)
  const found: string[] = []
  for (const [name, look] of Object.entries(LOOKS)) {
    await page.emulateMedia({ ...look, reducedMotion: 'reduce' })
    found.push(...(await violationsNow(page)).map(line => `${name}: ${line}`))
  }
  await page.emulateMedia(LOOKS.light)
  return found
}

async function violationsNow(page: Page): Promise<readonly string[]> {
  const results = await page.evaluate(
    async ({ where, rules }): Promise<AxeResults> => {
      // Colours on their way to others, and dialogs on their way in, are none to judge. What takes longer than a
      // second is no way but a clock (of a notice) or a sign of work.
      const onTheirWay = document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().endTime ?? 0) <= 1_000)
      await Promise.allSettled(onTheirWay.map(each => each.finished))
      const { axe } = window as unknown as { readonly axe: typeof import('axe-core') }
      return axe.run(where, rules)
    },
    { where: WHERE, rules: RULES },
  )
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, failureSummary = '' }) =>
      [id, target.join(' '), html.slice(0, 120), failureSummary.split('\n')[1]?.trim()].join(' | '),
    ),
  )
}
