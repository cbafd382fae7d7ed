/** Beside the drawing: a person found by name, the current seat with what can be done, and who has no seat. */
import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Text,
  Tooltip,
  tokens,
  useArrowNavigationGroup,
} from '@fluentui/react-components'
import { type DragEvent, type ReactElement, type Ref, useState } from 'react'
import type { HallPerson } from '#contract/hall.contract.ts'
import type { Seat } from '#domain/hall/hall.ts'
import type { AttendeeId } from '#domain/kernel/ids.ts'
import { formatNumber } from '../../components/format-number.ts'
import { SearchCombobox } from '../../components/search-combobox.tsx'
import { hallDrawingText, hallSideText, seatingText } from '../../text/hall.ts'
import { seatKey } from './hall-seats.ts'
import type { Seating } from './use-seating.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px', padding: '10px 12px', minHeight: 0 },
  part: { display: 'flex', flexDirection: 'column', rowGap: '6px' },
  title: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'center' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '2px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  person: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    width: '100%',
    padding: '4px 8px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    cursor: 'grab',
  },
  carried: { border: `2px dashed ${tokens.colorBrandStroke1}` },
  office: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

type Props = {
  readonly seating: Seating
  readonly findRef: Ref<HTMLDivElement>
  /** Brings the focus to a seat. */
  readonly onGoTo: (seat: Seat) => void
  /** Picks somebody up and brings the focus to where the person may go. */
  readonly onPick: (id: AttendeeId) => void
  readonly onDrag: (id: AttendeeId | null) => void
}

export function HallSide({ seating, findRef, onGoTo, onPick, onDrag }: Props): ReactElement {
  const styles = useStyles()
  const { hall, cursor } = seating
  const find = (id: string | null) => {
    const person = hall.people.find(one => one.id === id)
    if (person === undefined) return
    if (person.seat === null) document.querySelector<HTMLElement>(`[data-unplaced="${person.id}"]`)?.focus()
    else onGoTo(person.seat)
  }
  return (
    <div className={styles.root}>
      <div ref={findRef} className={styles.part}>
        <SearchCombobox
          label={hallSideText.find}
          placeholder={hallSideText.findPlaceholder}
          none={hallSideText.nobody}
          options={hall.people.map(({ id, name, title, seat }) => ({
            value: id,
            label: hallSideText.goTo(
              name || title,
              seat === null ? seatingText.noSeat : hallDrawingText.seat(seat),
            ),
          }))}
          value={null}
          onChoose={find}
        />
      </div>
      <section className={styles.part} aria-label={hallSideText.current}>
        <h3 className={styles.title}>{hallDrawingText.seat(cursor)}</h3>
        <CurrentSeat key={seatKey(cursor)} seating={seating} onPick={onPick} onGoTo={onGoTo} />
      </section>
      <Unplaced seating={seating} onPick={onPick} onDrag={onDrag} />
      <Left seating={seating} onGoTo={onGoTo} />
    </div>
  )
}

type SeatProps = Pick<Props, 'seating' | 'onPick' | 'onGoTo'>

function CurrentSeat({ seating, onPick, onGoTo }: SeatProps): ReactElement {
  const styles = useStyles()
  const { states, cursor, carried } = seating
  const state = states(cursor)
  if (carried !== null) return <Carrying seating={seating} onGoTo={onGoTo} />
  switch (state.kind) {
    case 'person': {
      const { person } = state
      return (
        <>
          <Text>{person.name}</Text>
          {person.title !== '' && <Text className={styles.office}>{person.title}</Text>}
          <div className={styles.buttons}>
            <Button size="small" onClick={() => onPick(person.id)}>
              {hallSideText.pick}
            </Button>
            <Button size="small" onClick={() => void seating.unseat(person.id).then(() => onGoTo(cursor))}>
              {hallSideText.unseat}
            </Button>
            <Checkbox
              label={hallSideText.guest}
              checked={person.isGuest}
              onChange={() => void seating.setGuest(person)}
            />
          </div>
        </>
      )
    }
    case 'kept':
      return (
        <>
          <KeptFor key={state.note} seating={seating} note={state.note} />
          <div className={styles.buttons}>
            <Button size="small" onClick={() => void seating.keep(cursor, null).then(() => onGoTo(cursor))}>
              {hallSideText.letGo}
            </Button>
          </div>
        </>
      )
    case 'left':
    case 'free':
      return (
        <>
          <Text className={styles.quiet}>
            {state.kind === 'free' ? hallSideText.free : hallSideText.left(state.name)}
          </Text>
          <div className={styles.buttons}>
            <Button size="small" onClick={() => void seating.keep(cursor, '').then(() => onGoTo(cursor))}>
              {hallSideText.keep}
            </Button>
          </div>
        </>
      )
  }
}

function Carrying({ seating, onGoTo }: Pick<SeatProps, 'seating' | 'onGoTo'>): ReactElement {
  const styles = useStyles()
  const { states, cursor, carried, put, cancel } = seating
  const state = states(cursor)
  const isTaken = state.kind === 'person' && state.person.id !== carried?.id
  const place = (as: 'swap' | 'insert') => void put(cursor, as).then(() => onGoTo(cursor))
  return (
    <>
      <Text>{hallSideText.carrying(carried?.name ?? '')}</Text>
      {isTaken && <Text className={styles.office}>{state.person.name}</Text>}
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={() => place('swap')}>
          {isTaken ? hallSideText.swap : hallSideText.put}
        </Button>
        {isTaken && (
          <Tooltip content={hallSideText.insertHint} relationship="description">
            <Button size="small" onClick={() => place('insert')}>
              {hallSideText.insert}
            </Button>
          </Tooltip>
        )}
        <Button
          size="small"
          onClick={() => {
            cancel()
            onGoTo(cursor)
          }}
        >
          {hallSideText.cancel}
        </Button>
      </div>
    </>
  )
}

/** Saved when it is left, or by Enter. */
function KeptFor({ seating, note }: { readonly seating: Seating; readonly note: string }): ReactElement {
  const [typed, setTyped] = useState(note)
  const { cursor, keep } = seating
  const save = () => {
    if (typed.trim() !== note) void keep(cursor, typed)
  }
  return (
    <Field label={hallSideText.keepFor} hint={hallSideText.keepForHint}>
      <Input
        value={typed}
        maxLength={100}
        onChange={(_, data) => setTyped(data.value)}
        onBlur={save}
        onKeyDown={event => event.key === 'Enter' && save()}
      />
    </Field>
  )
}

type ListProps = Pick<Props, 'seating' | 'onPick' | 'onDrag'>

function Unplaced({ seating, onPick, onDrag }: ListProps): ReactElement {
  const styles = useStyles()
  const arrows = useArrowNavigationGroup({ axis: 'vertical' })
  const { hall, carried } = seating
  const people = hall.people.filter(({ seat }) => seat === null)
  const drag = (person: HallPerson) => (event: DragEvent) => {
    event.dataTransfer.setData('text/plain', person.name)
    event.dataTransfer.effectAllowed = 'move'
    onDrag(person.id)
  }
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{hallSideText.unplaced(formatNumber(people.length))}</h3>
      {people.length === 0 ? (
        <Text className={styles.quiet}>
          {hall.people.length === 0 ? hallSideText.nobodyListed : hallSideText.everybody}
        </Text>
      ) : (
        <ul className={styles.list} {...arrows}>
          {people.map(person => (
            <li key={person.id}>
              <Button
                appearance="subtle"
                draggable
                data-unplaced={person.id}
                className={mergeClasses(styles.person, person.id === carried?.id && styles.carried)}
                onClick={() => onPick(person.id)}
                onDragStart={drag(person)}
                onDragEnd={() => onDrag(null)}
              >
                <span>{`${person.name}${person.isGuest ? ' *' : ''}`}</span>
                <span className={styles.office}>{person.title}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Left({ seating, onGoTo }: Pick<Props, 'seating' | 'onGoTo'>): ReactElement | null {
  const styles = useStyles()
  const { left } = seating.hall
  if (left.length === 0) return null
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{hallSideText.leftTitle(formatNumber(left.length))}</h3>
      <ul className={styles.list}>
        {left.map(({ seat, name }) => (
          <li key={seatKey(seat)}>
            <Button appearance="subtle" size="small" onClick={() => onGoTo(seat)}>
              {hallSideText.goTo(name, hallDrawingText.seat(seat))}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
