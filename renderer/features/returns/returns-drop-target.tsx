/** Takes files dropped anywhere on a meeting for returns, and shows how far reading them has come. */
import { type ReactElement, type ReactNode, useMemo } from 'react'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { DropTarget } from '../../components/drop-target.tsx'
import { TaskProgress } from '../../components/task-progress.tsx'
import { errorValueOf } from '../../hooks/error-value.ts'
import { useNotify } from '../../hooks/use-notify.tsx'
import { useTask } from '../../hooks/use-task.ts'
import { returnsText } from '../../text/returns.ts'
import { ReceiveContext, useReceiveWith } from './use-receive.tsx'

type Props = { readonly meetingId: MeetingId; readonly children: ReactNode }

/** Around the screens of a meeting; those below take files in through `useReceive`. */
export function ReturnsDropTarget({ meetingId, children }: Props): ReactElement {
  const notify = useNotify()
  const task = useTask()
  const receive = useReceiveWith(meetingId, task)
  const { receive: takeIn } = receive
  const taker = useMemo(
    () => ({
      ...returnsText.drop,
      take: (files: Parameters<typeof takeIn>[0]) =>
        void takeIn(files).catch(cause => notify.error(errorValueOf(cause))),
    }),
    [takeIn, notify],
  )
  return (
    <ReceiveContext value={receive}>
      <TaskProgress task={task} />
      {children}
      <DropTarget otherwise={taker} />
    </ReceiveContext>
  )
}
