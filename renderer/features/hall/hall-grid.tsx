/** The hall as it is seen from its back: the stage above, the rows below it, walked by arrow keys, moved by mouse. */
// biome-ignore-all lint/a11y/useSemanticElements: a hall is walked like a grid, and drawn like a hall
// biome-ignore-all lint/a11y/useFocusableInteractive: its seats take the focus
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import {
  type CSSProperties,
  type DragEvent,
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
  useState,
} from 'react'
import { type HallShape, type Seat, STAGE_ROW, sameSeat } from '#domain/hall/hall.ts'
import type { AttendeeId } from '#domain/kernel/ids.ts'
import { hallDrawingText } from '../../text/hall.ts'
import { seatKey, seatOfKey, seatsIn, walk } from './hall-seats.ts'
import { type Detail, SeatCell } from './seat-cell.tsx'
import type { Seating } from './use-seating.ts'

/** Pixels at the size 1. */
const SEAT = { width: 96, height: 56, font: 12 } as const
const LEAST = { height: 24, font: { 'given-name': 9.5, name: 11, 'name-and-title': 11 } } as const
const [GAP, ROW_NAME, PADDING, STAGE] = [2, 24, 8, 44] as const
const AISLE_SHARE = 0.3

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: `${GAP}px`,
    width: 'max-content',
    margin: '0 auto',
    padding: `${PADDING / 2}px`,
  },
  stage: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    marginLeft: 'var(--row-name)',
    marginBottom: '4px',
    padding: '2px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  row: { display: 'flex', columnGap: `${GAP}px` },
  stageRow: { justifyContent: 'center', paddingBottom: '10px' },
  name: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    flexShrink: 0,
    boxSizing: 'border-box',
    width: 'var(--row-name)',
    paddingRight: '6px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  stageName: { width: 'auto', whiteSpace: 'nowrap' },
  aisle: { flexShrink: 0, width: 'var(--aisle)' },
})

type Size = { readonly width: number; readonly height: number }

/** What the seats take at the size 1, and what stands around and between them at every size. */
export function hallSize({ rows, seats, aisles, chairs }: HallShape): Size & { readonly margin: Size } {
  const across = Math.max(seats, chairs)
  const down = rows + (chairs > 0 ? 1 : 0)
  return {
    width: (across + aisles.length * AISLE_SHARE) * SEAT.width,
    height: down * SEAT.height,
    margin: {
      width: PADDING + ROW_NAME + (across + aisles.length) * GAP,
      height: PADDING + STAGE + down * GAP,
    },
  }
}

const detailAt = (zoom: number): Detail =>
  zoom < 0.58 ? 'given-name' : zoom < 0.85 ? 'name' : 'name-and-title'

type Props = {
  readonly placeTitle: string
  readonly seating: Seating
  readonly zoom: number
  readonly root: RefObject<HTMLDivElement | null>
  /** Somebody dragged from outside the drawing. */
  readonly dragged: AttendeeId | null
  readonly onDrag: (id: AttendeeId | null) => void
  /** Keys that do more than walk. */
  readonly onKey: (event: KeyboardEvent, seat: Seat) => void
}

export function HallGrid(props: Props): ReactElement {
  const { placeTitle, seating, zoom, root, dragged, onDrag, onKey } = props
  const styles = useStyles()
  const { hall, states, cursor, setCursor, carried, put } = seating
  const { shape } = hall
  const [over, setOver] = useState<string | null>(null)

  const onKeyDown = (event: KeyboardEvent) => {
    const seat = seatAt(event.target)
    if (seat === null) return
    const next = event.altKey || event.shiftKey || event.metaKey ? null : walk(shape, seat, event)
    if (next === null) return onKey(event, seat)
    event.preventDefault()
    focusSeat(root.current, next)
  }
  const drops = {
    onDragStart: (event: DragEvent) => {
      const state = stateUnder(event.target)
      if (state?.kind !== 'person') return
      event.dataTransfer.setData('text/plain', state.person.name)
      event.dataTransfer.effectAllowed = 'move'
      onDrag(state.person.id)
    },
    onDragOver: (event: DragEvent) => {
      const seat = seatAt(event.target)
      if (dragged === null || seat === null) return
      event.preventDefault()
      setOver(seatKey(seat))
    },
    onDragLeave: () => setOver(null),
    onDragEnd: () => {
      setOver(null)
      onDrag(null)
    },
    onDrop: (event: DragEvent) => {
      const seat = seatAt(event.target)
      setOver(null)
      if (dragged === null || seat === null) return
      event.preventDefault()
      onDrag(null)
      focusSeat(root.current, seat)
      void put(seat, event.shiftKey ? 'insert' : 'swap', dragged)
    },
  }
  const stateUnder = (target: EventTarget) => {
    const seat = seatAt(target)
    return seat === null ? null : states(seat)
  }
  const seatsOf = (row: number) =>
    Array.from({ length: seatsIn(shape, row) }, (_, index) => ({ row, seat: index + 1 }))
  const cell = (seat: Seat) => {
    const state = states(seat)
    return (
      <SeatCell
        key={seat.seat}
        seat={seat}
        state={state}
        detail={detailAt(zoom)}
        isCursor={sameSeat(seat, cursor)}
        isCarried={
          state.kind === 'person' && (state.person.id === carried?.id || state.person.id === dragged)
        }
        isOver={seatKey(seat) === over || (carried !== null && sameSeat(seat, cursor))}
      />
    )
  }
  return (
    <div
      ref={root}
      role="grid"
      tabIndex={-1}
      aria-label={hallDrawingText.grid(placeTitle)}
      aria-rowcount={shape.rows + (shape.chairs > 0 ? 1 : 0)}
      aria-colcount={Math.max(shape.seats, shape.chairs) + 1}
      className={styles.root}
      style={sizesAt(zoom)}
      onKeyDown={onKeyDown}
      onFocus={event => {
        const seat = seatAt(event.target)
        if (seat !== null) setCursor(seat)
        else focusSeat(root.current, cursor)
      }}
      onClick={event => {
        const seat = seatAt(event.target)
        if (seat !== null && carried !== null) void put(seat, event.shiftKey ? 'insert' : 'swap')
      }}
      {...drops}
    >
      <div aria-hidden className={styles.stage}>
        {hallDrawingText.stage}
      </div>
      {shape.chairs > 0 && (
        <div role="row" className={mergeClasses(styles.row, styles.stageRow)}>
          <div role="rowheader" className={mergeClasses(styles.name, styles.stageName)}>
            {hallDrawingText.chairs}
          </div>
          {seatsOf(STAGE_ROW).map(cell)}
        </div>
      )}
      {Array.from({ length: shape.rows }, (_, index) => index + 1).map(row => (
        <div key={row} role="row" className={styles.row}>
          <div role="rowheader" className={styles.name} aria-label={hallDrawingText.row(row)}>
            {row}
          </div>
          {seatsOf(row).flatMap(seat => [
            cell(seat),
            ...(shape.aisles.includes(seat.seat)
              ? [<span key={`aisle ${seat.seat}`} aria-hidden className={styles.aisle} />]
              : []),
          ])}
        </div>
      ))}
    </div>
  )
}

function sizesAt(zoom: number): CSSProperties {
  return {
    '--seat-width': `${Math.floor(SEAT.width * zoom)}px`,
    '--seat-height': `${Math.max(LEAST.height, Math.floor(SEAT.height * zoom))}px`,
    '--seat-font': `${Math.max(LEAST.font[detailAt(zoom)], Math.min(SEAT.font * zoom, 18))}px`,
    '--aisle': `${Math.floor(SEAT.width * AISLE_SHARE * zoom)}px`,
    '--row-name': `${ROW_NAME}px`,
  } as CSSProperties
}

function seatAt(target: EventTarget): Seat | null {
  const key = target instanceof Element ? target.closest<HTMLElement>('[data-seat]')?.dataset['seat'] : null
  return seatOfKey(key ?? '')
}

/** Every seat can take the focus; the one that has it becomes the current one. */
export function focusSeat(root: HTMLElement | null, seat: Seat): void {
  root?.querySelector<HTMLElement>(`[data-seat="${seatKey(seat)}"]`)?.focus()
}
