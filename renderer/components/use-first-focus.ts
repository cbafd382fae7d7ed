/** Brings the focus into a dialog that opened with it on its frame: there a screen reader would find the dialog hidden. */
import { useFocusFinders } from '@fluentui/react-components'
import { useCallback, useEffect, useRef } from 'react'

/**
 * The library looks for the first control as it opens, before it always knows the dialog as one, and then gives the
 * focus to the frame. @returns what the surface of the dialog takes as its `ref`
 */
export function useFirstFocus(): (surface: HTMLElement | null) => void {
  const surface = useRef<HTMLElement>(null)
  const { findFirstFocusable } = useFocusFinders()
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const { current } = surface
      if (current === null || document.activeElement !== current) return
      // By now the dialog is known: the focus that comes anew opens it, and what is in it can be found.
      current.blur()
      current.focus()
      findFirstFocusable(current)?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [findFirstFocusable])
  return useCallback(element => {
    surface.current = element
  }, [])
}
