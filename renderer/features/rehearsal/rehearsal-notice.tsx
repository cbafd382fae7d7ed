/** The bar that never lets anybody take a rehearsal for the real thing; hands out the made-up files, and ends it. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useLocation, useRoute } from 'wouter'
import { asId, type MeetingId } from '#domain/kernel/ids.ts'
import type { RehearsalDay } from '#domain/rehearsal/rehearsal.ts'
import { call } from '../../client/client.ts'
import { TaskProgress } from '../../components/task-progress.tsx'
import { errorValueOf } from '../../hooks/error-value.ts'
import { MEETING_PATTERN, START_PATH, screenPath } from '../../hooks/screen-path.ts'
import { RETURNS_SCREEN } from '../../hooks/source-link.ts'
import { useNotify } from '../../hooks/use-notify.tsx'
import { useOperationState } from '../../hooks/use-operation.ts'
import { useTask } from '../../hooks/use-task.ts'
import { rehearsalText } from '../../text/rehearsal.ts'

const DAYS: readonly RehearsalDay[] = ['first', 'last']

export function RehearsalNotice(): ReactElement | null {
  const isOn = useOperationState('rehearsal.state', {}).data?.isOn ?? false
  const [, place] = useRoute(MEETING_PATTERN)
  const [, navigate] = useLocation()
  const notify = useNotify()
  const task = useTask()
  if (!isOn) return null
  const receive = async (meetingId: MeetingId, day: RehearsalDay) => {
    navigate(screenPath(meetingId, RETURNS_SCREEN))
    try {
      const files = (await call('rehearsal.files', { day })).map(ownBytes)
      await task.start('returns.receive', { meetingId, files }, rehearsalText.receiving)
    } catch (cause) {
      notify.error(errorValueOf(cause))
    }
  }
  const end = async () => {
    // What the screen shows of the rehearsal is not there any more the next moment.
    navigate(START_PATH)
    await task.start('rehearsal.end', {}, rehearsalText.ending)
  }
  return (
    <section aria-label={rehearsalText.label}>
      <MessageBar intent="warning">
        <MessageBarBody>{rehearsalText.on}</MessageBarBody>
        <MessageBarActions>
          {place?.meetingId !== undefined &&
            DAYS.map(day => (
              <Button
                key={day}
                size="small"
                disabledFocusable={task.progress !== null}
                onClick={() => void receive(asId<MeetingId>(decodeURIComponent(place.meetingId)), day)}
              >
                {rehearsalText.files[day]}
              </Button>
            ))}
          <Button size="small" appearance="primary" onClick={() => void end()}>
            {rehearsalText.end}
          </Button>
        </MessageBarActions>
      </MessageBar>
      <TaskProgress task={task} />
    </section>
  )
}

// What was answered is never memory shared with another thread.
const ownBytes = <File extends { readonly bytes: Uint8Array }>(file: File) => ({
  ...file,
  bytes: file.bytes as Uint8Array<ArrayBuffer>,
})
