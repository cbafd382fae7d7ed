/** The programme: one card for each line, timed or going on with the line before. */
import { Button, makeStyles, Text } from '@fluentui/react-components'
import { Add20Regular, DocumentTable20Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { dateOf, type LocalDate, localDateTime } from '#domain/kernel/local-time.ts'
import type { Meeting, ProgrammeItem } from '#domain/meeting/meeting.ts'
import { Card, OrderButtons, orderMoves } from '../../components/card.tsx'
import { DateField, TimeField } from '../../components/date-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { sourceName } from '../../hooks/source-names.ts'
import { useFocusTarget } from '../../hooks/use-focus-target.ts'
import type { MeetingEdit } from '../../hooks/use-meeting-edit.ts'
import { useNow } from '../../hooks/use-now.ts'
import { useRun } from '../../hooks/use-run.ts'
import { editorText } from '../../text/meetings.ts'
import { programmeText } from '../../text/papers.ts'
import type { SectionProps } from './sections.tsx'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  row: {
    display: 'grid',
    gridTemplateColumns: '92px 150px minmax(0, 1fr)',
    columnGap: '12px',
    alignItems: 'start',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', columnGap: '8px' },
})

export function ProgrammeFields({ meeting, edit }: SectionProps): ReactElement {
  const styles = useStyles()
  const run = useRun()
  const [holdAdd, focusAdd] = useFocusTarget()
  const { programme } = meeting
  return (
    <div data-source={sourceName('programme')} className={styles.root}>
      {programme.length === 0 && <Text>{programmeText.empty}</Text>}
      {programme.map((item, index) => (
        <ProgrammeCard
          key={item.id}
          meeting={meeting}
          item={item}
          index={index}
          edit={edit}
          onRemove={() => {
            focusAdd()
            void edit.remove('programme-item', item.id)
          }}
        />
      ))}
      <div className={styles.buttons}>
        <Button
          ref={holdAdd}
          appearance="subtle"
          icon={<Add20Regular />}
          onClick={() => void edit.add({ kind: 'programme-item', fields: {} })}
        >
          {programmeText.add}
        </Button>
        {programme.length === 0 && (
          <Button
            icon={<DocumentTable20Regular />}
            onClick={() => {
              focusAdd()
              void run('papers.draft-programme', { meetingId: meeting.id })
            }}
          >
            {programmeText.draft}
          </Button>
        )}
      </div>
    </div>
  )
}

type CardProps = {
  readonly meeting: Meeting
  readonly item: ProgrammeItem
  readonly index: number
  readonly edit: MeetingEdit
  readonly onRemove: () => void
}

function ProgrammeCard({ meeting, item, index, edit, onRemove }: CardProps): ReactElement {
  const styles = useStyles()
  const now = useNow()
  const { id, startsAt, text, presenter } = item
  const update = (fields: Partial<Omit<ProgrammeItem, 'id'>>) =>
    edit.update(id, { kind: 'programme-item', fields })
  const day = startsAt === null ? (dayBefore(meeting, index) ?? dateOf(now)) : dateOf(startsAt)
  return (
    <Card
      label={text || programmeText.text(index + 1)}
      head={
        <TextField
          label={programmeText.text(index + 1)}
          value={text}
          onSave={words => update({ text: words })}
        />
      }
      actions={
        <OrderButtons
          upLabel={editorText.moveUp}
          downLabel={editorText.moveDown}
          removeLabel={programmeText.remove(index + 1)}
          {...orderMoves(
            meeting.programme,
            index,
            (moved, before) => void edit.move('programme-item', moved, { before }),
          )}
          onRemove={onRemove}
        />
      }
    >
      <div className={styles.row}>
        <TimeField
          label={programmeText.time}
          optional
          value={startsAt === null ? '' : startsAt.slice(11)}
          onSave={time => update({ startsAt: time === '' ? null : localDateTime(`${day}T${time}`) })}
        />
        <DateField
          label={programmeText.date}
          value={startsAt === null ? null : day}
          optional
          onSave={date =>
            startsAt === null || date === null
              ? Promise.resolve(false)
              : update({ startsAt: localDateTime(`${date}T${startsAt.slice(11)}`) })
          }
        />
        <TextField
          label={programmeText.presenter}
          value={presenter}
          onSave={words => update({ presenter: words })}
        />
      </div>
    </Card>
  )
}

/** A line that gets its time is usually on the day of the line before, the first on the day of the meeting. */
function dayBefore({ programme, sessions }: Meeting, index: number): LocalDate | null {
  const before = programme.slice(0, index).findLast(item => item.startsAt !== null)?.startsAt
  const start = before ?? sessions[0]?.startsAt
  return start == null ? null : dateOf(start)
}
