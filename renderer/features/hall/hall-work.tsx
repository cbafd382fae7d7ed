/** A drawn hall at work: the drawing with its keys, what has changed since it was filled, and the people beside it. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import { LockClosed12Regular } from '@fluentui/react-icons'
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react'
import type { Seat } from '#domain/hall/hall.ts'
import type { AttendeeId } from '#domain/kernel/ids.ts'
import { formatNumber } from '../../components/format-number.ts'
import { Pane, Panes } from '../../components/screen-layout.tsx'
import { useZoom } from '../../components/use-zoom.ts'
import { ZoomBar } from '../../components/zoom-bar.tsx'
import { useShortcut } from '../../hooks/use-shortcut.ts'
import { hallDrawingText, hallSideText, hallText, seatingText } from '../../text/hall.ts'
import { focusSeat, HallGrid, hallSize } from './hall-grid.tsx'
import { firstFree } from './hall-seats.ts'
import { HallSide } from './hall-side.tsx'
import type { Seating } from './use-seating.ts'

const NARROW = '@media (max-width: 900px)'

const useStyles = makeStyles({
  panes: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  hall: { flexGrow: 1, minWidth: 0 },
  scroll: { flexGrow: 1, minHeight: 0, overflow: 'auto' },
  side: {
    width: 'clamp(210px, 18%, 320px)',
    flexShrink: 0,
    overflowY: 'auto',
    [NARROW]: { width: '210px' },
  },
  below: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 12px',
    flexShrink: 0,
    padding: '4px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
  legend: { display: 'inline-flex', alignItems: 'center', columnGap: '4px' },
  left: { textDecorationLine: 'line-through' },
  zoom: { display: 'flex', alignItems: 'center', marginLeft: 'auto' },
  keys: { flexBasis: '100%', color: tokens.colorNeutralForeground3, [NARROW]: { display: 'none' } },
  notice: { flexShrink: 0 },
})

/** Below it even a given name could not be read. */
const LEAST_ZOOM = 0.22

type Props = { readonly placeTitle: string; readonly seating: Seating }

export function HallWork({ placeTitle, seating }: Props): ReactElement {
  const styles = useStyles()
  const { hall, states, cursor, carried } = seating
  const grid = useRef<HTMLDivElement>(null)
  const pane = useRef<HTMLDivElement>(null)
  const find = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState<AttendeeId | null>(null)
  const size = hallSize(hall.shape)
  const { zoom, fits, setZoom } = useZoom(pane, size.width, { ...size, least: LEAST_ZOOM })
  const shownZoom = useRef(zoom)
  useEffect(() => {
    if (shownZoom.current === zoom) return
    shownZoom.current = zoom
    // What one looks at stays in sight.
    const seat = grid.current?.querySelector<HTMLElement>('[data-seat][tabindex="0"]')
    seat?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [zoom])
  useShortcut('Ctrl+F', () => find.current?.querySelector('input')?.focus())

  const goTo = (seat: Seat) => focusSeat(grid.current, seat)
  const pick = (id: AttendeeId) => {
    const person = hall.people.find(one => one.id === id)
    seating.pick(id)
    goTo(person?.seat ?? firstFree(hall.shape, states) ?? cursor)
  }
  const cancel = () => {
    seating.cancel()
    if (carried === null) return
    if (carried.seat !== null) goTo(carried.seat)
    else document.querySelector<HTMLElement>(`[data-unplaced="${carried.id}"]`)?.focus()
  }
  const keys = useSeatKeys({ seating, pick, cancel })
  return (
    <div className={styles.panes}>
      <Changes seating={seating} />
      <Panes>
        <Pane className={styles.hall}>
          <div ref={pane} className={styles.scroll}>
            <HallGrid
              placeTitle={placeTitle}
              seating={seating}
              zoom={zoom}
              root={grid}
              dragged={dragged}
              onDrag={setDragged}
              onKey={keys}
            />
          </div>
          <div className={styles.below}>
            <Text size={200}>{hallDrawingText.legend.guest}</Text>
            <Text size={200} className={styles.legend}>
              <LockClosed12Regular aria-hidden />
              {hallDrawingText.legend.kept}
            </Text>
            <Text size={200} className={styles.left}>
              {hallDrawingText.legend.left}
            </Text>
            <span className={styles.zoom}>
              <ZoomBar zoom={zoom} fits={fits} onZoom={setZoom} />
            </span>
            <Text size={200} className={styles.keys}>
              {hallText.keys}
            </Text>
          </div>
        </Pane>
        <Pane className={styles.side} divided>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- what a mouse drops here, Delete does by keyboard */}
          <aside
            aria-label={hallSideText.label}
            onDragOver={event => dragged !== null && event.preventDefault()}
            onDrop={event => {
              if (dragged === null) return
              event.preventDefault()
              setDragged(null)
              void seating.unseat(dragged)
            }}
          >
            <HallSide seating={seating} findRef={find} onGoTo={goTo} onPick={pick} onDrag={setDragged} />
          </aside>
        </Pane>
      </Panes>
    </div>
  )
}

/** The list was changed behind the back of the drawing: told, with the two ways to settle it. */
function Changes({ seating }: { readonly seating: Seating }): ReactElement | null {
  const styles = useStyles()
  const { people, left } = seating.hall
  const newcomers = people.filter(({ seat }) => seat === null).length
  const isFilled = newcomers < people.length || left.length > 0
  if (!isFilled || (newcomers === 0 && left.length === 0)) return null
  return (
    <MessageBar intent="warning" className={styles.notice}>
      <MessageBarBody>
        {left.length > 0 && `${seatingText.changed} ${seatingText.gone(formatNumber(left.length))} `}
        {newcomers > 0 && seatingText.newcomers(formatNumber(newcomers))}
      </MessageBarBody>
      <MessageBarActions>
        {newcomers > 0 && (
          <Button size="small" onClick={() => void seating.fill(false)}>
            {seatingText.fillRest}
          </Button>
        )}
        {left.length > 0 && (
          <Button size="small" onClick={() => void seating.release()}>
            {seatingText.release}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  )
}

type KeyOptions = {
  readonly seating: Seating
  readonly pick: (id: AttendeeId) => void
  readonly cancel: () => void
}

/** What keys do on a seat beside walking. */
function useSeatKeys({ seating, pick, cancel }: KeyOptions): (event: KeyboardEvent, seat: Seat) => void {
  const { hall, states, carried, put, unseat, setGuest, keep, say } = seating
  return (event, seat) => {
    const { ctrlKey, altKey, metaKey, shiftKey, key } = event
    if (ctrlKey || altKey || metaKey) return
    const state = states(seat)
    const done = () => event.preventDefault()
    if (key === 'Escape' && carried !== null) {
      done()
      event.stopPropagation()
      return cancel()
    }
    if (key === 'Enter' || key === ' ') {
      done()
      if (carried !== null) void put(seat, shiftKey ? 'insert' : 'swap')
      else if (state.kind === 'person') pick(state.person.id)
      return
    }
    if (shiftKey) return
    if (key === 'Delete' && state.kind === 'person') void unseat(state.person.id)
    else if (key === 'n' || key === 'N') {
      const next = hall.people.find(person => person.seat === null)
      if (next === undefined) say(seatingText.nobodyLeft)
      else pick(next.id)
    } else if (key === 'k' || key === 'K') {
      if (state.kind === 'person') say(seatingText.onlyFree)
      else void keep(seat, state.kind === 'kept' ? null : '')
    } else if ((key === 'g' || key === 'G') && state.kind === 'person') void setGuest(state.person)
    else return
    done()
  }
}
