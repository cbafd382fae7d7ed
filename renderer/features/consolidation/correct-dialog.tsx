/** Sets the number of a place right: an entry of its own with a reason, beside what the place sent. */
import { Button, Field, Input, makeStyles, Text, Textarea } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { BoardGroup, BoardRow } from '#domain/consolidation/board.ts'
import type { GroupId, MeetingId } from '#domain/kernel/ids.ts'
import { PlainDialog } from '../../components/plain-dialog.tsx'
import { useNotify } from '../../hooks/use-notify.tsx'
import { useRun } from '../../hooks/use-run.ts'
import { correctText } from '../../text/consolidation.ts'

const useStyles = makeStyles({
  groups: { display: 'flex', flexDirection: 'column', rowGap: '6px', maxHeight: '32vh', overflowY: 'auto' },
  group: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 90px',
    columnGap: '10px',
    alignItems: 'center',
  },
})

const COUNT = /^\d{1,6}$/

type Props = {
  readonly meetingId: MeetingId
  readonly row: BoardRow
  readonly groups: readonly BoardGroup[]
  readonly onClose: () => void
}

/** Mount it to open it. */
export function CorrectDialog({ meetingId, row, groups, onClose }: Props): ReactElement {
  const styles = useStyles()
  const run = useRun()
  const notify = useNotify()
  const [delegates, setDelegates] = useState(String(row.confirmed))
  const [numbers, setNumbers] = useState<ReadonlyMap<GroupId, string>>(new Map())
  const [reason, setReason] = useState('')
  const given = [...numbers].filter(([, value]) => value.trim() !== '')
  const isReady =
    COUNT.test(delegates) && given.every(([, value]) => COUNT.test(value)) && reason.trim() !== ''
  const save = async () => {
    const outcome = await run('consolidation.correct', {
      meetingId,
      placeCode: row.code,
      delegates: Number(delegates),
      groups: given.map(([groupId, value]) => ({ groupId, delegates: Number(value) })),
      reason,
    })
    if (!outcome.ok) return
    notify.done(correctText.done)
    onClose()
  }
  return (
    <PlainDialog
      title={correctText.title(row.title)}
      onClose={onClose}
      onSubmit={event => {
        event.preventDefault()
        if (isReady) void save()
      }}
      actions={
        <>
          <Button onClick={onClose}>{correctText.cancel}</Button>
          <Button appearance="primary" type="submit" disabled={!isReady}>
            {correctText.save}
          </Button>
        </>
      }
    >
      <Text>{correctText.body}</Text>
      <Field label={correctText.delegates} required>
        <Input
          value={delegates}
          inputMode="numeric"
          onChange={(_, data) => setDelegates(data.value.trim())}
        />
      </Field>
      {groups.length > 0 && (
        <fieldset className={styles.groups}>
          <legend>{correctText.groups}</legend>
          {groups.map(({ groupId, text }) => (
            <div key={groupId} className={styles.group}>
              <Text size={200}>{text}</Text>
              <Input
                size="small"
                aria-label={text}
                inputMode="numeric"
                value={numbers.get(groupId) ?? ''}
                onChange={(_, data) => setNumbers(new Map(numbers).set(groupId, data.value.trim()))}
              />
            </div>
          ))}
        </fieldset>
      )}
      <Field label={correctText.reason} required>
        <Textarea value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
    </PlainDialog>
  )
}
