/** A key combination that works wherever the focus is. */
import { useEffect, useRef } from 'react'

/** Written as people say it: `Ctrl+K`, `F1`. */
export function useShortcut(combination: string, run: () => void): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    const parts = combination.toLowerCase().split('+')
    const key = parts.at(-1)
    const onKeyDown = (event: KeyboardEvent) => {
      const matches =
        event.key.toLowerCase() === key &&
        (event.ctrlKey || event.metaKey) === parts.includes('ctrl') &&
        event.altKey === parts.includes('alt') &&
        event.shiftKey === parts.includes('shift')
      if (!matches) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [combination])
}
