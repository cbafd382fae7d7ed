/** What a handed-over file holds, how it differs from what is here, and the choices where both sides changed the same. */
import { Button, Field, Input, Text } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import { useLocation } from 'wouter'
import { PlainDialog } from '../../components/plain-dialog.tsx'
import { TaskProgress } from '../../components/task-progress.tsx'
import { screenPath } from '../../hooks/screen-path.ts'
import { useNotify } from '../../hooks/use-notify.tsx'
import { useRun } from '../../hooks/use-run.ts'
import { useTask } from '../../hooks/use-task.ts'
import { handoverText } from '../../text/handover.ts'
import { type Choices, DifferenceView } from './difference-view.tsx'
import { openHandover, type TakenFile } from './taken-file.ts'

type Props = { readonly first: TakenFile; readonly onClose: () => void }

export function TakeDialog({ first, onClose }: Props): ReactElement {
  const [password, setPassword] = useState('')
  const [file, setFile] = useState(first)
  const [choices, setChoices] = useState<Choices>({})
  const task = useTask()
  const accept = useAccept(file, task, onClose)
  const { opened } = file
  const unlock = async () => {
    const again = await openHandover(task.start, file, password)
    if (again !== null) setFile(again)
  }
  const isOpen = opened.kind === 'opened'
  const hasNews = isOpen && opened.difference.kind !== 'same'
  const busy = task.progress !== null
  return (
    <PlainDialog
      title={handoverText.openTitle}
      width="640px"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{hasNews ? handoverText.cancel : handoverText.close}</Button>
          {opened.kind === 'locked' && (
            <Button
              appearance="primary"
              disabledFocusable={busy || password === ''}
              onClick={() => void unlock()}
            >
              {handoverText.unlock}
            </Button>
          )}
          {hasNews && (
            <Button
              appearance="primary"
              disabledFocusable={busy}
              onClick={() => void accept(password === '' ? null : password, choices)}
            >
              {handoverText.accept}
            </Button>
          )}
        </>
      }
    >
      {opened.kind === 'locked' && (
        <Field label={handoverText.password} validationMessage={opened.message} validationState="warning">
          <Input
            type="password"
            autoComplete="off"
            maxLength={200}
            value={password}
            onChange={(_, data) => setPassword(data.value)}
            onKeyDown={event => {
              if (event.key === 'Enter' && password !== '') void unlock()
            }}
          />
        </Field>
      )}
      {isOpen && <DifferenceView difference={opened.difference} choices={choices} onChoices={setChoices} />}
      <Text size={200}>{file.name}</Text>
      <TaskProgress task={task} />
    </PlainDialog>
  )
}

function useAccept(file: TakenFile, task: ReturnType<typeof useTask>, onClose: () => void) {
  const notify = useNotify()
  const run = useRun()
  const [, navigate] = useLocation()
  return async (password: string | null, choices: Choices) => {
    const input = { bytes: file.bytes, password, choices }
    const taken = await task.start('handover.accept', input, handoverText.accepting)
    if (taken === null) return
    notify.done(handoverText.accepted(taken.label), {
      label: handoverText.undo,
      run: () => void run('history.undo', { meetingId: taken.meetingId }),
    })
    onClose()
    navigate(screenPath(taken.meetingId, 'meeting'))
  }
}
