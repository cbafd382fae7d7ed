/** Going back to a point of the history: first what would be taken back, then the step itself. */
import { Button, makeStyles, Text } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { HistoryStep } from '#domain/history/history.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import { Loading } from '../../components/loading.tsx'
import { PlainDialog } from '../../components/plain-dialog.tsx'
import { useNotify } from '../../hooks/use-notify.tsx'
import { useOperationState } from '../../hooks/use-operation.ts'
import { useRun } from '../../hooks/use-run.ts'
import { historyText } from '../../text/history.ts'
import { ChangeList } from './change-list.tsx'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: '8px', maxHeight: '60vh', overflowY: 'auto' },
  steps: { margin: 0, paddingLeft: '20px', overflowWrap: 'anywhere' },
})

type Props = { readonly meetingId: MeetingId; readonly step: HistoryStep; readonly onClose: () => void }

export function StepBackDialog({ meetingId, step, onClose }: Props): ReactElement {
  const styles = useStyles()
  const run = useRun()
  const notify = useNotify()
  const point = { meetingId, after: step.sequence }
  const plan = useOperationState('history.planStepBack', point).data
  const goBack = async () => {
    const gone = await run('history.stepBack', point)
    onClose()
    if (gone.ok)
      notify.done(historyText.steppedBack, {
        label: historyText.undo,
        run: () => void run('history.undo', { meetingId }),
      })
  }
  const isEmpty = plan?.changes.length === 0
  return (
    <PlainDialog
      title={historyText.stepBackTitle}
      width="720px"
      contentClass={styles.content}
      onClose={onClose}
      actions={
        <>
          <Button
            appearance="primary"
            disabledFocusable={plan === undefined || isEmpty}
            onClick={() => void goBack()}
          >
            {historyText.stepBackDo}
          </Button>
          <Button onClick={onClose}>{historyText.cancel}</Button>
        </>
      }
    >
      <Text weight="semibold">{`${formatDateTime(step.at)} · ${step.label}`}</Text>
      {plan === undefined ? (
        <Loading />
      ) : isEmpty ? (
        <Text>{historyText.stepBackNothing}</Text>
      ) : (
        <>
          <Text>{historyText.stepBackBody(plan.steps.length, plan.changes.length)}</Text>
          <Text as="h3" weight="semibold">
            {historyText.stepsGone}
          </Text>
          <ul className={styles.steps}>
            {plan.steps.slice(0, 30).map(gone => (
              <li key={gone.id}>{`${formatDateTime(gone.at)} · ${gone.label}`}</li>
            ))}
            {plan.steps.length > 30 && <li>{historyText.moreRows(plan.steps.length - 30)}</li>}
          </ul>
          <Text as="h3" weight="semibold">
            {historyText.rowsBack}
          </Text>
          <ChangeList changes={plan.changes} />
        </>
      )}
    </PlainDialog>
  )
}
