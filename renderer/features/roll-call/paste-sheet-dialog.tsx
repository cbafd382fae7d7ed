/** A roll-call sheet that came as copied cells or as a message: pasted here, it is read as a file is. */
import { Button, Field, makeStyles, Text, Textarea } from '@fluentui/react-components'
import { type FormEvent, type ReactElement, useState } from 'react'
import { PlainDialog } from '../../components/plain-dialog.tsx'
import { rollCallSheetText as words } from '../../text/roll-call.ts'
import type { SheetFile } from './sheet-plan.tsx'

const useStyles = makeStyles({ text: { minHeight: '180px' } })

type Props = { readonly onRead: (file: SheetFile) => void; readonly onClose: () => void }

/** Mount it to open it. */
export function PasteSheetDialog({ onRead, onClose }: Props): ReactElement {
  const styles = useStyles()
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const isMissing = tried && text.trim() === ''
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (text.trim() !== '') onRead({ name: words.pastedName, bytes: new TextEncoder().encode(text) })
  }
  return (
    <PlainDialog
      title={words.pasteTitle}
      width="640px"
      onClose={onClose}
      onSubmit={onSubmit}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" appearance="primary">
            {words.pasteRead}
          </Button>
        </>
      }
    >
      <Text>{words.pasteBody}</Text>
      <Field
        label={words.pasteLabel}
        required
        {...(isMissing ? { validationMessage: words.pasteMissing, validationState: 'error' as const } : {})}
      >
        <Textarea
          value={text}
          resize="vertical"
          textarea={{ className: styles.text }}
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
    </PlainDialog>
  )
}
