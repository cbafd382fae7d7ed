/** Ties the fields of a screen to the places of the page they are printed at, both ways. */
import { type FocusEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'

export type SourceMarks<Root extends HTMLElement> = {
  /** Put these on the element around the fields. */
  readonly rootProps: {
    readonly ref: RefObject<Root | null>
    readonly onFocus: (event: FocusEvent) => void
  }
  /** What the field with the focus is printed at; null while no such field has it. */
  readonly mark: string | null
  /** Brings the focus to the first field of that source; false when there is none here. */
  readonly focusSource: (source: string) => boolean
}

/** Fields say their source in `data-source`. */
export function useSourceMarks<Root extends HTMLElement>(): SourceMarks<Root> {
  const ref = useRef<Root>(null)
  const [mark, setMark] = useState<string | null>(null)
  const onFocus = useCallback((event: FocusEvent) => {
    const field = event.target.closest('[data-source]')
    if (field instanceof HTMLElement) setMark(field.dataset['source'] ?? null)
  }, [])
  // A new line gets its source only when it is saved, with the focus already in it.
  useEffect(() => {
    if (ref.current === null) return
    const observer = new MutationObserver(changes => {
      const own = changes.find(({ target }) => target === document.activeElement)?.target
      if (own instanceof HTMLElement) setMark(own.dataset['source'] ?? null)
    })
    observer.observe(ref.current, { subtree: true, attributeFilter: ['data-source'] })
    return () => observer.disconnect()
  }, [])
  const focusSource = useCallback((source: string) => {
    const found = ref.current?.querySelector(`[data-source="${CSS.escape(source)}"]`)
    if (!(found instanceof HTMLElement)) return false
    const field = found.matches(FOCUSABLE) ? found : found.querySelector<HTMLElement>(FOCUSABLE)
    field?.focus()
    field?.scrollIntoView({ block: 'center' })
    return field !== null
  }, [])
  return { rootProps: { ref, onFocus }, mark, focusSource }
}

const FOCUSABLE = 'input, textarea, select, button'
