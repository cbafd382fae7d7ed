/** What every screen owes to those who hear it, enlarge it, or have a small one. */
import type { Page } from 'playwright-core'

const CONTROLS =
  'button|link|textbox|searchbox|combobox|checkbox|radio|switch|spinbutton|slider|option|menuitem|tab|listbox|grid|table|dialog'

/** A control in the tree of accessibility that has no name: `- button [disabled]`, `- textbox: Quảng Ngãi`. */
const NAMELESS = new RegExp(`^\\s*- (?:${CONTROLS})(?: \\[[^\\]]*\\])*(?::.*)?$`, 'gm')

/** Controls nobody could name, in the words of the tree of accessibility. */
export async function namelessControls(page: Page): Promise<readonly string[]> {
  const tree = await page.locator('body').ariaSnapshot()
  const frames = await page.locator('iframe:not([title]):visible').count()
  return [...(tree.match(NAMELESS) ?? []).map(line => line.trim()), ...Array(frames).fill('iframe')]
}

/** One heading of the first level, and none that skips a level. */
export async function headingTroubles(page: Page): Promise<readonly string[]> {
  const tree = await page.locator('body').ariaSnapshot()
  const headings = [...tree.matchAll(/heading "(.*)" \[level=(\d)\]/g)].map(([, text = '', level]) => ({
    text,
    level: Number(level),
  }))
  const skips = headings.filter(({ level }, index) => level > (headings[index - 1]?.level ?? 0) + 1)
  const first = headings.filter(({ level }) => level === 1).length
  return [
    ...(first === 1 ? [] : [`${first} headings of the first level`]),
    ...skips.map(({ text, level }) => `${text} skips to level ${level}`),
  ]
}

/** What runs out of the window at its side, or makes a part of the screen scroll sideways. */
export const sidewaysTroubles = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    // A received sheet is as wide as it came; everything in it can be reached by keys.
    const isSheet = (element: Element) => element.closest('[role=grid][aria-label^="Nội dung"]') !== null
    const told = (element: Element) =>
      `${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40)} <${element.tagName}>`
    const seen = [...document.querySelectorAll('body *')].filter(
      element => element.checkVisibility({ visibilityProperty: true }) && !isSheet(element),
    )
    const scrolling = seen.filter(
      element =>
        ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) &&
        element.scrollWidth > element.clientWidth + 1,
    )
    const outside = seen.filter(element => {
      const { right, left, width } = element.getBoundingClientRect()
      return (
        width > 1 &&
        element.matches('button, a, input, textarea, select, h1, h2, h3') &&
        (right > innerWidth + 1 || left < -1)
      )
    })
    return [
      ...scrolling.map(
        element => `scrolls by ${element.scrollWidth - element.clientWidth}: ${told(element)}`,
      ),
      ...outside.map(element => `outside: ${told(element)}`),
    ]
  })
