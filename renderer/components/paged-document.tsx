/** A document as the pages it will be printed on, in a frame without scripts: zoom, one marked place, clicks on places. */
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { type ReactElement, useCallback, useEffect, useRef, useState } from 'react'
import { componentsText } from '../text/components.ts'
import { markSource, showDocument, sourceAt } from './paged-frame.ts'
import { ZoomBar } from './zoom-bar.tsx'

const useStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    minWidth: 0,
    flexGrow: 1,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    padding: '0 8px',
    backgroundColor: tokens.colorNeutralBackground4,
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  sheet: { margin: '0 auto', overflow: 'hidden', position: 'relative' },
  frame: { border: 'none', display: 'block', transformOrigin: '0 0', colorScheme: 'light' },
  waiting: { visibility: 'hidden' },
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    columnGap: '4px',
    padding: '2px 8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  count: { marginRight: 'auto', color: tokens.colorNeutralForeground2 },
})

type Props = {
  readonly label: string
  /** Whole document without scripts; while undefined the place stays empty. */
  readonly html: string | undefined
  /** The place to show and to mark. */
  readonly mark?: string | null
  /** A click on a place that was made from a value. */
  readonly onPick?: (source: string) => void
  /** Changes when another document is shown, so that it begins at its top. */
  readonly documentKey?: string
}

/** A4 at 96 dots per inch, with its shadow. */
const PAGE_WIDTH = 810
/** Below this the zoom that fits would be unreadable. */
const LEAST_ZOOM = 0.3

export function PagedDocument(props: Props): ReactElement {
  const { label, html, mark = null, onPick, documentKey = '' } = props
  const styles = useStyles()
  const frame = useRef<HTMLIFrameElement>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const [first, setFirst] = useState<string>()
  const [size, setSize] = useState({ width: PAGE_WIDTH, height: 0, pages: 0 })
  const [chosenZoom, setChosenZoom] = useState<number | null>(null)
  const room = useWidth(scroll)
  const fit = Math.max(LEAST_ZOOM, Math.min(1.5, (room - 16) / size.width))
  const zoom = chosenZoom ?? fit
  const shown = useRef<string>(undefined)
  const [failure, setFailure] = useState<unknown>(null)
  if (failure !== null) throw failure

  // The first document loads the frame; later ones replace its content, which neither flickers nor scrolls.
  if (first === undefined && html !== undefined) setFirst(html)

  const show = useCallback((next: string) => {
    const document = frame.current?.contentDocument
    if (!document?.body) return
    shown.current = next
    const background = scroll.current ? getComputedStyle(scroll.current).backgroundColor : ''
    showDocument(document, next, background).then(measured => {
      if (shown.current === next) setSize(measured)
    }, setFailure)
  }, [])

  useEffect(() => {
    if (html !== undefined && shown.current !== undefined && shown.current !== html) show(html)
  }, [html, show])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another document begins at its top
  useEffect(() => {
    scroll.current?.scrollTo({ top: 0 })
  }, [documentKey])

  // biome-ignore lint/correctness/useExhaustiveDependencies: marks are lost when the pages are laid out anew
  useEffect(() => {
    const document = frame.current?.contentDocument
    const place = document && markSource(document, mark)
    if (place) bringIntoView(scroll.current, place, zoom)
  }, [mark, size, zoom])

  const onLoad = () => {
    const document = frame.current?.contentDocument
    if (!document || html === undefined) return
    document.addEventListener('click', event => {
      event.preventDefault()
      const source = sourceAt(event.target)
      if (source !== null) latestPick.current?.(source)
    })
    // Shortcuts of the program work while the page has the focus.
    document.addEventListener('keydown', event => {
      const copy = new KeyboardEvent('keydown', event)
      if (!frame.current?.dispatchEvent(copy)) event.preventDefault()
    })
    show(html)
  }
  const latestPick = useRef(onPick)
  useEffect(() => {
    latestPick.current = onPick
  })

  return (
    <div className={styles.root}>
      <section ref={scroll} className={styles.scroll} aria-label={label}>
        <div className={styles.sheet} style={{ width: size.width * zoom, height: size.height * zoom }}>
          {first !== undefined && (
            <iframe
              ref={frame}
              className={mergeClasses(styles.frame, size.height === 0 && styles.waiting)}
              style={{
                width: size.width,
                height: Math.max(size.height, 1),
                transform: `scale(${zoom})`,
              }}
              title={label}
              sandbox="allow-same-origin"
              srcDoc={first}
              tabIndex={-1}
              onLoad={onLoad}
            />
          )}
        </div>
      </section>
      <div className={styles.bar}>
        <Text size={200} className={styles.count}>
          {size.pages > 0 ? componentsText.pages(size.pages) : ''}
        </Text>
        <ZoomBar zoom={zoom} fits={chosenZoom === null} onZoom={setChosenZoom} />
      </div>
    </div>
  )
}

function bringIntoView(scroll: HTMLElement | null, place: Element, zoom: number): void {
  if (scroll === null) return
  const { top, bottom } = place.getBoundingClientRect()
  const above = top * zoom < scroll.scrollTop
  const below = bottom * zoom + 32 > scroll.scrollTop + scroll.clientHeight
  if (above || below) scroll.scrollTo({ top: Math.max(0, top * zoom - scroll.clientHeight / 3) })
}

function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(PAGE_WIDTH)
  useEffect(() => {
    const observed = element.current
    if (!observed || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => setWidth(observed.clientWidth))
    observer.observe(observed)
    return () => observer.disconnect()
  }, [element])
  return width
}
