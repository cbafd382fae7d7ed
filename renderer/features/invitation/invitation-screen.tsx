/** The invitation as it will be printed, for every place: recipients at the left, pages beside them. */
import { makeStyles } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import { useLocation } from 'wouter'
import { PagedDocument } from '../../components/paged-document.tsx'
import { Pane, Panes, ScreenHeading } from '../../components/screen-layout.tsx'
import { TaskProgress } from '../../components/task-progress.tsx'
import { type ScreenProps, screenPath } from '../../hooks/screen-path.ts'
import { useOperation, useOperationState } from '../../hooks/use-operation.ts'
import { useTask } from '../../hooks/use-task.ts'
import { invitationText } from '../../text/invitation.ts'
import { InvitationBar } from './invitation-bar.tsx'
import { IssueButton } from './issue-button.tsx'
import { IssuedNotice } from './issued-notice.tsx'
import { PapersMenu } from './papers-menu.tsx'
import { PreflightButton } from './preflight-button.tsx'
import { PreflightPanel } from './preflight-panel.tsx'
import { RecipientList } from './recipient-list.tsx'
import { recipientsOf } from './recipients.ts'

const useStyles = makeStyles({
  list: {
    width: '300px',
    flexShrink: 0,
    '@media (max-width: 900px)': { width: '220px' },
  },
  pages: { flexGrow: 1 },
})

/** Beside the list and the pages; otherwise the check waits behind its button. */
const ROOM_FOR_CHECK = '(min-width: 1280px)'

export function InvitationScreen({ meetingId, detail }: ScreenProps): ReactElement {
  const styles = useStyles()
  const { meeting, places } = useOperation('meetings.get', { meetingId })
  const issuing = useOperationState('issuing.state', { meetingId }, { background: true }).data
  const recipients = recipientsOf(places, issuing)
  const shown = recipients.find(({ code }) => code === detail) ?? recipients[0]
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [, navigate] = useLocation()
  const task = useTask()
  const preview = useOperationState(
    'invitation.preview',
    { meetingId, recipient: shown?.code ?? null },
    { background: true },
  )
  const preflight = useOperationState('preflight.check', { meetingId }, { background: true })
  const [checking, setChecking] = useState(() => window.matchMedia(ROOM_FOR_CHECK).matches)
  const show = (code: string | null) => navigate(screenPath(meetingId, 'invitation', code), { replace: true })
  return (
    <>
      <ScreenHeading title={invitationText.title}>
        <InvitationBar
          meetingId={meetingId}
          recipients={recipients}
          shown={shown}
          chosen={chosen}
          task={task}
          onShow={show}
        />
        <IssueButton
          meetingId={meetingId}
          rows={issuing?.recipients}
          chosen={chosen}
          errors={preflight.data?.errors ?? 0}
        />
        <PapersMenu meeting={meeting} places={places} task={task} />
        <PreflightButton report={preflight.data} pressed={checking} onPress={() => setChecking(!checking)} />
      </ScreenHeading>
      <TaskProgress task={task} />
      <Panes>
        <Pane className={styles.list}>
          <RecipientList
            recipients={recipients}
            issuing={issuing}
            shown={shown}
            chosen={chosen}
            onShow={show}
            onChoose={setChosen}
          />
        </Pane>
        <Pane divided className={styles.pages}>
          {shown?.issuing != null && <IssuedNotice meetingId={meetingId} row={shown.issuing} task={task} />}
          <PagedDocument
            label={invitationText.shown(shown?.title ?? '')}
            html={preview.data?.html}
            documentKey={shown?.code ?? ''}
          />
        </Pane>
        {checking && (
          <PreflightPanel meetingId={meetingId} report={preflight.data} onClose={() => setChecking(false)} />
        )}
      </Panes>
    </>
  )
}
