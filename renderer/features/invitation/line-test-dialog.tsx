/** The schedule of line tests: from when, how long each, how many at once. */
import { Checkbox, makeStyles, Text } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import {
  dateOf,
  formatDateTime,
  type LocalDate,
  type LocalDateTime,
  localDateTime,
} from '#domain/kernel/local-time.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { type LineTestPlan, lineTestSlots } from '#domain/papers/line-test-slots.ts'
import { addDays } from '../../components/calendar-days.ts'
import { DateField, TimeField } from '../../components/date-field.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { useNow } from '../../hooks/use-now.ts'
import { papersText } from '../../text/papers.ts'
import { PaperDialog, type PaperDialogProps } from './paper-dialog.tsx'

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '12px', alignItems: 'start' },
})

/** Lines are tested the day before, from the beginning of the working day. */
const firstDay = (meeting: Meeting, now: LocalDateTime): LocalDate =>
  addDays(dateOf(meeting.sessions[0]?.startsAt ?? now), -1)

export function LineTestDialog({ meeting, places, task, onClose }: PaperDialogProps): ReactElement {
  const styles = useStyles()
  const now = useNow()
  const [date, setDate] = useState<LocalDate>(() => firstDay(meeting, now))
  const [time, setTime] = useState('08:00')
  const [everyMinutes, setEvery] = useState(10)
  const [parallel, setParallel] = useState(4)
  const [noon, setNoon] = useState(true)
  const plan: LineTestPlan = {
    startsAt: localDateTime(`${date}T${time}`),
    everyMinutes,
    parallel,
    pause: noon ? { from: localDateTime(`${date}T11:30`), until: localDateTime(`${date}T13:30`) } : null,
  }
  const last = lineTestSlots(places.length, plan).at(-1)
  return (
    <PaperDialog
      meeting={meeting}
      task={task}
      title={papersText.lineTest}
      paper={last === undefined ? null : { kind: 'line-test', ...plan }}
      onClose={onClose}
    >
      <Text>{papersText.lineTestBody}</Text>
      <div className={styles.row}>
        <DateField
          label={papersText.date}
          value={date}
          onSave={chosen => {
            if (chosen !== null) setDate(chosen)
            return Promise.resolve(true)
          }}
        />
        <TimeField
          label={papersText.time}
          value={time}
          onSave={chosen => {
            setTime(chosen)
            return Promise.resolve(true)
          }}
        />
      </div>
      <div className={styles.row}>
        <NumberField label={papersText.every} value={everyMinutes} most={240} onChange={setEvery} />
        <NumberField label={papersText.parallel} value={parallel} most={50} onChange={setParallel} />
      </div>
      <Checkbox
        label={papersText.noon}
        checked={noon}
        onChange={(_, data) => setNoon(data.checked === true)}
      />
      {last !== undefined && (
        <Text role="status">{papersText.ends(places.length, formatDateTime(last.until))}</Text>
      )}
    </PaperDialog>
  )
}
