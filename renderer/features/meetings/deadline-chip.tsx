/** The deadline of one task as a chip that opens to its fields. */
import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components'
import { CalendarClock16Regular } from '@fluentui/react-icons'
import { type ReactElement, useState } from 'react'
import {
  dateOf,
  formatDate,
  formatDateTime,
  isLocalDateTime,
  type LocalDate,
  type LocalDateTime,
  localDateTime,
} from '#domain/kernel/local-time.ts'
import type { Deadline } from '#domain/meeting/meeting.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { DateField, TimeField } from '../../components/date-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useNow } from '../../hooks/use-now.ts'
import { editorText } from '../../text/meetings.ts'

const useStyles = makeStyles({
  chip: { fontWeight: tokens.fontWeightRegular },
  none: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  fields: { display: 'flex', flexDirection: 'column', rowGap: '12px', width: '300px' },
  row: { display: 'grid', gridTemplateColumns: '1fr 110px', columnGap: '12px', alignItems: 'start' },
})

type Props = {
  readonly deadline: Deadline | null
  readonly onSave: (deadline: Deadline | null) => Promise<boolean>
}

export function DeadlineChip({ deadline, onSave }: Props): ReactElement {
  const styles = useStyles()
  const now = useNow()
  const [open, setOpen] = useState(false)
  const begin = async () => {
    if (await onSave({ lead: 'trước', at: dateOf(now), purpose: 'other' })) setOpen(true)
  }
  if (deadline === null)
    return (
      <Button
        size="small"
        appearance="transparent"
        className={styles.none}
        icon={<CalendarClock16Regular />}
        onClick={() => void begin()}
      >
        {editorText.addDeadline}
      </Button>
    )
  return (
    <Popover open={open} onOpenChange={(_, data) => setOpen(data.open)} trapFocus positioning="below-start">
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" shape="circular" className={styles.chip} icon={<CalendarClock16Regular />}>
          {deadline.lead} {said(deadline.at)} · {editorText.purposes[deadline.purpose]}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={editorText.deadline}>
        <DeadlineFields
          deadline={deadline}
          onSave={onSave}
          onRemove={() => {
            setOpen(false)
            void onSave(null)
          }}
        />
      </PopoverSurface>
    </Popover>
  )
}

const said = (at: LocalDate | LocalDateTime) => (isLocalDateTime(at) ? formatDateTime(at) : formatDate(at))

type FieldsProps = {
  readonly deadline: Deadline
  readonly onSave: (deadline: Deadline) => Promise<boolean>
  readonly onRemove: () => void
}

function DeadlineFields({ deadline, onSave, onRemove }: FieldsProps): ReactElement {
  const styles = useStyles()
  const { lead, at, purpose } = deadline
  const date = isLocalDateTime(at) ? dateOf(at) : at
  const time = isLocalDateTime(at) ? at.slice(11) : ''
  const atOf = (day: LocalDate, clock: string) => (clock === '' ? day : localDateTime(`${day}T${clock}`))
  return (
    <div className={styles.fields}>
      <div className={styles.row}>
        <DateField
          label={editorText.deadlineDate}
          value={date}
          onSave={day =>
            day === null ? Promise.resolve(false) : onSave({ ...deadline, at: atOf(day, time) })
          }
        />
        <TimeField
          label={editorText.deadlineTime}
          hint={editorText.deadlineTimeHint}
          optional
          value={time}
          onSave={clock => onSave({ ...deadline, at: atOf(date, clock) })}
        />
      </div>
      <TextField
        label={editorText.deadlineLead}
        value={lead}
        onSave={words => onSave({ ...deadline, lead: words })}
      />
      <ChoiceField
        label={editorText.deadlinePurpose}
        value={purpose}
        choices={(['confirmation', 'report', 'other'] as const).map(value => ({
          value,
          label: editorText.purposes[value],
        }))}
        onChoose={chosen => void onSave({ ...deadline, purpose: chosen })}
      />
      <Button appearance="subtle" onClick={onRemove}>
        {editorText.removeDeadline}
      </Button>
    </div>
  )
}
