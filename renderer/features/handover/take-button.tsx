/** The way in for a file another computer handed over: chosen, looked into, then shown. */
import { Button } from '@fluentui/react-components'
import { ArrowImport20Regular } from '@fluentui/react-icons'
import { type ReactElement, useState } from 'react'
import { HANDOVER_ENDING } from '#domain/handover/handover.ts'
import { pickFiles } from '../../client/host.ts'
import { TaskProgress } from '../../components/task-progress.tsx'
import { errorValueOf } from '../../hooks/error-value.ts'
import { useNotify } from '../../hooks/use-notify.tsx'
import { useTask } from '../../hooks/use-task.ts'
import { handoverText } from '../../text/handover.ts'
import { TakeDialog } from './take-dialog.tsx'
import { openHandover, type TakenFile } from './taken-file.ts'

export function TakeButton(): ReactElement {
  const [taken, setTaken] = useState<TakenFile | null>(null)
  const notify = useNotify()
  const task = useTask()
  const pick = async () => {
    try {
      const [file] = await pickFiles({ accept: HANDOVER_ENDING, multiple: false })
      if (file) setTaken(await openHandover(task, file, null))
    } catch (cause) {
      notify.error(errorValueOf(cause))
    }
  }
  return (
    <>
      <Button
        icon={<ArrowImport20Regular />}
        disabledFocusable={task.progress !== null}
        onClick={() => void pick()}
      >
        {handoverText.open}
      </Button>
      <TaskProgress task={task} />
      {taken !== null && <TakeDialog first={taken} onClose={() => setTaken(null)} />}
    </>
  )
}
