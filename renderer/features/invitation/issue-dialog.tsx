/** Asks before letters are issued: who gets a plain one, who an adjusted one, with a code in the margin or without. */
import { Button, Checkbox, Field, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { RecipientRow } from '#contract/issuing.contract.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { PlainDialog } from '../../components/plain-dialog.tsx'
import { TaskProgress } from '../../components/task-progress.tsx'
import { useTask } from '../../hooks/use-task.ts'
import { useUndoNotice } from '../../hooks/use-undo-notice.ts'
import { issuingText } from '../../text/issuing.ts'

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px', listStyleType: 'disc', lineHeight: tokens.lineHeightBase400 },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type Props = {
  readonly meetingId: MeetingId
  readonly rows: readonly RecipientRow[]
  /** Where nobody is chosen everybody is meant. */
  readonly chosen: ReadonlySet<string>
  /** Errors that keep the invitation back. */
  readonly errors: number
  readonly onClose: () => void
}

/** Mount it to open it. */
export function IssueDialog({ meetingId, rows, chosen, errors, onClose }: Props): ReactElement {
  const styles = useStyles()
  const task = useTask()
  const undoNotice = useUndoNotice(meetingId)
  const [printCode, setPrintCode] = useState(false)
  const meant = chosen.size === 0 ? rows : rows.filter(({ code }) => chosen.has(code))
  const countOf = (state: RecipientRow['state']) => meant.filter(row => row.state === state).length
  const [plain, adjusted, unchanged] = [countOf('not-issued'), countOf('changed'), countOf('issued')]
  const lines = [
    plain === 0 ? '' : issuingText.toPlain(plain),
    adjusted === 0 ? '' : issuingText.toAdjusted(adjusted),
    unchanged === 0 ? '' : issuingText.toNobody(unchanged),
  ].filter(line => line !== '')
  const count = plain + adjusted
  const mayIssue = count > 0 && errors === 0
  const busy = task.progress !== null
  // Closed in the middle it would go on unseen: it is stopped by its own button first.
  const close = () => !busy && onClose()
  const issue = async () => {
    const recipients = meant.filter(row => row.state !== 'issued').map(({ code }) => code)
    const input = { meetingId, recipients, printCode }
    const counts = await task.start('issuing.issue', input, issuingText.issuing(count))
    if (counts === null) return
    onClose()
    await undoNotice(`${issuingText.done(counts.plain, counts.adjusted)}.`)
  }
  return (
    <PlainDialog
      title={issuingText.title}
      onClose={close}
      actions={
        <>
          <Button disabledFocusable={busy} onClick={close}>
            {mayIssue ? issuingText.cancel : issuingText.close}
          </Button>
          {mayIssue && (
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void issue()}>
              {issuingText.confirm(count)}
            </Button>
          )}
        </>
      }
    >
      {errors > 0 && <Text role="alert">{issuingText.kept(errors)}</Text>}
      {count === 0 ? (
        <Text>{issuingText.nothing}</Text>
      ) : (
        <>
          <Text>{chosen.size === 0 ? issuingText.ofAll : issuingText.ofChosen(meant.length)}</Text>
          <ul className={styles.list}>
            {lines.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {mayIssue && (
            <Field hint={issuingText.printCodeHint}>
              <Checkbox
                label={issuingText.printCode}
                checked={printCode}
                disabled={busy}
                onChange={(_, data) => setPrintCode(data.checked === true)}
              />
            </Field>
          )}
          <Text className={styles.quiet}>{issuingText.frozen}</Text>
          <TaskProgress task={task} />
        </>
      )}
    </PlainDialog>
  )
}
