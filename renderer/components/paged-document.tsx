/** A document as the pages it will be printed on, in a frame without scripts: zoom, one marked place, clicks on places. */
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { type ReactElement, useEffect, useRef } from 'react'
import { componentsText } from '../text/components.ts'
import { useMark, usePagedFrame } from './use-paged-frame.ts'
import { useZoom } from './use-zoom.ts'
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

export function PagedDocument(props: Props): ReactElement {
  const { label, html, mark = null, onPick, documentKey = '' } = props
  const styles = useStyles()
  const frame = useRef<HTMLIFrameElement>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const { first, size, onLoad } = usePagedFrame({ html, onPick, frame, scroll })
  const { zoom, fits, setZoom } = useZoom(scroll, size.width)
  useMark({ frame, scroll, mark, size, zoom })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another document begins at its top
  useEffect(() => {
    scroll.current?.scrollTo({ top: 0 })
  }, [documentKey])
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
        <ZoomBar zoom={zoom} fits={fits} onZoom={setZoom} />
      </div>
    </div>
  )
}
