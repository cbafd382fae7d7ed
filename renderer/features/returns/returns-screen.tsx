/** Taking in returns: an inbox of files at the left, the chosen file as it is at the right. */
import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import {
  Call20Regular,
  CheckmarkCircle20Regular,
  ClipboardPaste20Regular,
  DocumentAdd20Regular,
  FolderAdd20Regular,
} from '@fluentui/react-icons'
import { type ReactElement, useCallback, useRef, useState } from 'react'
import { EmptyState } from '../../components/empty-state.tsx'
import { formatNumber } from '../../components/format-number.ts'
import { ListAndWork, ScreenHeading } from '../../components/screen-layout.tsx'
import { TaskProgress } from '../../components/task-progress.tsx'
import type { VirtualListHandle } from '../../components/virtual-list.tsx'
import type { ScreenProps } from '../../hooks/screen-path.ts'
import { useKeptFocus } from '../../hooks/use-kept-focus.ts'
import { useOperation } from '../../hooks/use-operation.ts'
import { useTask } from '../../hooks/use-task.ts'
import { pasteText, returnsText } from '../../text/returns.ts'
import { EnterDialog } from './enter-dialog.tsx'
import { FilePanel } from './file-panel.tsx'
import { FormsMenu } from './forms-menu.tsx'
import { InboxList } from './inbox-list.tsx'
import { LearnedDialog } from './learned-dialog.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { useInboxActions } from './use-inbox-actions.ts'
import { useInboxView } from './use-inbox-view.ts'
import { useReceive } from './use-receive.tsx'

export function ReturnsScreen({ meetingId, detail }: ScreenProps): ReactElement {
  const inbox = useOperation('returns.inbox', { meetingId })
  const { places } = useOperation('meetings.get', { meetingId })
  const actions = useInboxActions(meetingId)
  const view = useInboxView(inbox, detail, actions.answering)
  const receive = useReceive()
  const list = useRef<VirtualListHandle>(null)
  const pane = useRef<HTMLDivElement>(null)
  const keepFocus = useKeptFocus(useCallback(() => list.current?.focus(), []))
  const forms = useTask()
  const focusAgain = useRestoreFocusTarget()
  const [open, setOpen] = useState<'enter' | 'paste' | 'learned' | null>(null)
  const close = () => setOpen(null)
  const { current, target } = view
  const clear = inbox.counts.clear
  const isEmpty = inbox.files.length === 0
  const ways = (
    <>
      <FormsMenu meetingId={meetingId} places={places} task={forms} onLearned={() => setOpen('learned')} />
      <Button
        icon={<Call20Regular />}
        aria-label={returnsText.enter}
        onClick={() => setOpen('enter')}
        {...focusAgain}
      >
        {returnsText.enterShort}
      </Button>
      <Button
        icon={<ClipboardPaste20Regular />}
        aria-label={pasteText.button}
        onClick={() => setOpen('paste')}
        {...focusAgain}
      >
        {pasteText.short}
      </Button>
      <Button icon={<FolderAdd20Regular />} disabledFocusable={receive.busy} onClick={receive.chooseFolder}>
        {returnsText.chooseFolder}
      </Button>
      <Button
        appearance={isEmpty ? 'primary' : 'secondary'}
        icon={<DocumentAdd20Regular />}
        disabledFocusable={receive.busy}
        onClick={receive.chooseFiles}
      >
        {returnsText.chooseFiles}
      </Button>
    </>
  )
  return (
    <>
      <ScreenHeading title={returnsText.title}>
        {!isEmpty && (
          <>
            {ways}
            <Button
              appearance="primary"
              icon={<CheckmarkCircle20Regular />}
              disabledFocusable={clear === 0}
              onClick={() => void actions.record(null)}
            >
              {returnsText.commit(formatNumber(clear))}
            </Button>
          </>
        )}
      </ScreenHeading>
      <TaskProgress task={forms} />
      {isEmpty ? (
        <EmptyState title={returnsText.empty.title} body={returnsText.empty.body}>
          {ways}
        </EmptyState>
      ) : (
        <ListAndWork
          wide
          workRef={pane}
          list={
            <InboxList
              view={view}
              actions={actions}
              handle={list}
              onAsk={() => focusQuestion(pane.current)}
            />
          }
        >
          {current === null ? (
            <EmptyState body={returnsText.pickRow} />
          ) : (
            <FilePanel
              key={current.file.fileId}
              meetingId={meetingId}
              row={current}
              places={places}
              actions={actions}
              keepFocus={keepFocus}
              onType={() => setOpen('enter')}
              startAt={target?.fileId === current.file.fileId ? target.where : null}
            />
          )}
        </ListAndWork>
      )}
      {open === 'enter' && <EnterDialog meetingId={meetingId} places={places} onClose={close} />}
      {open === 'paste' && <PasteDialog meetingId={meetingId} onClose={close} />}
      {open === 'learned' && <LearnedDialog meetingId={meetingId} onClose={close} />}
    </>
  )
}

/** The first answer offered in the open file, or the field where there is none. */
const focusQuestion = (pane: HTMLElement | null): void =>
  pane?.querySelector<HTMLElement>('[role=group] :is(button, input)')?.focus()
