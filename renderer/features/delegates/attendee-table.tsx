/** A list of persons changed in place by keys and mouse; only the visible rows exist on the page. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactElement, type RefObject, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { DelegateRow } from '#contract/delegates.contract.ts'
import type { AttendeeId, MeetingId } from '#domain/kernel/ids.ts'
import { flushUnsaved } from '../../hooks/save-state.ts'
import { sourcePath } from '../../hooks/source-link.ts'
import { delegatesText } from '../../text/delegates.ts'
import { type ListLook, useAttendeeColumns } from './attendee-columns.ts'
import { AttendeeRow, ROW_HEIGHT, type RowCommand } from './attendee-row.tsx'
import type { AttendeeActions } from './use-attendee-actions.ts'

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    minHeight: '200px',
    overflow: 'auto',
    containerType: 'inline-size',
    containerName: 'attendees',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  inner: { minWidth: '440px' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    minHeight: '34px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
  title: { padding: '0 6px' },
  canvas: { position: 'relative' },
})

type Props = {
  readonly meetingId: MeetingId
  readonly label: string
  readonly rows: readonly DelegateRow[]
  readonly isFound: boolean
  readonly actions: AttendeeActions
  readonly onPlace: (code: string) => void
  readonly onSaid: (text: string) => void
  /** A person just added elsewhere, whose name is to be typed. */
  readonly added?: AttendeeId | null
}

type Focus = { readonly id: AttendeeId; readonly field: string }

export function AttendeeTable(props: Props): ReactElement {
  const { rows, isFound, actions } = props
  const styles = useStyles()
  const look = isFound
    ? 'found'
    : rows.some(row => row.groupLabel !== '' || row.groupText !== null)
      ? 'grouped'
      : 'plain'
  const root = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<AttendeeId | null>(null)
  const [wanted, setWanted] = useState<Focus | null>(null)
  const [followed, setFollowed] = useState<AttendeeId | null>(null)
  const { added = null } = props
  if (added !== followed) {
    setFollowed(added)
    if (added !== null) setWanted({ id: added, field: 'name' })
  }
  const virtual = useRows(rows, root, focused)
  useWantedFocus(
    root,
    rows,
    wanted,
    index => virtual.scrollToIndex(index),
    () => setWanted(null),
  )
  const command = useRowCommand(props, setWanted)

  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event.target)
    const index = rows.findIndex(({ id }) => id === place?.id)
    if (place === null || place.field === null || index < 0 || event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = step === 0 ? undefined : rows[index + step]
    if (event.altKey && step !== 0 && !isFound) command(index, step > 0 ? 'down' : 'up', place.field)
    else if (event.ctrlKey && event.key === 'Delete') command(index, 'remove', place.field)
    else if (event.key === 'Enter' && !isFound) command(index, 'insert', place.field)
    else if (next !== undefined && !event.altKey) setWanted({ id: next.id, field: place.field })
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside, which are the widgets
    <div
      ref={root}
      className={styles.root}
      onKeyDown={onKeyDown}
      onFocus={event => setFocused(placeOf(event.target)?.id ?? null)}
    >
      <div className={styles.inner}>
        <Head look={look} />
        <ul className={styles.canvas} style={{ height: virtual.getTotalSize() }} aria-label={props.label}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            if (row === undefined) return null
            return (
              <AttendeeRow
                key={row.id}
                row={row}
                order={index + 1}
                top={start}
                look={look}
                onSave={fields => actions.update(row.id, fields)}
                onCommand={what => command(index, what, 'name')}
                onPlace={() => props.onPlace(row.placeCode)}
              />
            )
          })}
        </ul>
      </div>
    </div>
  )
}

function Head({ look }: { readonly look: ListLook }): ReactElement {
  const styles = useStyles()
  const columns = useAttendeeColumns()
  const names = delegatesText.columns
  return (
    <div className={mergeClasses(columns.row, look !== 'plain' && columns[look], styles.head)} aria-hidden>
      <span className={columns.order}>{names.order}</span>
      <span className={styles.title}>{names.name}</span>
      <span className={styles.title}>{names.title}</span>
      <span className={styles.title}>{names.phone}</span>
      <span className={mergeClasses(styles.title, look === 'found' ? columns.wide : columns.medium)}>
        {names.note}
      </span>
      {look === 'found' && <span className={styles.title}>{names.place}</span>}
      {look === 'grouped' && <span className={mergeClasses(styles.title, columns.wide)}>{names.group}</span>}
    </div>
  )
}

function useRows(
  rows: readonly DelegateRow[],
  root: RefObject<HTMLDivElement | null>,
  focused: AttendeeId | null,
) {
  const focusedIndex = rows.findIndex(({ id }) => id === focused)
  return useVirtualizer({
    count: rows.length,
    getScrollElement: () => root.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: index => rows[index]?.id ?? index,
    overscan: 10,
    scrollPaddingStart: ROW_HEIGHT,
    // The row that is being typed in stays, however far one scrolls.
    rangeExtractor: range => {
      const indexes = defaultRangeExtractor(range)
      return focusedIndex < 0 || indexes.includes(focusedIndex)
        ? indexes
        : [...indexes, focusedIndex].sort((left, right) => left - right)
    },
    initialRect: { width: 800, height: 600 },
  })
}

const placeOf = (target: EventTarget): { readonly id: AttendeeId; readonly field: string | null } | null => {
  if (!(target instanceof HTMLElement)) return null
  const id = target.closest<HTMLElement>('[data-attendee]')?.dataset['attendee']
  return id === undefined ? null : { id: id as AttendeeId, field: target.dataset['field'] ?? null }
}

/** Brings the focus to a field as soon as its row is there, which may be after the list was renewed. */
function useWantedFocus(
  root: RefObject<HTMLDivElement | null>,
  rows: readonly DelegateRow[],
  wanted: Focus | null,
  scrollTo: (index: number) => void,
  onReached: () => void,
): void {
  useEffect(() => {
    if (wanted === null) return
    const index = rows.findIndex(({ id }) => id === wanted.id)
    if (index < 0) return
    scrollTo(index)
    const frame = requestAnimationFrame(() => {
      const field = root.current?.querySelector<HTMLInputElement>(
        `[data-attendee="${CSS.escape(wanted.id)}"] [data-field="${wanted.field}"]`,
      )
      field?.focus()
      field?.select()
      if (field) onReached()
    })
    return () => cancelAnimationFrame(frame)
  })
}

/** Carries out what keys and menus ask of a row, and says where the focus belongs afterwards. */
function useRowCommand(
  { meetingId, rows, actions, onSaid }: Props,
  setWanted: (focus: Focus | null) => void,
) {
  const [, navigate] = useLocation()
  return (index: number, command: RowCommand, field: string) => {
    const row = rows[index]
    if (row === undefined) return
    // What was typed belongs before what is done next.
    flushUnsaved()
    const run = async (): Promise<void> => {
      switch (command) {
        case 'insert': {
          const id = await actions.add(row.placeCode, rows[index + 1]?.id ?? null)
          if (id !== null) setWanted({ id, field: 'name' })
          return
        }
        case 'up':
        case 'down': {
          const target = command === 'up' ? index - 1 : index + 1
          if (target < 0 || target >= rows.length) return
          const before = rows[command === 'up' ? target : target + 1]?.id ?? null
          if (!(await actions.move(row.id, before))) return
          setWanted({ id: row.id, field })
          onSaid(delegatesText.moved(target + 1, rows.length))
          return
        }
        case 'remove': {
          const neighbour = rows[index + 1] ?? rows[index - 1]
          if ((await actions.remove(row)) && neighbour) setWanted({ id: neighbour.id, field })
          return
        }
        case 'source': {
          const { fileId = null, sheet = '', row: line = null } = row.source ?? {}
          if (fileId === null) return
          const where = line === null ? null : { sheet, cell: `A${line}` }
          navigate(sourcePath(meetingId, { fileId, answerIndex: null, where }))
          return
        }
      }
    }
    void run()
  }
}
