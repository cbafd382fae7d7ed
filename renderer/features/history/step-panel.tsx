/** One step of the history beside the list: who, when, from where, each value before and after, and the ways back. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { ArrowRedo16Regular, ArrowUndo16Regular, History16Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { HistoryStep } from '#domain/history/history.ts'
import { screenOf } from '#domain/history/history-objects.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import { Loading } from '../../components/loading.tsx'
import { SidePanel } from '../../components/side-panel.tsx'
import { useNotify } from '../../hooks/use-notify.tsx'
import { useOperationState } from '../../hooks/use-operation.ts'
import { useRun } from '../../hooks/use-run.ts'
import { historyText } from '../../text/history.ts'
import { ChangeList } from './change-list.tsx'

const useStyles = makeStyles({
  facts: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '4px 12px', margin: '0 0 12px' },
  name: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginBottom: '12px' },
})

type Props = {
  readonly step: HistoryStep
  readonly onClose: () => void
  /** Left out where the step belongs to no meeting that is open. */
  readonly onStepBack: (() => void) | null
}

export function StepPanel({ step, onClose, onStepBack }: Props): ReactElement {
  const styles = useStyles()
  const run = useRun()
  const notify = useNotify()
  const changes = useOperationState('history.changes', { changeSetId: step.id }).data
  const isUndone = step.kind === 'do' && step.state === 'undone'
  const reverse = async () => {
    // What the button says: another window may have taken the step back, or done it again, in the meantime.
    const direction = isUndone ? 'redo' : 'undo'
    const reversed = await run('history.reverse', { changeSetId: step.id, direction })
    if (reversed.ok) notify.done((isUndone ? historyText.again : historyText.reversed)(reversed.value.label))
  }
  const facts = [
    [historyText.at, formatDateTime(step.at)],
    [historyText.who, step.who || historyText.nobody],
    [historyText.screen, screenOf(step.operation)],
    ...(isUndone ? [[historyText.state, historyText.undone] as const] : []),
  ] as const
  return (
    <SidePanel label={historyText.detail} title={step.label} closeLabel={historyText.close} onClose={onClose}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <FactRow key={name} name={name} value={value} />
        ))}
      </dl>
      <div className={styles.actions}>
        {step.kind === 'do' && (
          <Button
            size="small"
            icon={isUndone ? <ArrowRedo16Regular /> : <ArrowUndo16Regular />}
            onClick={() => void reverse()}
          >
            {isUndone ? historyText.reverseAgain : historyText.reverse}
          </Button>
        )}
        {onStepBack !== null && (
          <Button size="small" icon={<History16Regular />} onClick={onStepBack}>
            {historyText.stepBack}
          </Button>
        )}
      </div>
      {changes === undefined ? <Loading /> : <ChangeList changes={changes} />}
    </SidePanel>
  )
}

function FactRow({ name, value }: { readonly name: string; readonly value: string }): ReactElement {
  const styles = useStyles()
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.fact}>
        <Text>{value}</Text>
      </dd>
    </>
  )
}
