/** Who sits where: what must be decided, one after another, beside all groups over all points. */
import { Button, Link, makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useLocation } from 'wouter'
import type { Overview } from '#domain/allocation/overview.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FileButtons } from '../../components/file-buttons.tsx'
import { formatNumber } from '../../components/format-number.ts'
import { Pane, Panes, ScreenHeading } from '../../components/screen-layout.tsx'
import { TaskProgress } from '../../components/task-progress.tsx'
import { TaskWait } from '../../components/task-wait.tsx'
import { HALL_SCREEN, screenPath } from '../../hooks/screen-path.ts'
import { useNotify } from '../../hooks/use-notify.tsx'
import { useOperation } from '../../hooks/use-operation.ts'
import { useRun } from '../../hooks/use-run.ts'
import { useTask } from '../../hooks/use-task.ts'
import { useTaskAnswer } from '../../hooks/use-task-answer.ts'
import { allocationText } from '../../text/allocation.ts'
import { hallText } from '../../text/hall.ts'
import { papersText } from '../../text/papers.ts'
import { SeatMatrix } from './seat-matrix.tsx'
import { SeatQueue } from './seat-queue.tsx'

const NARROW = '@media (max-width: 900px)'

const useStyles = makeStyles({
  queue: {
    width: 'clamp(340px, 42%, 560px)',
    flexShrink: 0,
    overflowY: 'auto',
    padding: '12px 16px 24px',
    [NARROW]: { width: 'auto' },
  },
  matrix: { flexGrow: 1, overflow: 'auto', padding: '12px 16px 24px' },
})

export function SeatsScreen({ meetingId }: { readonly meetingId: MeetingId }): ReactElement {
  const [, navigate] = useLocation()
  const { meeting } = useOperation('meetings.get', { meetingId })
  const bindings = useOperation('allocation.bindings', { meetingId })
  const overview = useTaskAnswer('allocation.overview', { meetingId })
  const { data } = overview
  const note =
    data === undefined ? '' : allocationText.note(formatNumber(data.people), formatNumber(data.seated))
  return (
    <>
      <ScreenHeading title={allocationText.title} note={note}>
        <Link as="button" onClick={() => navigate(screenPath(meetingId, 'delegates'), { replace: true })}>
          {allocationText.back}
        </Link>
        <Link as="button" onClick={() => navigate(screenPath(meetingId, HALL_SCREEN))}>
          {hallText.open}
        </Link>
        {bindings.length > 0 && <SheetButtons meetingId={meetingId} />}
      </ScreenHeading>
      {bindings.length === 0 ? (
        <NothingBound meetingId={meetingId} />
      ) : data === undefined ? (
        <TaskWait answer={overview} title={allocationText.reading} stopped={allocationText.stopped} />
      ) : (
        <Seats meeting={meeting} overview={data} />
      )}
    </>
  )
}

function Seats({
  meeting,
  overview,
}: {
  readonly meeting: Meeting
  readonly overview: Overview
}): ReactElement {
  const styles = useStyles()
  return (
    <Panes>
      <Pane className={styles.queue}>
        <SeatQueue meetingId={meeting.id} overview={overview} />
      </Pane>
      <Pane className={styles.matrix} divided>
        <SeatMatrix meeting={meeting} overview={overview} />
      </Pane>
    </Panes>
  )
}

function NothingBound({ meetingId }: { readonly meetingId: MeetingId }): ReactElement {
  const [, navigate] = useLocation()
  const run = useRun()
  const notify = useNotify()
  const bind = async () => {
    const bound = await run('allocation.bind-suggested', { meetingId })
    if (!bound.ok) return
    const { groups } = bound.value
    notify.done(groups === 0 ? allocationText.empty.none : allocationText.empty.bound(formatNumber(groups)))
  }
  return (
    <EmptyState title={allocationText.empty.title} body={allocationText.empty.body}>
      <Button appearance="primary" onClick={() => void bind()}>
        {allocationText.empty.suggested}
      </Button>
      <Button onClick={() => navigate(screenPath(meetingId, 'parts'))}>{allocationText.empty.open}</Button>
    </EmptyState>
  )
}

function SheetButtons({ meetingId }: { readonly meetingId: MeetingId }): ReactElement {
  const task = useTask()
  const make = (format: 'pdf' | 'docx') =>
    task.start(
      'papers.file',
      { meetingId, paper: { kind: 'allocation' }, format },
      papersText.preparing(allocationText.sheet),
    )
  return (
    <>
      <TaskProgress task={task} />
      <FileButtons
        formats={['docx', 'pdf']}
        make={make}
        disabled={task.progress !== null}
        printLabel={allocationText.print}
      />
    </>
  )
}
