/** The frame of both ways of handing over: a title, what there is to say or choose, progress, the ways out. */
import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import { TaskProgress } from '../../components/task-progress.tsx'
import type { Task } from '../../hooks/use-task.ts'

const useStyles = makeStyles({
  surface: { maxWidth: '640px' },
  content: { display: 'flex', flexDirection: 'column', rowGap: '14px' },
})

type Props = {
  readonly title: string
  readonly task: Task
  readonly onClose: () => void
  readonly actions: ReactNode
  readonly children: ReactNode
}

export function HandoverDialog({ title, task, onClose, actions, children }: Props): ReactElement {
  const styles = useStyles()
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            {children}
            <TaskProgress task={task} />
          </DialogContent>
          <DialogActions>{actions}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
