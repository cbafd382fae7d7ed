/** Adds a guest to the list of the place. */
import { Button, Field, Input, Text } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import { PlainDialog } from '../../components/plain-dialog.tsx'
import { useRun } from '../../hooks/use-run.ts'
import { hallGuestText } from '../../text/hall.ts'
import type { HallTarget } from './use-seating.ts'

type Props = {
  readonly target: HallTarget
  readonly onSaid: (text: string) => void
  readonly onClose: () => void
}

/** Mount it to open it. */
export function GuestDialog({ target, onSaid, onClose }: Props): ReactElement {
  const run = useRun()
  const [name, setName] = useState('')
  const [title, setTitle] = useState('')
  const save = async () => {
    const added = await run('hall.add-guest', { ...target, name, title })
    if (!added.ok) return
    onSaid(hallGuestText.added(name.trim()))
    onClose()
  }
  return (
    <PlainDialog
      title={hallGuestText.title}
      onClose={onClose}
      onSubmit={event => {
        event.preventDefault()
        if (name.trim() !== '') void save()
      }}
      actions={
        <>
          <Button onClick={onClose}>{hallGuestText.cancel}</Button>
          <Button appearance="primary" type="submit" disabled={name.trim() === ''}>
            {hallGuestText.save}
          </Button>
        </>
      }
    >
      <Text>{hallGuestText.body}</Text>
      <Field label={hallGuestText.name} required>
        <Input value={name} maxLength={200} onChange={(_, data) => setName(data.value)} />
      </Field>
      <Field label={hallGuestText.position}>
        <Input value={title} maxLength={500} onChange={(_, data) => setTitle(data.value)} />
      </Field>
    </PlainDialog>
  )
}
