/** The official letter, or the telephone sheet, as it will be printed, with the ways to have it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Send20Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { Input } from '#contract/contract.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { FileButtons } from '../../../components/file-buttons.tsx'
import { formatNumber } from '../../../components/format-number.ts'
import { PagedDocument } from '../../../components/paged-document.tsx'
import { TaskProgress } from '../../../components/task-progress.tsx'
import { useOperationState } from '../../../hooks/use-operation.ts'
import { useRun } from '../../../hooks/use-run.ts'
import { useTask } from '../../../hooks/use-task.ts'
import { useUndoNotice } from '../../../hooks/use-undo-notice.ts'
import { chasingText } from '../../../text/chasing.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: '8px',
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

type Props = {
  readonly meetingId: MeetingId
  readonly paper: Input<'chasing.file'>['paper']
  readonly until: LocalDateTime
  /** Codes of the places it is about. */
  readonly missing: readonly string[]
}

export function PaperPane({ meetingId, paper, until, missing }: Props): ReactElement {
  const styles = useStyles()
  const run = useRun()
  const undoNotice = useUndoNotice(meetingId)
  const task = useTask()
  const { data } = useOperationState('chasing.preview', { meetingId, paper, until }, { background: true })
  const make = (format: 'docx' | 'pdf') =>
    task.start('chasing.file', { meetingId, paper, until, format }, chasingText.making)
  const noteSent = async () => {
    const outcome = await run('chasing.sent', { meetingId, placeCodes: [...missing], kind: 'letter' })
    if (outcome.ok) await undoNotice(chasingText.sentDone(formatNumber(missing.length)))
  }
  if (missing.length === 0) return <EmptyState body={chasingText.nobody} />
  return (
    <>
      <div className={styles.bar}>
        {paper === 'letter' && (
          <Button appearance="subtle" icon={<Send20Regular />} onClick={() => void noteSent()}>
            {chasingText.sent}
          </Button>
        )}
        <FileButtons formats={['pdf', 'docx']} make={make} disabled={task.progress !== null} />
      </div>
      <TaskProgress task={task} />
      <PagedDocument label={chasingText.pages} html={data?.html} documentKey={paper} />
    </>
  )
}
