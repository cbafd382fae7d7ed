/** One seat of the drawing: who sits there in as many words as there is room for. */
// biome-ignore-all lint/a11y/useSemanticElements: a hall is walked like a grid, and drawn like a hall
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { LockClosed12Regular } from '@fluentui/react-icons'
import { memo, type ReactElement } from 'react'
import type { Seat } from '#domain/hall/hall.ts'
import { hallDrawingText } from '../../text/hall.ts'
import { givenName, type SeatState, seatKey, seatLabel } from './hall-seats.ts'

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    flexShrink: 0,
    width: 'var(--seat-width)',
    height: 'var(--seat-height)',
    padding: '0 1px',
    overflow: 'hidden',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    textAlign: 'center',
    fontSize: 'var(--seat-font)',
    lineHeight: '1.25',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    outlineStyle: 'none',
    cursor: 'default',
    userSelect: 'none',
    '&:focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  free: { border: `1px solid ${tokens.colorNeutralStroke1}`, color: tokens.colorNeutralForeground3 },
  person: { backgroundColor: tokens.colorBrandBackground2, cursor: 'grab' },
  guest: { borderBottomWidth: '3px' },
  kept: { backgroundColor: tokens.colorNeutralBackground4, fontStyle: 'italic' },
  left: { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`, textDecorationLine: 'line-through' },
  carried: { border: `2px dashed ${tokens.colorBrandStroke1}`, opacity: 0.6 },
  current: {
    boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  over: {
    boxShadow: `inset 0 0 0 3px ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { outline: '3px solid Highlight' },
  },
  name: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    maxWidth: '100%',
  },
  small: { whiteSpace: 'nowrap', overflow: 'hidden', maxWidth: '100%', letterSpacing: '-0.05em' },
  title: {
    fontSize: '0.85em',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    maxWidth: '100%',
  },
})

/** How much of a person is written on a seat. */
export type Detail = 'given-name' | 'name' | 'name-and-title'

type Props = {
  readonly seat: Seat
  readonly state: SeatState
  readonly detail: Detail
  readonly isCursor: boolean
  readonly isCarried: boolean
  /** Where what is carried would be put. */
  readonly isOver: boolean
}

/** Seats stay as they are while nothing of them changes: there may be two thousand. */
export const SeatCell = memo(function SeatCell(props: Props): ReactElement {
  const { seat, state, isCursor, isCarried, isOver } = props
  const styles = useStyles()
  const label = seatLabel(seat, state)
  return (
    <div
      role="gridcell"
      data-seat={seatKey(seat)}
      tabIndex={isCursor ? 0 : -1}
      aria-label={label}
      aria-colindex={seat.seat + 1}
      title={label}
      draggable={state.kind === 'person'}
      className={mergeClasses(
        styles.root,
        styles[state.kind],
        state.kind === 'person' && state.person.isGuest && styles.guest,
        isCarried && styles.carried,
        isCursor && styles.current,
        isOver && styles.over,
      )}
    >
      <SeatWords {...props} />
    </div>
  )
})

function SeatWords({ seat, state, detail }: Props): ReactElement {
  const styles = useStyles()
  const isSmall = detail === 'given-name'
  const nameLook = isSmall ? styles.small : styles.name
  const lines = isSmall ? {} : { WebkitLineClamp: detail === 'name' ? 3 : 2 }
  switch (state.kind) {
    case 'person': {
      const { name, title, isGuest } = state.person
      return (
        <>
          <span className={nameLook} style={lines}>
            {`${isSmall ? givenName(name || title) : name || title}${isGuest ? ' *' : ''}`}
          </span>
          {detail === 'name-and-title' && name !== '' && title !== '' && (
            <span className={styles.title}>{title}</span>
          )}
        </>
      )
    }
    case 'kept':
      return (
        <>
          <LockClosed12Regular aria-hidden />
          {!isSmall && (
            <span className={nameLook} style={lines}>
              {state.note === '' ? hallDrawingText.kept : state.note}
            </span>
          )}
        </>
      )
    case 'left':
      return (
        <span className={nameLook} style={lines}>
          {isSmall ? givenName(state.name) : state.name}
        </span>
      )
    case 'free':
      return <span aria-hidden>{seat.seat}</span>
  }
}
