/** Why a file is not taken in, and what can be done about it at once: ask its sender again, or type what it says. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  useRestoreFocusTarget,
} from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { InboxFile } from '#contract/returns.contract.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import { useCopy } from '../../hooks/use-copy.ts'
import { returnsText } from '../../text/returns.ts'

const useStyles = makeStyles({ root: { margin: '12px 16px', flexShrink: 0 } })

type Props = {
  readonly file: InboxFile
  readonly refusal: NonNullable<InboxFile['refusal']>
  /** Opens the form for what a person can read in it. */
  readonly onType: () => void
}

export function RefusedNotice({ file, refusal, onType }: Props): ReactElement {
  const styles = useStyles()
  const copy = useCopy()
  const focusAgain = useRestoreFocusTarget()
  const isTwin = refusal.code === 'duplicate'
  const request = returnsText.askAgain(file.name, formatDateTime(file.receivedAt), refusal.message)
  return (
    <MessageBar intent={isTwin ? 'info' : 'error'} layout="multiline" className={styles.root}>
      <MessageBarBody>
        <MessageBarTitle>{isTwin ? returnsText.duplicateTitle : returnsText.refusedTitle}</MessageBarTitle>
        {refusal.message}
      </MessageBarBody>
      {!isTwin && file.state !== 'discarded' && (
        <MessageBarActions>
          <Button onClick={() => void copy(request, returnsText.requestCopied)}>
            {returnsText.copyRequest}
          </Button>
          <Button onClick={onType} {...focusAgain}>
            {returnsText.typeInstead}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}
