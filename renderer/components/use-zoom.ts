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
const PAGE_MARGIN = { width: 16, height: 16 } as const

type Fit = {
  /** Pixels at the size 1, where the height has to fit too. */
  readonly height?: number
  /** Pixels around and between that do not grow with the zoom, instead of those of pages. */
  readonly margin?: { readonly width: number; readonly height: number }
  /** Instead of the least that pages can be read at. */
  readonly least?: number
}

/** `width` of the pages in pixels at their size on paper. */
export function useZoom(
  pane: RefObject<HTMLElement | null>,
  width: number,
  { height, margin = PAGE_MARGIN, least = LEAST }: Fit = {},
): Zoom {
  const [chosen, setZoom] = useState<number | null>(null)
  const [room, setRoom] = useState({ width, height: height ?? 0 })
  useEffect(() => {
    const observed = pane.current
    if (!observed) return
    const observer = new ResizeObserver(() =>
      setRoom({ width: observed.clientWidth, height: observed.clientHeight }),
    )
    observer.observe(observed)
    return () => observer.disconnect()
  }, [pane])
  const across = (room.width - margin.width) / width
  const down = height === undefined ? across : (room.height - margin.height) / height
  const fit = Math.max(least, Math.min(MOST, across, down))
  return { zoom: chosen ?? fit, fits: chosen === null, setZoom }
}
