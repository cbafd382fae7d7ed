/** Rows, seats, gaps and the table on the stage; says before what does not fit. */
import { Button, Field, Input, Text } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { Hall } from '#contract/hall.contract.ts'
import { fitsIn, type HallShape, MOST_ROWS, MOST_SEATS, usefulAisles } from '#domain/hall/hall.ts'
import { FieldGrid } from '../../components/field-grid.tsx'
import { formatNumber } from '../../components/format-number.ts'
import { PlainDialog } from '../../components/plain-dialog.tsx'
import { StateMark } from '../../components/state-mark.tsx'
import { useRun } from '../../hooks/use-run.ts'
import { hallShapeText } from '../../text/hall.ts'
import type { HallTarget } from './use-seating.ts'

type Props = {
  readonly target: HallTarget
  readonly hall: Hall
  readonly onSaid: (text: string) => void
  readonly onClose: () => void
}

const LIMITS = {
  rows: [1, MOST_ROWS],
  seats: [1, MOST_SEATS],
  aisle: [0, MOST_SEATS - 1],
  secondAisle: [0, MOST_SEATS - 1],
  chairs: [0, MOST_SEATS],
} as const

type FieldName = keyof typeof LIMITS

const FIELDS = Object.keys(LIMITS) as readonly FieldName[]

/** Null where it is no number within the limits; nothing stands for 0 where 0 means none. */
function numberOf(name: FieldName, text: string): number | null {
  const [least, most] = LIMITS[name]
  const value = text.trim() === '' && least === 0 ? 0 : /^\d{1,2}$/.test(text.trim()) ? Number(text) : -1
  return value >= least && value <= most ? value : null
}

/** Mount it to open it. */
export function ShapeDialog({ target, hall, onSaid, onClose }: Props): ReactElement {
  const run = useRun()
  const { rows, seats, aisles, chairs } = hall.shape
  const shown = (value: number | undefined) => (value === undefined || value === 0 ? '' : String(value))
  const [typed, setTyped] = useState<Readonly<Record<FieldName, string>>>({
    rows: String(rows),
    seats: String(seats),
    aisle: shown(aisles[0]),
    secondAisle: shown(aisles[1]),
    chairs: String(chairs),
  })
  const shape = shapeOf(typed)
  const save = async () => {
    if (shape === null) return
    const drawn = await run('hall.draw', { ...target, ...shape, aisles: [...shape.aisles] })
    if (!drawn.ok) return
    if (drawn.value.unseated > 0) onSaid(hallShapeText.unseated(formatNumber(drawn.value.unseated)))
    onClose()
  }
  return (
    <PlainDialog
      title={hallShapeText.title}
      onClose={onClose}
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
      actions={
        <>
          <Button onClick={onClose}>{hallShapeText.cancel}</Button>
          <Button appearance="primary" type="submit" disabled={shape === null}>
            {hallShapeText.save}
          </Button>
        </>
      }
    >
      <FieldGrid>
        {FIELDS.map(name => (
          <Field
            key={name}
            label={hallShapeText[name]}
            {...(numberOf(name, typed[name]) === null
              ? { validationMessage: hallShapeText.wrong(LIMITS[name][0], LIMITS[name][1]) }
              : hintOf(name))}
          >
            <Input
              inputMode="numeric"
              value={typed[name]}
              onChange={(_, data) => setTyped({ ...typed, [name]: data.value })}
            />
          </Field>
        ))}
      </FieldGrid>
      <div role="status">{shape !== null && <Consequences hall={hall} shape={shape} />}</div>
    </PlainDialog>
  )
}

const hintOf = (name: FieldName): { readonly hint?: string } =>
  name === 'aisle'
    ? { hint: hallShapeText.aisleHint }
    : name === 'chairs'
      ? { hint: hallShapeText.chairsHint }
      : {}

function shapeOf(typed: Readonly<Record<FieldName, string>>): HallShape | null {
  const values = FIELDS.map(name => numberOf(name, typed[name]))
  const [rows, seats, aisle, second, chairs] = values.flatMap(value => (value === null ? [] : [value]))
  return rows === undefined ||
    seats === undefined ||
    aisle === undefined ||
    second === undefined ||
    chairs === undefined
    ? null
    : { rows, seats, aisles: usefulAisles(seats, [aisle, second]), chairs }
}

function Consequences({ hall, shape }: { readonly hall: Hall; readonly shape: HallShape }): ReactElement {
  const total = shape.rows * shape.seats + shape.chairs
  const people = hall.people.length
  const lost = hall.people.filter(({ seat }) => seat !== null && !fitsIn(shape, seat)).length
  return (
    <>
      <Text block>{hallShapeText.total(formatNumber(total), formatNumber(people))}</Text>
      {total < people && <StateMark look="ask" label={hallShapeText.few(formatNumber(people - total))} />}
      {lost > 0 && <StateMark look="ask" label={hallShapeText.lost(formatNumber(lost))} />}
    </>
  )
}
