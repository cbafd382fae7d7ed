/** Issues letters: to the recipients chosen, or to everybody who has not the letter as it is now. */
import { Button } from '@fluentui/react-components'
import { MailCheckmark20Regular } from '@fluentui/react-icons'
import { type ReactElement, useState } from 'react'
import type { RecipientRow } from '#contract/issuing.contract.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { flushUnsaved } from '../../hooks/save-state.ts'
import { issuingText } from '../../text/issuing.ts'
import { IssueDialog } from './issue-dialog.tsx'

type Props = {
  readonly meetingId: MeetingId
  /** Undefined while the states are first asked for. */
  readonly rows: readonly RecipientRow[] | undefined
  readonly chosen: ReadonlySet<string>
  readonly errors: number
}

export function IssueButton({ meetingId, rows, chosen, errors }: Props): ReactElement {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        icon={<MailCheckmark20Regular />}
        title={issuingText.issueHint}
        disabled={rows === undefined}
        onClick={() => {
          flushUnsaved()
          setOpen(true)
        }}
      >
        {issuingText.issue}
      </Button>
      {open && rows !== undefined && (
        <IssueDialog
          meetingId={meetingId}
          rows={rows}
          chosen={chosen}
          errors={errors}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
