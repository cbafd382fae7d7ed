/** An element of the page to focus later; Fluent's components take its `ref` whatever they render. */
import { useState } from 'react'

export type ElementHolder<Found extends Element> = {
  readonly current: Found | null
  readonly ref: (element: Found | null) => void
}

export function useElement<Found extends Element>(): ElementHolder<Found> {
  const [holder] = useState(() => {
    const made = {
      current: null as Found | null,
      ref: (element: Found | null) => {
        made.current = element
      },
    }
    return made
  })
  return holder
}
