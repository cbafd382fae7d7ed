/** A person without a mouse: after every key the focus must stand somewhere, and must be seen there. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

export type Keyboard = {
  readonly press: (...keys: readonly string[]) => Promise<void>
  readonly type: (text: string) => Promise<void>
  /** Tab by Tab to the control of that name. */
  readonly tabTo: (name: string | RegExp) => Promise<void>
  /** What has the focus now, as it is called. */
  readonly focused: () => Promise<string>
}

/** More stops than any screen has between its first control and the one that is meant. */
const MOST_STOPS = 60

export function keyboardOf(page: Page): Keyboard {
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.press(key)
      await expect.poll(() => page.evaluate(focusTrouble), { message: `focus after ${key}` }).toBe('')
    }
  }
  const focused = (): Promise<string> => page.evaluate(nameOfFocus)
  return {
    press,
    focused,
    type: text => page.keyboard.type(text),
    tabTo: async name => {
      const isThere = (shown: string) => (typeof name === 'string' ? shown === name : name.test(shown))
      const passed: string[] = []
      while (passed.length < MOST_STOPS) {
        await press('Tab')
        const shown = await focused()
        if (isThere(shown)) return
        passed.push(shown)
      }
      throw new Error(`Not reached: ${name}; passed ${passed.join(' | ')}`)
    },
  }
}

/** Runs in the page: empty when the focus is on something and shows. */
function focusTrouble(): string {
  const element = document.activeElement
  if (element === null || element === document.body) return 'nothing has the focus'
  const current = element.getAttribute('aria-activedescendant')
  const marked = [
    element,
    element.parentElement,
    element.parentElement?.parentElement,
    current === null ? null : document.getElementById(current),
  ].filter(one => one instanceof Element)
  const styles = marked.flatMap(one => [null, '::before', '::after'].map(part => getComputedStyle(one, part)))
  const isSeen = styles.some(
    ({ outlineStyle, outlineWidth, borderBottomWidth, borderBottomStyle }) =>
      (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) ||
      (borderBottomStyle !== 'none' && Number.parseFloat(borderBottomWidth) >= 2),
  )
  return isSeen ? '' : `the focus does not show on ${element.outerHTML.slice(0, 200)}`
}

/** Runs in the page. */
function nameOfFocus(): string {
  const element = document.activeElement
  if (element === null) return ''
  const labels =
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null
  const name = element.getAttribute('aria-label') ?? labels?.item(0)?.textContent ?? element.textContent ?? ''
  return name.trim()
}
