/** What taking a spreadsheet into the directory would do: questions first, answered on the spot, then one step. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type ReactElement, useEffect, useMemo, useState } from 'react'
import type { Result } from '#contract/contract.ts'
import type { ImportPreview, PreviewRow } from '#domain/directory/import/import-preview.ts'
import type { RowDecision } from '#domain/directory/import/plan-import.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { PickedFile } from '../../client/host.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { formatNumber } from '../../components/format-number.ts'
import { Loading } from '../../components/loading.tsx'
import { StateMark } from '../../components/state-mark.tsx'
import type { Task } from '../../hooks/use-task.ts'
import { useUndoNotice } from '../../hooks/use-undo-notice.ts'
import { personsText } from '../../text/persons.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    flexShrink: 0,
    padding: '10px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  push: { marginLeft: 'auto', display: 'flex', gap: '8px' },
  rows: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '0 16px 32px',
    margin: 0,
    listStyleType: 'none',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '104px minmax(180px, 1fr) minmax(220px, 1.4fr)',
    gap: '2px 16px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 56px',
  },
  cell: { display: 'flex', flexDirection: 'column', minWidth: 0, alignItems: 'flex-start' },
  note: { color: tokens.colorNeutralForeground2 },
  answers: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '4px' },
  candidate: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', textAlign: 'left' },
})

const { plan: words } = personsText

type Kind = keyof ImportPreview['counts']

type Props = {
  readonly meetingId: MeetingId
  readonly file: PickedFile
  readonly task: Task
  readonly onDone: () => void
}

type Planned = Result<'persons.plan'>

export function ImportView({ meetingId, file, task, onDone }: Props): ReactElement {
  const styles = useStyles()
  const undoNotice = useUndoNotice(meetingId)
  const [decisions, setDecisions] = useState<Readonly<Record<string, RowDecision>>>({})
  const [planned, setPlanned] = useState<Planned | null>(null)
  const [stopped, setStopped] = useState(false)
  const sent = useMemo(() => ({ name: file.name, bytes: new Uint8Array(file.bytes) }), [file])
  const { start } = task
  useEffect(() => {
    let isOpen = true
    void start('persons.plan', { file: sent, decisions }, personsText.taking).then(answer => {
      if (!isOpen) return
      setPlanned(answer)
      setStopped(answer === null)
    })
    return () => {
      isOpen = false
    }
  }, [decisions, sent, start])
  if (stopped)
    return (
      <EmptyState title={file.name} body={words.stopped}>
        <Button onClick={onDone}>{words.cancel}</Button>
      </EmptyState>
    )
  if (planned === null) return <Loading />
  if (planned.kind === 'refused')
    return (
      <EmptyState title={file.name} body={planned.refusal.message}>
        <Button onClick={onDone}>{words.cancel}</Button>
      </EmptyState>
    )
  const { plan } = planned
  const count = plan.counts.new + plan.counts.changed
  const commit = async () => {
    const done = await task.start('persons.import', { meetingId, file: sent, decisions }, personsText.writing)
    if (done === null) return
    onDone()
    await undoNotice(words.done(done.added, done.changed))
  }
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <h3 className={styles.title}>{words.title(file.name)}</h3>
        <output>
          {(['question', 'new', 'changed', 'same', 'skipped', 'refused'] as const)
            .filter(kind => plan.counts[kind] > 0)
            .map((kind: Kind) => `${words.counts[kind]} ${formatNumber(plan.counts[kind])}`)
            .concat(plan.doubts.length === 0 ? [] : [words.unread(formatNumber(plan.doubts.length))])
            .join(' · ')}
        </output>
        <div className={styles.push}>
          {plan.counts.question > 0 && (
            <Text className={styles.note}>{words.later(formatNumber(plan.counts.question))}</Text>
          )}
          <Button onClick={onDone}>{words.cancel}</Button>
          <Button
            appearance="primary"
            disabledFocusable={count === 0 || task.progress !== null}
            onClick={() => void commit()}
          >
            {count === 0 ? words.nothing : words.commit(formatNumber(count))}
          </Button>
        </div>
      </div>
      <ul
        className={styles.rows}
        aria-label={words.rows}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and its rows have nothing that takes the focus
        tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and its rows have nothing that takes the focus
      >
        {plan.refused.map(row => (
          <li key={`${row.where.sheet} ${row.where.cell}`} className={styles.row}>
            <Text weight="semibold">{words.counts.refused}</Text>
            <Text>{row.message}</Text>
            <Text className={styles.note}>{words.where(row.where.sheet, row.where.cell)}</Text>
          </li>
        ))}
        {plan.doubts.map(({ where, message }) => (
          <li key={`${where.sheet} ${where.cell} ${message}`} className={styles.row}>
            <Text weight="semibold">{words.doubt}</Text>
            <span className={styles.cell}>
              <Text>{message}</Text>
              <Text size={200} className={styles.note}>
                {words.where(where.sheet, where.cell)}
              </Text>
            </span>
            <Text className={styles.note}>{words.doubts}</Text>
          </li>
        ))}
        {plan.rows.map(row => (
          <PlanRow
            key={row.key}
            row={row}
            decision={decisions[row.key]}
            onDecide={decision => setDecisions(before => ({ ...before, [row.key]: decision }))}
          />
        ))}
      </ul>
    </div>
  )
}

type RowProps = {
  readonly row: PreviewRow
  readonly decision: RowDecision | undefined
  readonly onDecide: (decision: RowDecision) => void
}

function PlanRow({ row, decision, onDecide }: RowProps): ReactElement {
  const styles = useStyles()
  return (
    <li className={styles.row}>
      <Text weight="semibold">{words.counts[row.kind]}</Text>
      <span className={styles.cell}>
        <Text weight="semibold">{row.name}</Text>
        <Text size={200}>{row.about}</Text>
        <Text size={200} className={styles.note}>
          {words.row(row.sheet, row.row)}
        </Text>
      </span>
      <span className={styles.cell}>
        {row.changes.map(change => (
          <Text key={`${change.role} ${change.after}`}>
            {words.change(personsText.roles[change.role], change.before, change.after)}
            {change.cell === '' ? '' : ` (${change.cell})`}
          </Text>
        ))}
        <Text size={200} className={styles.note}>
          {row.reason}
        </Text>
        {row.kind === 'question' && (
          <span className={styles.answers}>
            {row.candidates.map(candidate => (
              <Button
                key={candidate.personId}
                size="small"
                onClick={() => onDecide({ kind: 'is', personId: candidate.personId })}
              >
                <span className={styles.candidate}>
                  <span>{words.isThis(candidate.name)}</span>
                  <Text size={200}>
                    {[candidate.about, candidate.reason].filter(part => part !== '').join(' · ')}
                  </Text>
                </span>
              </Button>
            ))}
            <Button size="small" onClick={() => onDecide({ kind: 'new' })}>
              {words.isNew}
            </Button>
            <Button size="small" onClick={() => onDecide({ kind: 'skip' })}>
              {words.skip}
            </Button>
          </span>
        )}
        {decision !== undefined && row.kind !== 'question' && (
          <StateMark look="done" label={words.answered} />
        )}
      </span>
    </li>
  )
}
