/** A long list with one current row: arrow keys walk, only the visible rows exist on the page. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react'

const useStyles = makeStyles({
  root: {
    overflowY: 'auto',
    flexGrow: 1,
    minHeight: 0,
    outlineStyle: 'none',
    '&:focus-visible [data-current=true]': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  inner: { position: 'relative', width: '100%' },
  row: {
    position: 'absolute',
    left: 0,
    right: 0,
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    padding: '0 12px',
    cursor: 'pointer',
    borderLeft: '3px solid transparent',
    '&:hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
  },
  current: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    borderLeftColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { outline: '1px solid Highlight', outlineOffset: '-1px' },
  },
})

export type VirtualListHandle = { readonly focus: () => void }

export type VirtualListProps<Item> = {
  readonly label: string
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  readonly currentKey: string | null
  readonly onCurrent: (item: Item) => void
  readonly renderRow: (item: Item) => ReactNode
  /** Pixels. */
  readonly rowHeight?: number
  /** Rows with a check mark; left out where rows cannot be chosen. */
  readonly chosen?: ReadonlySet<string>
  /** The space bar on the current row, or a click on the check mark of any. */
  readonly onToggle?: (item: Item) => void
  /** Nothing but choosing is done in it: a click anywhere on a row chooses, and its first row waits for the space bar. */
  readonly isForChoosing?: boolean
  /** Ctrl+A. */
  readonly onToggleAll?: () => void
  /** Enter or a double click. */
  readonly onOpen?: (item: Item) => void
  readonly handle?: Ref<VirtualListHandle>
  readonly className?: string | undefined
  /** Pixels; otherwise as high as its place allows. */
  readonly height?: number
}

export function VirtualList<Item>(props: VirtualListProps<Item>): ReactElement {
  const { label, items, keyOf, currentKey, onCurrent, renderRow, rowHeight = 40, chosen } = props
  const styles = useStyles()
  const root = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- no memoised value depends on what it answers
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => root.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialRect: { width: 320, height: 640 },
  })
  const currentIndex = items.findIndex(item => keyOf(item) === currentKey)
  const focus = () => {
    root.current?.focus()
    const [first] = items
    if (props.isForChoosing && currentIndex < 0 && first !== undefined) onCurrent(first)
  }
  useImperativeHandle(props.handle, () => ({ focus }))
  useEffect(() => {
    if (currentIndex >= 0) virtual.scrollToIndex(currentIndex)
  }, [currentIndex, virtual])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== root.current) return
    const current = items[currentIndex]
    const target = targetIndex(event.key, currentIndex, items.length, pageOf(root.current, rowHeight))
    const item = target === null ? undefined : items[target]
    if (item !== undefined) onCurrent(item)
    else if (event.key === ' ' && current !== undefined && props.onToggle) props.onToggle(current)
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey) && props.onToggleAll) props.onToggleAll()
    else if (event.key === 'Enter' && current !== undefined && props.onOpen) props.onOpen(current)
    else return
    event.preventDefault()
  }

  // A mark is part of its row, not a control of its own: the list hears for both.
  const isOnCheck = ({ target }: MouseEvent) => (target as Element).closest('[data-check]') !== null
  const onPointed = ({ target }: MouseEvent, act: ((item: Item) => void) | undefined) => {
    const key = (target as Element).closest<HTMLElement>('[data-key]')?.dataset['key']
    const item = items.find(one => keyOf(one) === key)
    if (item !== undefined) act?.(item)
  }

  return (
    <div
      ref={root}
      className={mergeClasses(styles.root, props.className)}
      style={props.height === undefined ? undefined : { height: props.height }}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native select cannot hold rows of several parts
      role="listbox"
      aria-label={label}
      aria-multiselectable={chosen !== undefined}
      aria-activedescendant={currentKey === null ? undefined : rowId(label, currentKey)}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={event => {
        if (props.isForChoosing || !isOnCheck(event)) onPointed(event, onCurrent)
        if (props.isForChoosing || isOnCheck(event)) onPointed(event, props.onToggle)
      }}
      onDoubleClick={event => onPointed(event, isOnCheck(event) ? undefined : props.onOpen)}
    >
      <div className={styles.inner} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(row => {
          const item = items[row.index]
          if (item === undefined) return null
          const key = keyOf(item)
          return (
            <Row
              key={key}
              id={rowId(label, key)}
              itemKey={key}
              position={row.index + 1}
              count={items.length}
              isCurrent={key === currentKey}
              isChosen={chosen === undefined ? key === currentKey : chosen.has(key)}
              top={row.start}
              height={rowHeight}
            >
              {renderRow(item)}
            </Row>
          )
        })}
      </div>
    </div>
  )
}

type RowProps = {
  readonly id: string
  readonly itemKey: string
  /** From 1. */
  readonly position: number
  readonly count: number
  readonly isCurrent: boolean
  readonly isChosen: boolean
  readonly top: number
  readonly height: number
  readonly children: ReactNode
}

function Row(props: RowProps): ReactElement {
  const styles = useStyles()
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and names its current row
    <div
      id={props.id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native option cannot hold several parts
      role="option"
      aria-selected={props.isChosen}
      aria-setsize={props.count}
      aria-posinset={props.position}
      data-key={props.itemKey}
      data-current={props.isCurrent}
      className={mergeClasses(styles.row, props.isCurrent && styles.current)}
      style={{ height: props.height, transform: `translateY(${props.top}px)` }}
    >
      {props.children}
    </div>
  )
}

const rowId = (label: string, key: string) => `${label} ${key}`.replace(/\s+/g, '-')

const pageOf = (root: HTMLElement | null, rowHeight: number) =>
  Math.max(1, Math.floor((root?.clientHeight ?? rowHeight) / rowHeight) - 1)

function targetIndex(key: string, current: number, count: number, page: number): number | null {
  if (count === 0) return null
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, current + 1)
    case 'ArrowUp':
      return Math.max(0, current - 1)
    case 'PageDown':
      return Math.min(last, Math.max(0, current) + page)
    case 'PageUp':
      return Math.max(0, current - page)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
