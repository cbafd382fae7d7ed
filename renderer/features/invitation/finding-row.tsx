/** One finding: what is wrong, the way to its field, its fix, and for a warning the reason to let it stand. */
import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import type { CheckedFinding } from '#domain/preflight/preflight-report.ts'
import { StateMark } from '../../components/state-mark.tsx'
import { useFocusTarget } from '../../hooks/use-focus-target.ts'
import { preflightText } from '../../text/preflight.ts'
import type { FindingActions } from './use-finding-actions.ts'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
    padding: '8px 0 10px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  // A link or a long word must not push the panel wider.
  message: { overflowWrap: 'anywhere' },
  reason: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  form: { display: 'flex', flexDirection: 'column', rowGap: '6px' },
})

type Props = { readonly finding: CheckedFinding; readonly actions: FindingActions }

export function FindingRow({ finding, actions }: Props): ReactElement {
  const styles = useStyles()
  const [asking, setAsking] = useState(false)
  const holdAccept = useFocusAfter(asking)
  const { message, fix, severity, acknowledgement } = finding
  return (
    <li className={styles.row}>
      <FindingMark finding={finding} />
      <Text className={styles.message}>{message}</Text>
      {acknowledgement !== null && (
        <Text size={200} className={styles.reason}>
          {preflightText.reasonBy(
            acknowledgement.reason,
            acknowledgement.who,
            formatDateTime(acknowledgement.at),
          )}
        </Text>
      )}
      {asking ? (
        <ReasonForm
          onReason={reason => actions.acknowledge(finding, reason)}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <div className={styles.buttons}>
          <Button
            size="small"
            appearance={severity === 'error' ? 'primary' : 'secondary'}
            aria-label={preflightText.editOf(message)}
            onClick={() => actions.edit(finding)}
          >
            {preflightText.edit}
          </Button>
          {fix !== null && (
            <Button size="small" onClick={() => void actions.mend(finding)}>
              {fix.label}
            </Button>
          )}
          {severity === 'warning' && acknowledgement === null && (
            <Button
              size="small"
              ref={holdAccept}
              appearance="subtle"
              aria-label={preflightText.acceptOf(message)}
              onClick={() => setAsking(true)}
            >
              {preflightText.accept}
            </Button>
          )}
          {acknowledgement !== null && (
            <Button size="small" appearance="subtle" onClick={() => void actions.reopen(finding)}>
              {preflightText.reopen}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

/** Gives the focus back to the element it holds when what took its place is gone. */
function useFocusAfter(isReplaced: boolean) {
  const [hold, focus] = useFocusTarget()
  const wasReplaced = useRef(false)
  useEffect(() => {
    if (wasReplaced.current && !isReplaced) focus()
    wasReplaced.current = isReplaced
  }, [isReplaced, focus])
  return hold
}

function FindingMark({ finding }: Pick<Props, 'finding'>): ReactElement {
  if (finding.severity === 'error') return <StateMark look="bad" label={preflightText.error} />
  return finding.acknowledgement === null ? (
    <StateMark look="ask" label={preflightText.warning} />
  ) : (
    <StateMark look="done" label={preflightText.accepted} />
  )
}

type FormProps = {
  /** Says whether it was kept. */
  readonly onReason: (reason: string) => Promise<boolean>
  readonly onCancel: () => void
}

function ReasonForm({ onReason, onCancel }: FormProps): ReactElement {
  const styles = useStyles()
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [holdReason, focusReason] = useFocusTarget()
  useEffect(focusReason, [focusReason])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const kept = await onReason(reason)
    setBusy(false)
    if (kept) onCancel()
  }
  return (
    <form className={styles.form} onSubmit={event => void submit(event)}>
      <Field label={preflightText.reason} hint={preflightText.reasonHint}>
        <Input
          ref={holdReason}
          value={reason}
          maxLength={1_000}
          onChange={(_, data) => setReason(data.value)}
          onKeyDown={event => {
            if (event.key !== 'Escape') return
            // Escape here calls off the reason, not the whole panel.
            event.stopPropagation()
            onCancel()
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" type="submit" appearance="primary" disabled={busy || reason.trim() === ''}>
          {preflightText.confirm}
        </Button>
        <Button size="small" onClick={onCancel}>
          {preflightText.cancel}
        </Button>
      </div>
    </form>
  )
}
