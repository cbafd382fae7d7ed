/** Closing the figures: a name for this state, the states closed before, and how any two of them differ. */
import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import { DocumentArrowRight20Regular, LockClosed20Regular } from '@fluentui/react-icons'
import { type FormEvent, type ReactElement, useState } from 'react'
import { type Closing, closingName } from '#domain/consolidation/closing.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { formatDateTime, type LocalDateTime } from '#domain/kernel/local-time.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { formatNumber } from '../../../components/format-number.ts'
import { WorkDialog } from '../../../components/work-dialog.tsx'
import { useOperation } from '../../../hooks/use-operation.ts'
import { useRun } from '../../../hooks/use-run.ts'
import { useUndoNotice } from '../../../hooks/use-undo-notice.ts'
import { closingsText } from '../../../text/closings.ts'
import type { ReportStart } from '../report/report-dialog.tsx'
import { ComparePane } from './compare-pane.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '10px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { display: 'flex', flexDirection: 'column', rowGap: '8px', margin: 0, padding: 0, listStyle: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: '8px',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  facts: { display: 'flex', flexDirection: 'column', minWidth: 0 },
})

type Props = {
  readonly meetingId: MeetingId
  readonly at: LocalDateTime
  readonly onReport: (start: ReportStart) => void
  readonly onClose: () => void
}

/** Mount it to open it. */
export function ClosingsDialog({ meetingId, at, onReport, onClose }: Props): ReactElement {
  const styles = useStyles()
  const closings = useOperation('closings.list', { meetingId })
  return (
    <WorkDialog
      title={closingsText.title}
      onClose={onClose}
      actions={<Button onClick={onClose}>{closingsText.dismiss}</Button>}
      side={
        <>
          <CloseForm meetingId={meetingId} suggestion={freeName(closings, at)} />
          <Text weight="semibold">{closingsText.list}</Text>
          <ul className={styles.list} aria-label={closingsText.list}>
            {closings.toReversed().map(closing => (
              <li key={closing.id} className={styles.item}>
                <ClosingFacts closing={closing} />
                <Button
                  appearance="subtle"
                  icon={<DocumentArrowRight20Regular />}
                  aria-label={closingsText.report(closing.name)}
                  title={closingsText.report(closing.name)}
                  onClick={() => onReport({ closingId: closing.id, amends: null })}
                />
              </li>
            ))}
          </ul>
          <Text size={200} className={styles.quiet}>
            {closings.length === 0 ? closingsText.none : closingsText.undoHint}
          </Text>
        </>
      }
    >
      {closings.length === 0 ? (
        <EmptyState title={closingsText.none} body={closingsText.body} />
      ) : (
        <ComparePane key={closings.length} meetingId={meetingId} closings={closings} onReport={onReport} />
      )}
    </WorkDialog>
  )
}

function ClosingFacts({ closing }: { readonly closing: Closing }): ReactElement {
  const styles = useStyles()
  const { name, closedAt, who, totals } = closing
  const { columns } = closingsText
  return (
    <div className={styles.facts}>
      <Text weight="semibold">{name}</Text>
      <Text size={200}>
        {formatNumber(totals.delegates)} {columns.delegates.toLocaleLowerCase('vi')} ·{' '}
        {formatNumber(totals.received)}/{formatNumber(totals.places)}{' '}
        {columns.received.toLocaleLowerCase('vi')}
      </Text>
      <Text size={200} className={styles.quiet}>
        {[formatDateTime(closedAt), who].filter(Boolean).join(', ')}
      </Text>
    </div>
  )
}

type FormProps = { readonly meetingId: MeetingId; readonly suggestion: string }

function CloseForm({ meetingId, suggestion }: FormProps): ReactElement {
  const styles = useStyles()
  const run = useRun()
  const undoNotice = useUndoNotice(meetingId)
  const [typed, setTyped] = useState<string | null>(null)
  const name = typed ?? suggestion
  const close = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    const outcome = await run('closings.close', { meetingId, name })
    if (!outcome.ok) return
    setTyped(null)
    await undoNotice(closingsText.closed(outcome.value.closing.name))
  }
  return (
    <form className={styles.form} onSubmit={event => void close(event)}>
      <Text className={styles.quiet}>{closingsText.body}</Text>
      <Field
        label={closingsText.name}
        {...(name.trim() === ''
          ? { validationMessage: closingsText.nameMissing, validationState: 'error' as const }
          : {})}
      >
        <Input value={name} maxLength={100} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <Button type="submit" appearance="primary" icon={<LockClosed20Regular />}>
        {closingsText.close}
      </Button>
    </form>
  )
}

/** The name of the minute, counted on where it is taken. */
function freeName(closings: readonly Closing[], at: LocalDateTime): string {
  const taken = new Set(closings.map(({ name }) => name))
  const name = closingName(at)
  for (let count = 1; ; count++) {
    const one = count === 1 ? name : `${name} (${count})`
    if (!taken.has(one)) return one
  }
}
