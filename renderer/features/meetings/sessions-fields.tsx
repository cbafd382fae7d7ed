/** When the meeting takes place: one line per session. */
import { Button, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components'
import { Add20Regular, Delete20Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import {
  dateOf,
  formatDateTime,
  type LocalDate,
  type LocalDateTime,
  localDateTime,
  partOfDay,
  weekdayOf,
} from '#domain/kernel/local-time.ts'
import type { Session } from '#domain/meeting/meeting.ts'
import { addDays } from '../../components/calendar-days.ts'
import { DateField, TimeField } from '../../components/date-field.tsx'
import { sourceName } from '../../hooks/source-names.ts'
import { useFocusTarget } from '../../hooks/use-focus-target.ts'
import { useNow } from '../../hooks/use-now.ts'
import { editorText } from '../../text/meetings.ts'
import type { SectionProps } from './sections.tsx'

const useStyles = makeStyles({
  row: {
    margin: 0,
    padding: 0,
    border: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: '8px 12px',
  },
  date: { width: '176px' },
  time: { width: '120px' },
  said: { paddingBottom: '6px', color: tokens.colorNeutralForeground2 },
  add: { alignSelf: 'flex-start' },
})

export function SessionsFields({ meeting, edit }: SectionProps): ReactElement {
  const styles = useStyles()
  const now = useNow()
  const [holdAdd, focusAdd] = useFocusTarget()
  const last = meeting.sessions.at(-1)
  // A further session is usually the next day at the same hour; the first one begins a working day.
  const next = (): LocalDateTime =>
    last === undefined
      ? localDateTime(`${addDays(dateOf(now), 7)}T08:00`)
      : localDateTime(`${addDays(dateOf(last.startsAt), 1)}${last.startsAt.slice(10)}`)
  return (
    <>
      {meeting.sessions.length === 0 && <Text>{editorText.noSession}</Text>}
      {meeting.sessions.map((session, index) => (
        <SessionRow
          key={session.id}
          session={session}
          index={index + 1}
          onSave={startsAt => edit.update(session.id, { kind: 'session', fields: { startsAt } })}
          onRemove={() => {
            focusAdd()
            void edit.remove('session', session.id)
          }}
        />
      ))}
      <Button
        ref={holdAdd}
        className={styles.add}
        appearance="subtle"
        icon={<Add20Regular />}
        onClick={() => void edit.add({ kind: 'session', fields: { startsAt: next() } })}
      >
        {editorText.addSession}
      </Button>
    </>
  )
}

type RowProps = {
  readonly session: Session
  readonly index: number
  readonly onSave: (startsAt: LocalDateTime) => Promise<boolean>
  readonly onRemove: () => void
}

function SessionRow({ session: { startsAt }, index, onSave, onRemove }: RowProps): ReactElement {
  const styles = useStyles()
  const source = sourceName('sessions')
  const atDate = (date: LocalDate | null) =>
    date === null ? Promise.resolve(false) : onSave(localDateTime(`${date}${startsAt.slice(10)}`))
  return (
    <fieldset className={styles.row} aria-label={editorText.session(index)}>
      <DateField
        label={editorText.sessionDate}
        className={styles.date}
        source={source}
        value={dateOf(startsAt)}
        onSave={atDate}
      />
      <TimeField
        label={editorText.sessionTime}
        className={styles.time}
        source={source}
        value={startsAt.slice(11)}
        onSave={time => onSave(localDateTime(`${dateOf(startsAt)}T${time}`))}
      />
      <Text className={styles.said} title={formatDateTime(startsAt)}>
        {partOfDay(startsAt)} {weekdayOf(startsAt)}
      </Text>
      <Tooltip content={editorText.removeSession(index)} relationship="label">
        <Button appearance="subtle" icon={<Delete20Regular />} onClick={onRemove} />
      </Tooltip>
    </fieldset>
  )
}
