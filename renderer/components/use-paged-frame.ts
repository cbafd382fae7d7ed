/** Keeps the pages of a document in a frame: loads it once, follows its changes, marks one place, hears clicks. */
import { useThemeClassName } from '@fluentui/react-components'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { markSource, type PagesSize, showDocument, sourceAt } from './paged-frame.ts'

/** A4 at 96 dots per inch, with its shadow. */
const PAGE_WIDTH = 810

type Options = {
  readonly html: string | undefined
  readonly onPick: ((source: string) => void) | undefined
  readonly frame: RefObject<HTMLIFrameElement | null>
  readonly scroll: RefObject<HTMLElement | null>
}

export type PagedFrame = {
  /** What the frame is loaded with; later documents replace its content, which neither flickers nor scrolls. */
  readonly first: string | undefined
  readonly size: PagesSize
  readonly onLoad: () => void
}

export function usePagedFrame({ html, onPick, frame, scroll }: Options): PagedFrame {
  const [first, setFirst] = useState(html)
  const [size, setSize] = useState<PagesSize>({ width: PAGE_WIDTH, height: 0, pages: 0 })
  const [failure, setFailure] = useState<unknown>(null)
  const shown = useRef<string>(undefined)
  const latest = useRef({ html, onPick })
  useEffect(() => {
    latest.current = { html, onPick }
  })
  if (failure !== null) throw failure
  if (first === undefined && html !== undefined) setFirst(html)

  const show = useCallback(
    (next: string) => {
      const page = frame.current?.contentDocument
      if (!page?.body) return
      shown.current = next
      showDocument(page, next).then(measured => {
        if (shown.current === next) setSize(measured)
      }, setFailure)
    },
    [frame],
  )
  useEffect(() => {
    if (html !== undefined && shown.current !== undefined && shown.current !== html) show(html)
  }, [html, show])

  const theme = useThemeClassName()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colour of the pane is the theme's
  useEffect(() => {
    const page = frame.current?.contentDocument
    if (page?.body && scroll.current) paint(page, getComputedStyle(scroll.current).backgroundColor)
  }, [theme, size, frame, scroll])

  const onLoad = useCallback(() => {
    const page = frame.current?.contentDocument
    if (!page || latest.current.html === undefined) return
    hear(page, frame, source => latest.current.onPick?.(source))
    show(latest.current.html)
  }, [frame, show])
  return { first, size, onLoad }
}

/** Around the sheets. */
function paint(page: Document, background: string): void {
  page.body.style.background = background
}

function hear(
  page: Document,
  frame: RefObject<HTMLIFrameElement | null>,
  onPick: (source: string) => void,
): void {
  page.addEventListener('click', event => {
    event.preventDefault()
    const source = sourceAt(event.target)
    if (source !== null) onPick(source)
  })
  // Shortcuts of the program work while the page has the focus.
  page.addEventListener('keydown', event => {
    const copy = new KeyboardEvent('keydown', event)
    if (!frame.current?.dispatchEvent(copy)) event.preventDefault()
  })
}

type MarkOptions = {
  readonly frame: RefObject<HTMLIFrameElement | null>
  readonly scroll: RefObject<HTMLElement | null>
  readonly mark: string | null
  readonly size: PagesSize
  readonly zoom: number
}

/** Marks what was made from a source and brings it into view. */
export function useMark({ frame, scroll, mark, size, zoom }: MarkOptions): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: marks are lost when the pages are laid out anew
  useEffect(() => {
    const page = frame.current?.contentDocument
    const place = page && markSource(page, mark)
    if (place) bringIntoView(scroll.current, place, zoom)
  }, [frame, scroll, mark, size, zoom])
}

function bringIntoView(scroll: HTMLElement | null, place: Element, zoom: number): void {
  if (scroll === null) return
  const { top, bottom } = place.getBoundingClientRect()
  const above = top * zoom < scroll.scrollTop
  const below = bottom * zoom + 32 > scroll.scrollTop + scroll.clientHeight
  if (above || below) scroll.scrollTo({ top: Math.max(0, top * zoom - scroll.clientHeight / 3) })
}
