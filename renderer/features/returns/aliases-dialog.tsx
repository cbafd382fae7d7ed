/** The spellings of places the program was taught: by whom, when, and the way to take one back. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { LearnedSpelling } from '#contract/unit-aliases.contract.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import { Loading } from '../../components/loading.tsx'
import { useOperationState } from '../../hooks/use-operation.ts'
import { useRun } from '../../hooks/use-run.ts'
import { useUndoNotice } from '../../hooks/use-undo-notice.ts'
import { aliasesText } from '../../text/returns.ts'

const useStyles = makeStyles({
  surface: { maxWidth: '640px' },
  content: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '12px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
})

type Props = { readonly meetingId: MeetingId; readonly onClose: () => void }

/** Mount it to open it. */
export function AliasesDialog({ meetingId, onClose }: Props): ReactElement {
  const styles = useStyles()
  const aliases = useOperationState('returns.aliases', { meetingId }, { background: true }).data
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{aliasesText.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{aliasesText.body}</Text>
            {aliases === undefined ? (
              <Loading />
            ) : aliases.length === 0 ? (
              <Text className={styles.quiet}>{aliasesText.none}</Text>
            ) : (
              <ul className={styles.list} aria-label={aliasesText.title}>
                {aliases.map(alias => (
                  <AliasRow key={alias.key} meetingId={meetingId} alias={alias} />
                ))}
              </ul>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{aliasesText.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

type RowProps = { readonly meetingId: MeetingId; readonly alias: LearnedSpelling }

function AliasRow({ meetingId, alias }: RowProps): ReactElement {
  const styles = useStyles()
  const run = useRun()
  const undoNotice = useUndoNotice(meetingId)
  const { key, text, title, who, at } = alias
  const forget = async () => {
    const outcome = await run('returns.forgetAlias', { meetingId, key })
    if (outcome.ok) await undoNotice(aliasesText.forgotten(text))
  }
  return (
    <li className={styles.row}>
      <span className={styles.words}>
        <Text>
          “{text}” {aliasesText.means} <b>{title}</b>
        </Text>
        <Text size={200} className={styles.quiet}>
          {aliasesText.by(who, formatDateTime(at))}
        </Text>
      </span>
      <Button aria-label={aliasesText.forgetOf(text)} onClick={() => void forget()}>
        {aliasesText.forget}
      </Button>
    </li>
  )
}
