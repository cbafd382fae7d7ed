/** The warning before a new beginning: what will not be there, and a way out that comes first. */
import { Button } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Input } from '#contract/contract.ts'
import { pickFiles } from '../../client/host.ts'
import { PlainDialog } from '../../components/plain-dialog.tsx'
import { startText as text } from '../../text/start.ts'

export type Replacement = 'restore' | 'fresh'

type Props = {
  readonly asked: Replacement
  readonly onClose: () => void
  readonly onDecided: (by: Input<'start.replace'>['by']) => void
}

export function ReplaceDialog({ asked, onClose, onDecided }: Props): ReactElement {
  const choose = async () => {
    const [file] = await pickFiles({ accept: '.sqlite', multiple: false })
    if (file !== undefined) onDecided({ kind: 'backup', bytes: new Uint8Array(file.bytes) })
  }
  return (
    <PlainDialog
      title={asked === 'fresh' ? text.freshTitle : text.restoreTitle}
      insists
      onClose={onClose}
      actions={
        <>
          {/* First, so that the focus and a hasty Enter find it. */}
          <Button appearance={asked === 'fresh' ? 'primary' : 'secondary'} onClick={onClose}>
            {text.cancel}
          </Button>
          {asked === 'fresh' ? (
            <Button onClick={() => onDecided({ kind: 'nothing' })}>{text.begin}</Button>
          ) : (
            <Button appearance="primary" onClick={() => void choose()}>
              {text.choose}
            </Button>
          )}
        </>
      }
    >
      {asked === 'fresh' ? text.freshBody : text.restoreBody}
    </PlainDialog>
  )
}
