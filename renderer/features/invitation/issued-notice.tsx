/** Above the pages of one recipient: which letter it got, and what changed since. */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { Link } from 'wouter'
import type { ChangeRow, RecipientRow } from '#contract/issuing.contract.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import { StateMark } from '../../components/state-mark.tsx'
import { useOperationState } from '../../hooks/use-operation.ts'
import type { Task } from '../../hooks/use-task.ts'
import { issuingText } from '../../text/issuing.ts'
import { fieldPath } from './field-path.ts'
import { IssuedVersions } from './issued-versions.tsx'
import { STATE_LOOKS } from './recipients.ts'

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    maxHeight: '34%',
    overflowY: 'auto',
    padding: '8px 16px 10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  said: { flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: {
    margin: '6px 0 0',
    paddingLeft: '20px',
    listStyleType: 'disc',
    lineHeight: tokens.lineHeightBase300,
  },
  link: { marginLeft: '8px', color: tokens.colorBrandForegroundLink, whiteSpace: 'nowrap' },
})

type Props = {
  readonly meetingId: MeetingId
  readonly row: RecipientRow
  readonly task: Task
}

export function IssuedNotice({ meetingId, row, task }: Props): ReactElement | null {
  const styles = useStyles()
  const details = useOperationState(
    'issuing.changes',
    { meetingId, recipient: row.code },
    { background: true, enabled: row.last !== null },
  ).data
  const last = details?.letters[0]
  // While the next recipient is asked for, the answer is still about the one before.
  if (row.last === null || last === undefined || last.placeCode !== row.code) return null
  const at = formatDateTime(last.issuedAt)
  return (
    <section className={styles.root} aria-label={issuingText.changes}>
      <div className={styles.head}>
        <StateMark look={STATE_LOOKS[row.state]} label={issuingText.states[row.state]} />
        <Text size={200} className={styles.said}>
          {row.state === 'changed'
            ? issuingText.changedSince(last.version, at, details?.changes.length ?? 0)
            : issuingText.issuedAs(last.version, at, last.who, last.code)}
        </Text>
        <IssuedVersions meetingId={meetingId} letters={details?.letters ?? []} task={task} />
      </div>
      {row.state === 'changed' && (
        <>
          <ul className={styles.list}>
            {details?.changes.map(change => (
              <ChangeLine key={change.sentence} meetingId={meetingId} change={change} />
            ))}
          </ul>
          <Text size={200} className={styles.quiet}>
            {issuingText.shownAdjusted}
          </Text>
        </>
      )}
    </section>
  )
}

type LineProps = { readonly meetingId: MeetingId; readonly change: ChangeRow }

function ChangeLine({ meetingId, change: { sentence, source } }: LineProps): ReactElement {
  const styles = useStyles()
  return (
    <li>
      {sentence}.
      {source !== null && (
        <Link
          href={fieldPath(meetingId, source)}
          className={styles.link}
          aria-label={issuingText.editOf(sentence)}
        >
          {issuingText.edit}
        </Link>
      )}
    </li>
  )
}
