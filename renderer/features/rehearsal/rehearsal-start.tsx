/** The way into a rehearsal, from the list of meetings: the sample meeting opens, away from the real data. */
import { Button, Tooltip } from '@fluentui/react-components'
import { Beaker20Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { useLocation } from 'wouter'
import { screenPath } from '../../hooks/screen-path.ts'
import { useOperationState } from '../../hooks/use-operation.ts'
import { useRun } from '../../hooks/use-run.ts'
import { useTask } from '../../hooks/use-task.ts'
import { rehearsalText } from '../../text/rehearsal.ts'

export function RehearsalStart(): ReactElement | null {
  const isOn = useOperationState('rehearsal.state', {}).data?.isOn ?? false
  const [, navigate] = useLocation()
  const run = useRun()
  const task = useTask()
  if (isOn) return null
  const start = async () => {
    if ((await task.start('rehearsal.start', {}, rehearsalText.starting)) === null) return
    const made = await run('meetings.create', { from: 'sample' })
    if (made.ok) navigate(screenPath(made.value.meetingId, 'meeting'))
  }
  return (
    <Tooltip content={rehearsalText.startHint} relationship="description">
      <Button
        icon={<Beaker20Regular />}
        disabledFocusable={task.progress !== null}
        onClick={() => void start()}
      >
        {rehearsalText.start}
      </Button>
    </Tooltip>
  )
}
