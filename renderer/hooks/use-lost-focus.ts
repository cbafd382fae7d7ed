/** What had the focus may go: with its screen, its row, its last question. The focus then stands on what is around it. */
import { useEffect } from 'react'

/** A dialog that closes, or the screen itself, has the first word on where the focus goes. Milliseconds. */
const PATIENCE = 100

export function useLostFocus(): void {
  useEffect(() => {
    let around: readonly HTMLElement[] = []
    let waiting: number | undefined
    const remember = ({ target }: FocusEvent) => {
      around = target instanceof HTMLElement ? withAncestors(target) : []
    }
    const settle = () => {
      const [lost] = around
      if (lost === undefined || lost.isConnected || hasFocus()) return
      const place = around.find(element => element.isConnected && element.hasAttribute('tabindex'))
      ;(place ?? document.querySelector('main'))?.focus({ preventScroll: true })
    }
    const watcher = new MutationObserver(() => {
      if (hasFocus() || around[0]?.isConnected !== false) return
      clearTimeout(waiting)
      waiting = window.setTimeout(settle, PATIENCE)
    })
    document.addEventListener('focusin', remember)
    watcher.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', remember)
      watcher.disconnect()
      clearTimeout(waiting)
    }
  }, [])
}

/** Whether anything of the page holds the focus. */
export const hasFocus = (): boolean =>
  document.activeElement !== null && document.activeElement !== document.body

function withAncestors(element: HTMLElement): readonly HTMLElement[] {
  const chain: HTMLElement[] = []
  for (let each: HTMLElement | null = element; each !== null; each = each.parentElement) chain.push(each)
  return chain
}
