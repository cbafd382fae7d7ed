/** One table of all places below their levels; arrow keys walk, the totals stay in sight. */
// biome-ignore-all lint/a11y/useSemanticElements: a native table cannot leave out the rows that are not seen
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names its current row
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactElement, type RefObject, useEffect, useRef } from 'react'
import { formatNumber } from '../../components/format-number.ts'
import { consolidationText } from '../../text/consolidation.ts'
import { useColumnStyles, usePinnedStyles } from './board-columns.ts'
import { BoardHead } from './board-head.tsx'
import { BoardPlaceRow } from './board-place-row.tsx'
import type { BoardLine, PartSum, Sort, Sum } from './board-rows.ts'
import { KindCell, SumCells } from './board-sums.tsx'

/** Pixels; on a low screen everything of a row stands in one line. */
const HEIGHTS = { level: 32, place: 42 } as const
const LOW_HEIGHTS = { level: 28, place: 28 } as const

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    overflow: 'auto',
    outlineStyle: 'none',
    containerType: 'inline-size',
    containerName: 'board',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '&:focus-visible [data-current=true]': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  inner: { minWidth: '420px', minHeight: '100%', display: 'flex', flexDirection: 'column' },
  foot: {
    bottom: 0,
    marginTop: 'auto',
    minHeight: '38px',
    borderTop: `2px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  canvas: { position: 'relative', flexShrink: 0 },
  line: { position: 'absolute', left: 0, right: 0, boxSizing: 'border-box' },
  level: {
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  levelTitle: { gridColumnEnd: 'span 2' },
  note: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
})

type Props = {
  readonly lines: readonly BoardLine[]
  readonly sum: Sum
  /** Of the whole meeting, where the lines are only some of it. */
  readonly whole: Sum | null
  readonly isOverdue: boolean
  /** Of a low screen: rows of one line. */
  readonly isLow: boolean
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
  readonly currentKey: string | null
  readonly onCurrent: (code: string) => void
  readonly onOpen: (code: string) => void
  readonly onSum: (part: PartSum | null) => void
  readonly rootRef: RefObject<HTMLDivElement | null>
}

export function BoardTable(props: Props): ReactElement {
  const { lines, sum, whole, currentKey, rootRef } = props
  const styles = useStyles()
  const columns = useColumnStyles()
  const pinned = usePinnedStyles()
  const heights = props.isLow ? LOW_HEIGHTS : HEIGHTS
  const virtual = useLines(lines, heights, rootRef)
  const places = lines.filter(line => line.kind === 'place')
  const currentIndex = lines.findIndex(({ key }) => key === currentKey)
  // Only when another row became current: a renewed list keeps its place.
  const scrolledTo = useRef<string | null>(null)
  useEffect(() => {
    if (currentIndex < 0 || scrolledTo.current === currentKey) return
    scrolledTo.current = currentKey
    virtual.scrollToIndex(currentIndex)
  }, [currentIndex, currentKey, virtual])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== rootRef.current) return
    const index = places.findIndex(({ key }) => key === currentKey)
    const target = places[targetIndex(event.key, index, places.length)]
    if (target !== undefined) props.onCurrent(target.key)
    else if ((event.key === 'Enter' || event.key === ' ') && currentKey !== null) props.onOpen(currentKey)
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={rootRef}
      className={styles.root}
      role="grid"
      aria-label={consolidationText.table}
      aria-rowcount={lines.length + 2}
      aria-activedescendant={currentIndex < 0 ? undefined : lineId(lines[currentIndex]?.key ?? '')}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={({ target }) => {
        const row = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-place]') : null
        if (row?.dataset['place'] !== undefined) props.onOpen(row.dataset['place'])
      }}
    >
      <div className={styles.inner}>
        <BoardHead sort={props.sort} onSort={props.onSort} isLow={props.isLow} />
        <div className={styles.canvas} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const line = lines[index]
            if (line === undefined) return null
            const place = { id: lineId(line.key), rowIndex: index + 2, top: start }
            return line.kind !== 'place' ? (
              <div
                key={line.key}
                id={place.id}
                role="row"
                aria-rowindex={place.rowIndex}
                className={mergeClasses(columns.row, styles.line, styles.level)}
                style={{ height: heights.level, transform: `translateY(${start}px)` }}
              >
                <span role="rowheader" className={mergeClasses(styles.levelTitle, columns.text)}>
                  {line.title}
                </span>
                <SumCells sum={line.sum} title={line.title} onSum={() => props.onSum(line)} />
                {line.kinds.length > 0 && <KindCell kinds={line.kinds} onSum={props.onSum} />}
              </div>
            ) : (
              <BoardPlaceRow
                key={line.key}
                {...place}
                height={heights.place}
                isOneLine={props.isLow}
                line={line}
                isOverdue={props.isOverdue}
                isCurrent={line.key === currentKey}
              />
            )
          })}
        </div>
        <div
          role="row"
          aria-rowindex={lines.length + 2}
          className={mergeClasses(columns.row, pinned.pinned, styles.foot, props.isLow && pinned.low)}
        >
          <span role="rowheader" className={styles.levelTitle}>
            {whole === null ? consolidationText.total : consolidationText.totalShown}
          </span>
          <SumCells sum={sum} title={consolidationText.total} onSum={() => props.onSum(null)} />
          {whole !== null && (
            <span
              role="gridcell"
              className={mergeClasses(styles.note, columns.medium)}
              style={{ gridColumnEnd: 'span 2' }}
            >
              {consolidationText.totalNote(formatNumber(whole.places), formatNumber(whole.delegates))}
            </span>
          )}
        </div>
      </div>
    </div>
  )
}

const lineId = (key: string): string => `board-${key}`

function useLines(
  lines: readonly BoardLine[],
  heights: Readonly<Record<BoardLine['kind'], number>>,
  root: RefObject<HTMLDivElement | null>,
) {
  return useVirtualizer({
    count: lines.length,
    getScrollElement: () => root.current,
    estimateSize: index => heights[lines[index]?.kind ?? 'place'],
    getItemKey: index => lines[index]?.key ?? index,
    overscan: 12,
    // What the pinned rows cover is not seen.
    scrollPaddingStart: 40,
    scrollPaddingEnd: 84,
    initialRect: { width: 1000, height: 600 },
  })
}

function targetIndex(key: string, current: number, count: number): number {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: current + 1,
    ArrowUp: Math.max(0, current - 1),
    PageDown: Math.min(count - 1, current + 10),
    PageUp: Math.max(0, current - 10),
    Home: 0,
    End: count - 1,
  }
  return moves[key] ?? -1
}
