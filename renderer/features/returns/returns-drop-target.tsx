/** Makes the whole window a place to drop returned files on, and shows how far reading them has come. */
import { makeStyles, Portal, Text, tokens } from '@fluentui/react-components'
import { ArrowDownload48Regular } from '@fluentui/react-icons'
import { type ReactElement, type ReactNode, useEffect, useState } from 'react'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { filesFromDrop } from '../../client/host.ts'
import { TaskProgress } from '../../components/task-progress.tsx'
import { useDropTaker } from '../../hooks/drop-taker.ts'
import { errorValueOf } from '../../hooks/error-value.ts'
import { useNotify } from '../../hooks/use-notify.tsx'
import { useTask } from '../../hooks/use-task.ts'
import { returnsText } from '../../text/returns.ts'
import { ReceiveContext, useReceiveWith } from './use-receive.tsx'

const useStyles = makeStyles({
  overlay: {
    position: 'fixed',
    inset: '12px',
    zIndex: 1_000_000,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    textAlign: 'center',
    rowGap: '8px',
    padding: '24px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    opacity: 0.96,
    // The drop belongs to the window below.
    pointerEvents: 'none',
  },
  body: { maxWidth: '60ch', color: tokens.colorNeutralForeground2 },
})

type Props = { readonly meetingId: MeetingId; readonly children: ReactNode }

/** Around the screens of a meeting; those below take files in through `useReceive`. */
export function ReturnsDropTarget({ meetingId, children }: Props): ReactElement {
  const styles = useStyles()
  const notify = useNotify()
  const task = useTask()
  const receive = useReceiveWith(meetingId, task)
  const taker = useDropTaker()
  const isOver = useFileDrop(dataTransfer => {
    filesFromDrop(dataTransfer)
      .then(taker?.take ?? receive.receive)
      .catch(cause => notify.error(errorValueOf(cause)))
  })
  return (
    <ReceiveContext value={receive}>
      <TaskProgress task={task} />
      {children}
      {isOver && (
        <Portal>
          <div className={styles.overlay}>
            <ArrowDownload48Regular aria-hidden />
            <Text size={600} weight="semibold">
              {taker?.title ?? returnsText.drop.title}
            </Text>
            <Text align="center" className={styles.body}>
              {taker?.body ?? returnsText.drop.body}
            </Text>
          </div>
        </Portal>
      )}
    </ReceiveContext>
  )
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** True while files are held over the window. */
function useFileDrop(onDrop: (dataTransfer: DataTransfer) => void): boolean {
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    // Entering and leaving are told of every element passed: over the window while more was entered than left.
    let depth = 0
    const setDepth = (next: number) => {
      depth = Math.max(0, next)
      setIsOver(depth > 0)
    }
    const listeners = {
      dragenter: () => setDepth(depth + 1),
      dragleave: () => setDepth(depth - 1),
      dragover: (event: DragEvent) => {
        if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      },
      drop: (event: DragEvent) => {
        setDepth(0)
        if (event.dataTransfer) onDrop(event.dataTransfer)
      },
    }
    const stop = new AbortController()
    for (const [name, listener] of Object.entries(listeners) as [
      keyof typeof listeners,
      (event: DragEvent) => void,
    ][])
      window.addEventListener(
        name,
        event => {
          if (!hasFiles(event)) return
          event.preventDefault()
          listener(event)
        },
        { signal: stop.signal },
      )
    return () => stop.abort()
  }, [onDrop])
  return isOver
}
