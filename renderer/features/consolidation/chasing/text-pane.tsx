/** The reminder to all that are missing, ready to be pasted into a chat. */
import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components'
import { Copy20Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { useOperationState } from '../../../hooks/use-operation.ts'
import { chasingText } from '../../../text/chasing.ts'
import { useReminder } from './use-reminder.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    flexGrow: 1,
    minHeight: 0,
    padding: '12px',
  },
  field: { flexGrow: 1, minHeight: 0, gridTemplateRows: 'auto minmax(0, 1fr)' },
  area: { height: '100%', maxHeight: 'none' },
  copy: { alignSelf: 'flex-start' },
})

type Props = { readonly meetingId: MeetingId; readonly until: LocalDateTime }

export function TextPane({ meetingId, until }: Props): ReactElement | null {
  const styles = useStyles()
  const remind = useReminder(meetingId, until)
  const { data } = useOperationState('chasing.text', { meetingId, placeCode: null, until })
  if (data === undefined) return null
  if (data.text === null) return <EmptyState body={chasingText.nobody} />
  return (
    <div className={styles.root}>
      <Field label={chasingText.text} className={styles.field}>
        <Textarea
          readOnly
          value={data.text}
          className={styles.area}
          textarea={{ style: { height: '100%', maxHeight: 'none' } }}
        />
      </Field>
      <Button
        appearance="primary"
        className={styles.copy}
        icon={<Copy20Regular />}
        onClick={() => void remind(null)}
      >
        {chasingText.copyText}
      </Button>
    </div>
  )
}
