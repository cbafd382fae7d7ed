/** Where a letter comes from: pasted, or opened as a file. */
import {
  Button,
  DialogActions,
  DialogContent,
  Field,
  makeStyles,
  Text,
  Textarea,
} from '@fluentui/react-components'
import { FolderOpen20Regular } from '@fluentui/react-icons'
import { type ReactElement, useState } from 'react'
import type { Input } from '#contract/contract.ts'
import { pickFiles } from '../../client/host.ts'
import { letterText } from '../../text/letter-reading.ts'

export type LetterSource = Input<'letters.read'>['source']

const useStyles = makeStyles({
  text: { height: '40vh', width: '100%' },
})

type Props = {
  readonly className: string
  readonly busy: boolean
  readonly onRead: (source: LetterSource) => void
  readonly onCancel: () => void
}

export function LetterSourceFields({ className, busy, onRead, onCancel }: Props): ReactElement {
  const styles = useStyles()
  const [text, setText] = useState('')
  const openFile = async () => {
    const [file] = await pickFiles({ multiple: false, accept: '.docx,.txt,.md' })
    if (file !== undefined) onRead({ from: 'file', name: file.name, bytes: Uint8Array.from(file.bytes) })
  }
  return (
    <>
      <DialogContent className={className}>
        <Text>{letterText.intro}</Text>
        <Field label={letterText.text}>
          <Textarea
            className={styles.text}
            textarea={{ style: { maxHeight: 'none' } }}
            value={text}
            onChange={(_, data) => setText(data.value)}
          />
        </Field>
      </DialogContent>
      <DialogActions>
        <Button icon={<FolderOpen20Regular />} disabledFocusable={busy} onClick={() => void openFile()}>
          {letterText.pick}
        </Button>
        <Button onClick={onCancel}>{letterText.cancel}</Button>
        <Button
          appearance="primary"
          disabled={text.trim() === ''}
          disabledFocusable={busy}
          onClick={() => onRead({ from: 'text', text })}
        >
          {letterText.read}
        </Button>
      </DialogActions>
    </>
  )
}
