/** What came as a message or as copied cells: pasted here, it is read as a file is. */
import { Button, Field, makeStyles, Select, Text, Textarea } from '@fluentui/react-components'
import { type FormEvent, type ReactElement, useState } from 'react'
import { useLocation } from 'wouter'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { type AnswerChannel, RETURN_CHANNELS } from '#domain/returns/stored-return.ts'
import { PlainDialog } from '../../components/plain-dialog.tsx'
import { sourcePath } from '../../hooks/source-link.ts'
import { useRun } from '../../hooks/use-run.ts'
import { useUndoNotice } from '../../hooks/use-undo-notice.ts'
import { pasteText, returnsText } from '../../text/returns.ts'

const useStyles = makeStyles({
  text: { minHeight: '180px' },
})

type Props = { readonly meetingId: MeetingId; readonly onClose: () => void }

const CHANNELS = RETURN_CHANNELS.filter(
  (channel): channel is Exclude<AnswerChannel, 'file'> => channel !== 'file',
)

/** Mount it to open it. */
export function PasteDialog({ meetingId, onClose }: Props): ReactElement {
  const styles = useStyles()
  const run = useRun()
  const [, navigate] = useLocation()
  const undoNotice = useUndoNotice(meetingId)
  const [text, setText] = useState('')
  const [channel, setChannel] = useState<(typeof CHANNELS)[number]>('zalo')
  const [tried, setTried] = useState(false)
  const isMissing = tried && text.trim() === ''
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (text.trim() === '') return
    const outcome = await run('returns.paste', { meetingId, text, channel })
    if (!outcome.ok) return
    onClose()
    navigate(sourcePath(meetingId, { fileId: outcome.value.fileId, answerIndex: null, where: null }))
    await undoNotice(pasteText.done)
  }
  return (
    <PlainDialog
      title={pasteText.title}
      width="640px"
      onClose={onClose}
      onSubmit={event => void onSubmit(event)}
      actions={
        <>
          <Button onClick={onClose}>{pasteText.cancel}</Button>
          <Button type="submit" appearance="primary">
            {pasteText.read}
          </Button>
        </>
      }
    >
      <Text>{pasteText.body}</Text>
      <Field
        label={pasteText.label}
        required
        {...(isMissing ? { validationMessage: pasteText.missing, validationState: 'error' as const } : {})}
      >
        <Textarea
          value={text}
          placeholder={pasteText.hint}
          resize="vertical"
          textarea={{ className: styles.text }}
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
      <Field label={pasteText.channel}>
        <Select
          value={channel}
          onChange={(_, data) => setChannel(CHANNELS.find(each => each === data.value) ?? 'zalo')}
        >
          {CHANNELS.map(each => (
            <option key={each} value={each}>
              {returnsText.channels[each]}
            </option>
          ))}
        </Select>
      </Field>
    </PlainDialog>
  )
}
