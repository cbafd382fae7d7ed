/** Going to another screen takes away what had the focus: it comes to stand on the new screen, not before everything. */
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'

export function useScreenFocus(): void {
  const [location] = useLocation()
  const shown = useRef(location)
  useEffect(() => {
    if (shown.current === location) return
    shown.current = location
    // What the screen itself, or a dialog that closes, gives the focus to goes first.
    const frame = requestAnimationFrame(() => {
      const { activeElement } = document
      if (activeElement === null || activeElement === document.body) document.querySelector('main')?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [location])
}
