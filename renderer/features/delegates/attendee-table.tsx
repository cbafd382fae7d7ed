/** A list of persons changed in place by keys and mouse; only the visible rows exist on the page. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useLocation } from 'wouter'
import type { DelegateRow } from '#contract/delegates.contract.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { flushUnsaved } from '../../hooks/save-state.ts'
import { sourcePath } from '../../hooks/source-link.ts'
import { delegatesText } from '../../text/delegates.ts'
import { type ListLook, useAttendeeColumns } from './attendee-columns.ts'
import { AttendeeRow, ROW_HEIGHT, type RowCommand } from './attendee-row.tsx'
import type { AttendeeActions } from './use-attendee-actions.ts'
import { type ListedPerson, type NewPerson, useNewPerson } from './use-new-person.ts'

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
  /** The place the list is of; null for the results of a search among all. */
  readonly placeCode: string | null
  readonly actions: AttendeeActions
  readonly onPlace: (code: string) => void
  readonly onSaid: (text: string) => void
  /** Begins a new line at the end each time it grows. */
  readonly adding?: number
  /** The last line is gone, and with it the focus. */
  readonly onEmptied?: () => void
}

type Focus = { readonly key: string; readonly field: string }

export function AttendeeTable(props: Props): ReactElement {
  const { actions, adding = 0 } = props
  const isFound = props.placeCode === null
  const styles = useStyles()
  const look = isFound ? 'found' : props.rows.some(isGrouped) ? 'grouped' : 'plain'
  const root = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const [wanted, setWanted] = useState<Focus | null>(null)
  const [followed, setFollowed] = useState(0)
  const people = useNewPerson(props.rows, actions)
  const { listed } = people
  if (adding !== followed) {
    setFollowed(adding)
    const placeCode = props.placeCode
    if (placeCode !== null) setWanted({ key: people.begin(placeCode, null), field: 'name' })
  }
  const virtual = useRows(listed, root, focused)
  useWantedFocus(
    root,
    listed,
    wanted,
    index => virtual.scrollToIndex(index),
    () => setWanted(null),
  )
  const command = useRowCommand(props, people, setWanted)

  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event.target)
    const index = listed.findIndex(({ key }) => key === place?.key)
    if (place === null || place.field === null || index < 0 || event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = step === 0 ? undefined : listed[index + step]
    if (event.altKey && step !== 0 && !isFound) command(index, step > 0 ? 'down' : 'up', place.field)
    else if (event.ctrlKey && event.key === 'Delete') command(index, 'remove', place.field)
    else if (event.key === 'Enter' && !isFound) {
      // An empty line begun is the new line already.
      if (listed[index]?.isStored || hasText(event.target)) command(index, 'insert', place.field)
    } else if (next !== undefined && !event.altKey) setWanted({ key: next.key, field: place.field })
    else return
    event.preventDefault()
  }
  const onBlur = (event: FocusEvent) => {
    const from = placeOf(event.target)?.key
    const to = event.relatedTarget === null ? null : placeOf(event.relatedTarget)?.key
    const left = from === to ? undefined : listed.find(({ key, isStored }) => key === from && !isStored)
    // What was typed is saved in the same moment as the line is left.
    if (left) setTimeout(() => people.drop(left.key))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the fields inside are the widgets, this only hears their keys
    <div
      ref={root}
      role="presentation"
      className={styles.root}
      onKeyDown={onKeyDown}
      onFocus={event => setFocused(placeOf(event.target)?.key ?? null)}
      onBlur={onBlur}
    >
      <div className={styles.inner}>
        <Head look={look} />
        <ul className={styles.canvas} style={{ height: virtual.getTotalSize() }} aria-label={props.label}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const person = listed[index]
            if (person === undefined) return null
            return (
              <AttendeeRow
                key={person.key}
                id={person.key}
                row={person.row}
                order={index + 1}
                top={start}
                look={look}
                onSave={fields => people.save(person, fields)}
                onCommand={what => command(index, what, 'name')}
                onPlace={() => props.onPlace(person.row.placeCode)}
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

const hasText = (target: EventTarget): boolean =>
  target instanceof HTMLElement &&
  [...(target.closest('[data-attendee]')?.querySelectorAll('input') ?? [])].some(
    ({ value }) => value.trim() !== '',
  )

const isGrouped = (row: DelegateRow): boolean => row.groupLabel !== '' || row.groupText !== null

function useRows(
  listed: readonly ListedPerson[],
  root: RefObject<HTMLDivElement | null>,
  focused: string | null,
) {
  const focusedIndex = listed.findIndex(({ key }) => key === focused)
  return useVirtualizer({
    count: listed.length,
    getScrollElement: () => root.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: index => listed[index]?.key ?? index,
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

const placeOf = (target: EventTarget): { readonly key: string; readonly field: string | null } | null => {
  if (!(target instanceof HTMLElement)) return null
  const key = target.closest<HTMLElement>('[data-attendee]')?.dataset['attendee']
  return key === undefined ? null : { key, field: target.dataset['field'] ?? null }
}

/** Brings the focus to a field as soon as its row is there: at once for a line begun, so that no typing goes astray. */
function useWantedFocus(
  root: RefObject<HTMLDivElement | null>,
  listed: readonly ListedPerson[],
  wanted: Focus | null,
  scrollTo: (index: number) => void,
  onReached: () => void,
): void {
  useLayoutEffect(() => {
    if (wanted === null) return
    const index = listed.findIndex(({ key }) => key === wanted.key)
    if (index < 0) return
    const field = root.current?.querySelector<HTMLInputElement>(
      `[data-attendee="${CSS.escape(wanted.key)}"] [data-field="${wanted.field}"]`,
    )
    // Scrolling draws the row, and with it this runs again.
    if (!field) return scrollTo(index)
    field.focus()
    field.select()
    onReached()
  })
}

/** Carries out what keys and menus ask of a row, and says where the focus belongs afterwards. */
function useRowCommand(
  { meetingId, actions, onSaid, onEmptied }: Props,
  { listed, beginBelow, idOf, drop }: NewPerson,
  setWanted: (focus: Focus | null) => void,
) {
  const [, navigate] = useLocation()
  const insert = (index: number) => {
    const key = beginBelow(index)
    if (key !== null) setWanted({ key, field: 'name' })
  }
  const move = async (index: number, step: 1 | -1, field: string) => {
    const person = listed[index]
    const target = index + step
    if (!person?.isStored || target < 0 || target >= listed.length) return
    const before = listed[step < 0 ? target : target + 1]?.row.id ?? null
    if (!(await actions.move(person.row.id, before))) return
    setWanted({ key: person.key, field })
    onSaid(delegatesText.moved(target + 1, listed.length))
  }
  const remove = async (index: number, field: string) => {
    const person = listed[index]
    const neighbour = listed[index + 1] ?? listed[index - 1]
    if (person === undefined) return
    // What was just typed is on its way and would come back after the removal.
    await Promise.resolve()
    const id = await idOf(person)
    if (neighbour) setWanted({ key: neighbour.key, field })
    if (id === null) drop(person.key)
    else await actions.remove(id, person.row.name)
    if (!neighbour) onEmptied?.()
  }
  const openSource = (index: number) => {
    const { fileId = null, sheet = '', row: line = null } = listed[index]?.row.source ?? {}
    if (fileId === null) return
    const where = line === null ? null : { sheet, cell: `A${line}` }
    navigate(sourcePath(meetingId, { fileId, answerIndex: null, where }))
  }
  return (index: number, command: RowCommand, field: string) => {
    // What was typed belongs before what is done next.
    flushUnsaved()
    if (command === 'insert') insert(index)
    else if (command === 'remove') void remove(index, field)
    else if (command === 'source') openSource(index)
    else void move(index, command === 'up' ? -1 : 1, field)
  }
}
