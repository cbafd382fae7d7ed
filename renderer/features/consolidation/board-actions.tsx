/** What is done with the figures: remind who is missing, close them, report them. */
import { Button } from '@fluentui/react-components'
import { DocumentArrowDown20Regular, LockClosed20Regular, PersonCall20Regular } from '@fluentui/react-icons'
import { type ReactElement, useState } from 'react'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import { chasingText } from '../../text/chasing.ts'
import { closingsText } from '../../text/closings.ts'
import { reportText } from '../../text/report.ts'
import { ChasingDialog } from './chasing/chasing-dialog.tsx'
import { ClosingsDialog } from './closings/closings-dialog.tsx'
import { ReportDialog, type ReportStart } from './report/report-dialog.tsx'

type Opened =
  | { readonly kind: 'chasing' }
  | { readonly kind: 'closings' }
  | { readonly kind: 'report'; readonly start: ReportStart }

const OF_NOW: ReportStart = { closingId: null, amends: null }

type Props = { readonly meetingId: MeetingId; readonly at: LocalDateTime }

export function BoardActions({ meetingId, at }: Props): ReactElement {
  const [opened, setOpened] = useState<Opened | null>(null)
  const onClose = () => setOpened(null)
  return (
    <>
      <Button icon={<PersonCall20Regular />} onClick={() => setOpened({ kind: 'chasing' })}>
        {chasingText.open}
      </Button>
      <Button icon={<LockClosed20Regular />} onClick={() => setOpened({ kind: 'closings' })}>
        {closingsText.open}
      </Button>
      <Button
        appearance="primary"
        icon={<DocumentArrowDown20Regular />}
        onClick={() => setOpened({ kind: 'report', start: OF_NOW })}
      >
        {reportText.open}
      </Button>
      {opened?.kind === 'chasing' && <ChasingDialog meetingId={meetingId} onClose={onClose} />}
      {opened?.kind === 'closings' && (
        <ClosingsDialog
          meetingId={meetingId}
          at={at}
          onReport={start => setOpened({ kind: 'report', start })}
          onClose={onClose}
        />
      )}
      {opened?.kind === 'report' && (
        <ReportDialog meetingId={meetingId} start={opened.start} onClose={onClose} />
      )}
    </>
  )
}
