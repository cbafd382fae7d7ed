/** The way into the walk through the steps, from the list of meetings. */
import { Button } from '@fluentui/react-components'
import { CompassNorthwest20Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { useLocation } from 'wouter'
import { screenPath } from '../../hooks/screen-path.ts'
import { useRun } from '../../hooks/use-run.ts'
import { tourSteps, tourText } from '../../text/rehearsal.ts'
import { showStep } from './tour-store.ts'

export function TourStart(): ReactElement {
  const [, navigate] = useLocation()
  const run = useRun()
  const start = async () => {
    const made = await run('meetings.create', { from: 'sample' })
    const first = tourSteps[0]
    if (!made.ok || first === undefined) return
    const { meetingId } = made.value
    navigate(screenPath(meetingId, first.screen))
    showStep({ meetingId, index: 0 })
  }
  return (
    <Button icon={<CompassNorthwest20Regular />} onClick={() => void start()}>
      {tourText.start}
    </Button>
  )
}
