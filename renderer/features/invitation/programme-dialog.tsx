/** The programme as a paper; its lines are edited with the meeting. */
import { Text } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { screenPath } from '../../hooks/screen-path.ts'
import { sourceName } from '../../hooks/source-names.ts'
import { papersText } from '../../text/papers.ts'
import { PaperDialog, type PaperDialogProps } from './paper-dialog.tsx'

export function ProgrammeDialog({ meeting, task, onClose }: PaperDialogProps): ReactElement {
  const count = meeting.programme.length
  return (
    <PaperDialog
      meeting={meeting}
      task={task}
      title={papersText.programme}
      paper={count === 0 ? null : { kind: 'programme' }}
      onClose={onClose}
    >
      <Text>{count === 0 ? papersText.programmeEmpty : papersText.programmeReady(count)}</Text>
      <Link href={screenPath(meeting.id, 'meeting', sourceName('programme'))} onClick={onClose}>
        {papersText.openProgramme}
      </Link>
    </PaperDialog>
  )
}
