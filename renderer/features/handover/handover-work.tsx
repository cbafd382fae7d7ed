/** Handing a meeting over and taking one in, from wherever it was asked for: a button, the quick search, a dropped file. */
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useState,
} from 'react'
import { HANDOVER_ENDING } from '#domain/handover/handover.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { type PickedFile, pickFiles } from '../../client/host.ts'
import { TaskProgress } from '../../components/task-progress.tsx'
import { type DropTaker, useTakeEnding } from '../../hooks/drop-taker.ts'
import { errorValueOf } from '../../hooks/error-value.ts'
import { useNotify } from '../../hooks/use-notify.tsx'
import { useTask } from '../../hooks/use-task.ts'
import { handoverText } from '../../text/handover.ts'
import { GiveDialog } from './give-dialog.tsx'
import { TakeDialog } from './take-dialog.tsx'
import { openHandover, type TakenFile } from './taken-file.ts'

export type HandoverWork = {
  readonly give: (meetingId: MeetingId) => void
  /** Lets the person choose a file to take in. */
  readonly choose: () => void
  readonly busy: boolean
  /** For places where a dropped file can be nothing else. */
  readonly dropTaker: DropTaker
}

const HandoverContext = createContext<HandoverWork | null>(null)

/** Only below `HandoverPlace`. */
export function useHandover(): HandoverWork {
  const work = useContext(HandoverContext)
  if (work === null) throw new Error('No HandoverPlace above this screen')
  return work
}

export function HandoverPlace({ children }: { readonly children: ReactNode }): ReactElement {
  const [given, setGiven] = useState<MeetingId | null>(null)
  const [taken, setTaken] = useState<TakenFile | null>(null)
  const notify = useNotify()
  const task = useTask()
  const { start } = task
  const busy = task.progress !== null || taken !== null
  const take = useCallback(
    async (files: readonly PickedFile[]) => {
      const [file] = files
      if (file === undefined) return
      if (busy) return notify.done(handoverText.busy)
      if (files.length > 1) notify.done(handoverText.onlyOne(file.name))
      try {
        setTaken(await openHandover(start, file, null))
      } catch (cause) {
        notify.error(errorValueOf(cause))
      }
    },
    [busy, start, notify],
  )
  const takeDropped = useCallback((files: readonly PickedFile[]) => void take(files), [take])
  useTakeEnding(HANDOVER_ENDING, takeDropped)
  const choose = useCallback(() => {
    pickFiles({ accept: HANDOVER_ENDING, multiple: false })
      .then(take)
      .catch(cause => notify.error(errorValueOf(cause)))
  }, [take, notify])
  const work = useMemo(
    () => ({ give: setGiven, choose, busy, dropTaker: { ...handoverText.drop, take: takeDropped } }),
    [choose, busy, takeDropped],
  )
  return (
    <HandoverContext value={work}>
      <TaskProgress task={task} />
      {children}
      {given !== null && <GiveDialog meetingId={given} onClose={() => setGiven(null)} />}
      {taken !== null && <TakeDialog first={taken} onClose={() => setTaken(null)} />}
    </HandoverContext>
  )
}
