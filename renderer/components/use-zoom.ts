/** How large pages are shown: as chosen, or as wide as there is room. */
import { type RefObject, useEffect, useState } from 'react'

export type Zoom = {
  /** 1 is the size on paper. */
  readonly zoom: number
  readonly fits: boolean
  /** Null: as wide as there is room. */
  readonly setZoom: (zoom: number | null) => void
}

/** Below this the zoom that fits would be unreadable, above it a page would fill several screens. */
const [LEAST, MOST] = [0.3, 1.5]
/** Pixels left free at both sides together. */
const MARGIN = 16

/** `width` of the pages in pixels at their size on paper. */
export function useZoom(pane: RefObject<HTMLElement | null>, width: number): Zoom {
  const [chosen, setZoom] = useState<number | null>(null)
  const [room, setRoom] = useState(width)
  useEffect(() => {
    const observed = pane.current
    if (!observed) return
    const observer = new ResizeObserver(() => setRoom(observed.clientWidth))
    observer.observe(observed)
    return () => observer.disconnect()
  }, [pane])
  const fit = Math.max(LEAST, Math.min(MOST, (room - MARGIN) / width))
  return { zoom: chosen ?? fit, fits: chosen === null, setZoom }
}
