/** Printing and saving: the letter shown, and every letter chosen. */
import {
  Button,
  makeStyles,
  Text,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  Tooltip,
} from '@fluentui/react-components'
import {
  ArrowDown20Regular,
  ArrowUp20Regular,
  DocumentPdf20Regular,
  DocumentText20Regular,
  FolderZip20Regular,
  Print20Regular,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { NamedBytes } from '#contract/operation.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { printPdf, saveFile } from '../../client/host.ts'
import { flushUnsaved } from '../../hooks/save-state.ts'
import { useNotify } from '../../hooks/use-notify.tsx'
import type { Task } from '../../hooks/use-task.ts'
import { invitationText } from '../../text/invitation.ts'
import type { Recipient } from './recipients.ts'

const useStyles = makeStyles({
  bar: { padding: 0, flexWrap: 'wrap', '& button': { minWidth: 'auto' } },
  position: { minWidth: '52px', textAlign: 'center', fontVariantNumeric: 'tabular-nums' },
  shown: { display: 'flex', alignItems: 'center' },
})

type Props = {
  readonly meetingId: MeetingId
  readonly recipients: readonly Recipient[]
  readonly shown: Recipient | undefined
  readonly chosen: ReadonlySet<string>
  readonly task: Task
  readonly onShow: (code: string | null) => void
}

export function InvitationBar(props: Props): ReactElement {
  const { recipients, shown, chosen, task, onShow } = props
  const styles = useStyles()
  const files = useInvitationFiles(props)
  const index = shown ? recipients.indexOf(shown) : 0
  const go = (step: number) => {
    const next = recipients[index + step]
    if (next) onShow(next.code)
  }
  const busy = task.progress !== null
  return (
    <>
      <div className={styles.shown}>
        <Tooltip content={invitationText.previous} relationship="label">
          <Button
            appearance="subtle"
            icon={<ArrowUp20Regular />}
            disabledFocusable={index <= 0}
            onClick={() => go(-1)}
          />
        </Tooltip>
        <Text className={styles.position}>{invitationText.position(index + 1, recipients.length)}</Text>
        <Tooltip content={invitationText.next} relationship="label">
          <Button
            appearance="subtle"
            icon={<ArrowDown20Regular />}
            disabledFocusable={index >= recipients.length - 1}
            onClick={() => go(1)}
          />
        </Tooltip>
      </div>
      <Toolbar aria-label={invitationText.bar} className={styles.bar}>
        <ToolbarButton
          appearance="primary"
          icon={<Print20Regular />}
          disabled={busy}
          aria-label={invitationText.printOf}
          title={invitationText.printOf}
          onClick={() => void files.print()}
        >
          {invitationText.print}
        </ToolbarButton>
        <ToolbarButton
          icon={<DocumentPdf20Regular />}
          disabled={busy}
          aria-label={invitationText.pdfOf}
          title={invitationText.pdfOf}
          onClick={() => void files.save('pdf')}
        >
          {invitationText.pdf}
        </ToolbarButton>
        <ToolbarButton
          icon={<DocumentText20Regular />}
          disabled={busy}
          aria-label={invitationText.wordOf}
          title={invitationText.wordOf}
          onClick={() => void files.save('docx')}
        >
          {invitationText.word}
        </ToolbarButton>
        <ToolbarDivider />
        <ToolbarButton
          icon={<FolderZip20Regular />}
          disabled={busy || chosen.size === 0}
          title={invitationText.archiveHint}
          onClick={() => void files.saveChosen('pdf')}
        >
          {invitationText.pdfSelected(chosen.size)}
        </ToolbarButton>
        <ToolbarButton
          icon={<FolderZip20Regular />}
          disabled={busy || chosen.size === 0}
          title={invitationText.archiveHint}
          onClick={() => void files.saveChosen('docx')}
        >
          {invitationText.wordSelected(chosen.size)}
        </ToolbarButton>
      </Toolbar>
    </>
  )
}

function useInvitationFiles({ meetingId, recipients, shown, chosen, task }: Props) {
  const notify = useNotify()
  const make = (format: 'pdf' | 'docx'): Promise<NamedBytes | null> => {
    flushUnsaved()
    const title = invitationText.preparing(shown?.title ?? '')
    return task.start('invitation.file', { meetingId, recipient: shown?.code ?? null, format }, title)
  }
  const give = async (file: NamedBytes | null) => {
    if (file === null) return
    await saveFile(file)
    notify.done(invitationText.saved(file.name))
  }
  return {
    print: async () => {
      const file = await make('pdf')
      if (file !== null) await printPdf(file)
    },
    save: async (format: 'pdf' | 'docx') => give(await make(format)),
    saveChosen: async (format: 'pdf' | 'docx') => {
      flushUnsaved()
      // In the order of the list, whatever the order of choosing.
      const codes = recipients.flatMap(({ code }) => (code !== null && chosen.has(code) ? [code] : []))
      const title = invitationText.preparingMany(codes.length)
      await give(await task.start('invitation.archive', { meetingId, recipients: codes, format }, title))
    },
  }
}
