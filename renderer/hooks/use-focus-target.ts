/** An element of the page that is given the focus later, whatever component renders it. */
import { useCallback, useRef } from 'react'

/** First what the element or component takes as its `ref`, then giving it the focus. */
export function useFocusTarget(): readonly [hold: (element: HTMLElement | null) => void, focus: () => void] {
  const held = useRef<HTMLElement>(null)
  const hold = useCallback((element: HTMLElement | null) => {
    held.current = element
  }, [])
  const focus = useCallback(() => held.current?.focus(), [])
  return [hold, focus]
}
