/** Printing and saving: the letter shown, and the letters of many. */
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
import { type JSX, type ReactElement, useState } from 'react'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { flushUnsaved } from '../../hooks/save-state.ts'
import { useMadeFile } from '../../hooks/use-made-file.ts'
import { useMedia } from '../../hooks/use-media.ts'
import type { Task } from '../../hooks/use-task.ts'
import { batchText } from '../../text/batch.ts'
import { invitationText } from '../../text/invitation.ts'
import { BatchDialog } from './batch-dialog.tsx'
import type { Recipient } from './recipients.ts'

const useStyles = makeStyles({
  bar: { padding: 0, flexWrap: 'wrap', '& button': { minWidth: '36px' } },
  position: { minWidth: '52px', textAlign: 'center', fontVariantNumeric: 'tabular-nums' },
  // The arrow keys of the list do the same where there is no room.
  shown: { display: 'flex', alignItems: 'center', '@media (max-width: 960px)': { display: 'none' } },
})

/** Where the words of every button would begin a line more. */
export const NARROW_BAR = '(max-width: 1100px)'

type Props = {
  readonly meetingId: MeetingId
  readonly recipients: readonly Recipient[]
  readonly shown: Recipient | undefined
  readonly chosen: ReadonlySet<string>
  readonly task: Task
  readonly onShow: (code: string | null) => void
}

export function InvitationBar(props: Props): ReactElement {
  const { chosen, task } = props
  const styles = useStyles()
  const files = useInvitationFiles(props)
  const [many, setMany] = useState(false)
  const busy = task.progress !== null
  const isNarrow = useMedia(NARROW_BAR)
  const shownButton = (label: string, hint: string, icon: JSX.Element, run: () => Promise<boolean>) => (
    <ToolbarButton
      icon={icon}
      disabledFocusable={busy}
      aria-label={hint}
      title={hint}
      onClick={() => void run()}
    >
      {isNarrow ? undefined : label}
    </ToolbarButton>
  )
  const words = invitationText
  return (
    <>
      <RecipientSteps {...props} />
      <Toolbar aria-label={words.bar} className={styles.bar}>
        <ToolbarButton
          appearance="primary"
          icon={<Print20Regular />}
          disabledFocusable={busy}
          aria-label={words.printOf}
          title={words.printOf}
          onClick={() => void files.print()}
        >
          {words.print}
        </ToolbarButton>
        {shownButton(words.pdf, words.pdfOf, <DocumentPdf20Regular />, () => files.save('pdf'))}
        {shownButton(words.word, words.wordOf, <DocumentText20Regular />, () => files.save('docx'))}
        <ToolbarDivider />
        <ToolbarButton
          icon={<FolderZip20Regular />}
          title={batchText.openHint(chosen.size)}
          onClick={() => setMany(true)}
        >
          {batchText.open(chosen.size)}
        </ToolbarButton>
      </Toolbar>
      {many && (
        <BatchDialog
          meetingId={props.meetingId}
          codes={codesOf(props)}
          isAll={chosen.size === 0}
          task={task}
          onClose={() => setMany(false)}
        />
      )}
    </>
  )
}

/** Which of the letters is shown, and the way to the one before and after. */
function RecipientSteps({ recipients, shown, onShow }: Props): ReactElement {
  const styles = useStyles()
  const index = shown ? recipients.indexOf(shown) : 0
  const step = (label: string, icon: JSX.Element, target: Recipient | undefined) => (
    <Tooltip content={label} relationship="label">
      <Button
        appearance="subtle"
        icon={icon}
        disabledFocusable={target === undefined}
        onClick={() => target && onShow(target.code)}
      />
    </Tooltip>
  )
  return (
    <div className={styles.shown}>
      {step(invitationText.previous, <ArrowUp20Regular />, recipients[index - 1])}
      <Text className={styles.position}>{invitationText.position(index + 1, recipients.length)}</Text>
      {step(invitationText.next, <ArrowDown20Regular />, recipients[index + 1])}
    </div>
  )
}

/** In the order of the list, whatever the order of choosing; all where nobody is chosen. */
const codesOf = ({ recipients, chosen }: Props): readonly string[] =>
  recipients.flatMap(({ code }) => (code !== null && (chosen.size === 0 || chosen.has(code)) ? [code] : []))

function useInvitationFiles({ meetingId, shown, task }: Props) {
  const file = useMadeFile()
  const make = (format: 'pdf' | 'docx') => {
    flushUnsaved()
    const title = invitationText.preparing(shown?.title ?? '')
    return task.start('invitation.file', { meetingId, recipient: shown?.code ?? null, format }, title)
  }
  return {
    print: () => file.print(make('pdf')),
    save: (format: 'pdf' | 'docx') => file.save(make(format)),
  }
}
