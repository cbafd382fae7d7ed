/** Makes the file with which a meeting goes to another computer, under a password if wanted. */
import { Button, Field, Input, Text } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { PlainDialog } from '../../components/plain-dialog.tsx'
import { TaskProgress } from '../../components/task-progress.tsx'
import { useMadeFile } from '../../hooks/use-made-file.ts'
import { useOperationState } from '../../hooks/use-operation.ts'
import { useTask } from '../../hooks/use-task.ts'
import { handoverText } from '../../text/handover.ts'

type Props = { readonly meetingId: MeetingId; readonly onClose: () => void }

export function GiveDialog({ meetingId, onClose }: Props): ReactElement {
  const [password, setPassword] = useState('')
  const { save } = useMadeFile()
  const name = useOperationState('meetings.list', {}).data?.find(({ id }) => id === meetingId)?.name ?? ''
  const task = useTask()
  const make = async () => {
    const input = { meetingId, password: password === '' ? null : password }
    if (await save(task.start('handover.give', input, handoverText.making))) onClose()
  }
  return (
    <PlainDialog
      title={handoverText.giveTitle}
      width="640px"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{handoverText.cancel}</Button>
          <Button appearance="primary" disabledFocusable={task.progress !== null} onClick={() => void make()}>
            {handoverText.make}
          </Button>
        </>
      }
    >
      <Text>{handoverText.giveBody(name)}</Text>
      <Field label={handoverText.password} hint={handoverText.passwordHint}>
        <Input
          type="password"
          autoComplete="new-password"
          maxLength={200}
          value={password}
          onChange={(_, data) => setPassword(data.value)}
        />
      </Field>
      <TaskProgress task={task} />
    </PlainDialog>
  )
}
