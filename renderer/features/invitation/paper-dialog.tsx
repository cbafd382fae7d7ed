/** The frame of every dialog of a paper: its choices, then the ways to have it. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components'
import { DocumentPdf20Regular, DocumentText20Regular, Print20Regular } from '@fluentui/react-icons'
import type { ReactElement, ReactNode } from 'react'
import type { Input } from '#contract/contract.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { Place } from '#domain/meeting/places.ts'
import { printPdf, saveFile } from '../../client/host.ts'
import { useNotify } from '../../hooks/use-notify.tsx'
import type { Task } from '../../hooks/use-task.ts'
import { papersText } from '../../text/papers.ts'

const useStyles = makeStyles({
  surface: { maxWidth: '560px' },
  content: { display: 'flex', flexDirection: 'column', rowGap: '12px', paddingTop: '4px' },
  actions: { flexWrap: 'wrap' },
})

export type PaperDialogProps = {
  readonly meeting: Meeting
  readonly places: readonly Place[]
  readonly task: Task
  readonly onClose: () => void
}

type Props = {
  readonly meeting: Meeting
  readonly task: Task
  readonly title: string
  /** Null while something is missing. */
  readonly paper: Input<'papers.file'>['paper'] | null
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Mount it to open it; it stays open, so that a paper can be had both printed and as a file. */
export function PaperDialog({ meeting, task, title, paper, onClose, children }: Props): ReactElement {
  const styles = useStyles()
  const notify = useNotify()
  const make = (format: 'pdf' | 'docx') =>
    paper === null
      ? Promise.resolve(null)
      : task.start('papers.file', { meetingId: meeting.id, paper, format }, papersText.preparing(title))
  const save = async (format: 'pdf' | 'docx') => {
    const file = await make(format)
    if (file === null) return
    await saveFile(file)
    notify.done(papersText.saved(file.name))
  }
  const print = async () => {
    const file = await make('pdf')
    if (file !== null) await printPdf(file)
  }
  const disabled = paper === null || task.progress !== null
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions className={styles.actions} fluid>
            <Button onClick={onClose}>{papersText.close}</Button>
            <Button disabled={disabled} icon={<DocumentText20Regular />} onClick={() => void save('docx')}>
              {papersText.word}
            </Button>
            <Button disabled={disabled} icon={<DocumentPdf20Regular />} onClick={() => void save('pdf')}>
              {papersText.pdf}
            </Button>
            <Button
              appearance="primary"
              disabled={disabled}
              icon={<Print20Regular />}
              onClick={() => void print()}
            >
              {papersText.print}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
