/** Who has not answered, as a message to paste into a chat. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Text,
  Textarea,
} from '@fluentui/react-components'
import { Copy20Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { missingText } from '../../text/consolidation.ts'
import { useCopy } from './use-copy.ts'

type Props = {
  /** Null when everybody has answered. */
  readonly message: string | null
  readonly onClose: () => void
}

/** Mount it to open it. */
export function MissingDialog({ message, onClose }: Props): ReactElement {
  const copy = useCopy()
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{missingText.title}</DialogTitle>
          <DialogContent>
            {message === null ? (
              <Text>{missingText.nobody}</Text>
            ) : (
              <Field label={missingText.text} hint={missingText.body}>
                <Textarea
                  readOnly
                  value={message}
                  textarea={{ style: { height: '320px', maxHeight: '50vh' } }}
                />
              </Field>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{missingText.close}</Button>
            {message !== null && (
              <Button appearance="primary" icon={<Copy20Regular />} onClick={() => void copy(message)}>
                {missingText.copy}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
