/** The frame of every dialog of a paper: its choices, its pages beside them, the ways to have it. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import type { Input } from '#contract/contract.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { ListedPlace } from '#domain/meeting/places.ts'
import { FileButtons } from '../../components/file-buttons.tsx'
import { PagedDocument } from '../../components/paged-document.tsx'
import { TaskProgress } from '../../components/task-progress.tsx'
import { WorkDialog } from '../../components/work-dialog.tsx'
import { errorValueOf } from '../../hooks/error-value.ts'
import { useOperationState } from '../../hooks/use-operation.ts'
import type { Task } from '../../hooks/use-task.ts'
import { papersText } from '../../text/papers.ts'

const useStyles = makeStyles({ none: { padding: '24px', color: tokens.colorNeutralForeground2 } })

export type PaperDialogProps = {
  readonly meeting: Meeting
  readonly places: readonly ListedPlace[]
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
  const make = (format: 'pdf' | 'docx') =>
    paper === null
      ? Promise.resolve(null)
      : task.start('papers.file', { meetingId: meeting.id, paper, format }, papersText.preparing(title))
  const disabled = paper === null || task.progress !== null
  return (
    <WorkDialog
      title={title}
      onClose={onClose}
      side={
        <>
          {children}
          <TaskProgress task={task} />
        </>
      }
      actions={
        <>
          <Button onClick={onClose}>{papersText.close}</Button>
          <FileButtons formats={['docx', 'pdf']} make={make} disabled={disabled} />
        </>
      }
    >
      <PaperPages meetingId={meeting.id} title={title} paper={paper} />
    </WorkDialog>
  )
}

type PagesProps = { readonly meetingId: MeetingId; readonly title: string } & Pick<Props, 'paper'>

/** The pages as they will be printed, or why there are none yet. */
function PaperPages({ meetingId, title, paper }: PagesProps): ReactElement {
  const styles = useStyles()
  const { data, error } = useOperationState(
    'papers.preview',
    { meetingId, paper: paper ?? { kind: 'programme' } },
    { background: true, enabled: paper !== null },
  )
  if (paper === null || error !== null)
    return (
      <Text role="status" className={styles.none}>
        {error === null || paper === null ? papersText.notYet : errorValueOf(error).message}
      </Text>
    )
  return <PagedDocument label={papersText.pages(title)} html={data?.html} />
}
