/** What the program was taught: spellings of places and meanings of columns, by whom, when, and the way to take each back. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import type { LearnedSpelling } from '#contract/unit-aliases.contract.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import type { LearnedMapping } from '#domain/returns/column-mapping.ts'
import { Loading } from '../../components/loading.tsx'
import { PlainDialog } from '../../components/plain-dialog.tsx'
import { TaskProgress } from '../../components/task-progress.tsx'
import { useOperationState } from '../../hooks/use-operation.ts'
import { useRun } from '../../hooks/use-run.ts'
import { useTask } from '../../hooks/use-task.ts'
import { useUndoNotice } from '../../hooks/use-undo-notice.ts'
import { aliasesText, columnsText, learnedText, mappingsText } from '../../text/returns.ts'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: '20px' },
  section: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '12px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  forget: { flexShrink: 0 },
})

type Props = { readonly meetingId: MeetingId; readonly onClose: () => void }

/** Mount it to open it. */
export function LearnedDialog({ meetingId, onClose }: Props): ReactElement {
  const styles = useStyles()
  const aliases = useOperationState('returns.aliases', { meetingId }, { background: true }).data
  const mappings = useOperationState('returns.mappings', { meetingId }, { background: true }).data
  return (
    <PlainDialog
      title={learnedText.title}
      width="680px"
      contentClass={styles.content}
      onClose={onClose}
      actions={<Button onClick={onClose}>{learnedText.close}</Button>}
    >
      <Section
        words={aliasesText}
        rows={aliases?.map(alias => <AliasRow key={alias.key} meetingId={meetingId} alias={alias} />)}
      />
      <Section
        words={mappingsText}
        rows={mappings?.map(mapping => (
          <MappingRow key={mapping.signature} meetingId={meetingId} mapping={mapping} />
        ))}
      />
    </PlainDialog>
  )
}

type SectionProps = {
  readonly words: { readonly title: string; readonly body: string; readonly none: string }
  readonly rows: readonly ReactElement[] | undefined
}

function Section({ words, rows }: SectionProps): ReactElement {
  const styles = useStyles()
  return (
    <section className={styles.section} aria-label={words.title}>
      <h3 className={styles.heading}>{words.title}</h3>
      <Text>{words.body}</Text>
      {rows === undefined ? (
        <Loading />
      ) : rows.length === 0 ? (
        <Text className={styles.quiet}>{words.none}</Text>
      ) : (
        <ul className={styles.list} aria-label={words.title}>
          {rows}
        </ul>
      )}
    </section>
  )
}

type RowProps = {
  readonly by: Pick<LearnedSpelling, 'who' | 'at'>
  readonly children: ReactNode
  readonly forgetLabel: string
  readonly onForget: () => void
}

function LearnedRow({ by: { who, at }, children, forgetLabel, onForget }: RowProps): ReactElement {
  const styles = useStyles()
  return (
    <li className={styles.row}>
      <span className={styles.words}>
        <Text>{children}</Text>
        <Text size={200} className={styles.quiet}>
          {learnedText.by(who, formatDateTime(at))}
        </Text>
      </span>
      <Button className={styles.forget} aria-label={forgetLabel} onClick={onForget}>
        {learnedText.forget}
      </Button>
    </li>
  )
}

type AliasProps = { readonly meetingId: MeetingId; readonly alias: LearnedSpelling }

function AliasRow({ meetingId, alias }: AliasProps): ReactElement {
  const run = useRun()
  const undoNotice = useUndoNotice(meetingId)
  const { key, text, title } = alias
  const forget = async () => {
    const outcome = await run('returns.forgetAlias', { meetingId, key })
    if (outcome.ok) await undoNotice(aliasesText.forgotten(text, outcome.value.asked))
  }
  return (
    <LearnedRow by={alias} forgetLabel={aliasesText.forgetOf(text)} onForget={() => void forget()}>
      “{text}” {aliasesText.means} <b>{title}</b>
    </LearnedRow>
  )
}

type MappingProps = { readonly meetingId: MeetingId; readonly mapping: LearnedMapping }

function MappingRow({ meetingId, mapping }: MappingProps): ReactElement {
  const task = useTask()
  const undoNotice = useUndoNotice(meetingId)
  const { signature, columns } = mapping
  const used = columns.filter(({ role }) => role !== null)
  const headings = used.map(({ heading }) => heading || mappingsText.noHeading)
  const forget = async () => {
    const input = { meetingId, signature }
    const done = await task.start('returns.forgetMapping', input, mappingsText.forgetting)
    if (done !== null) await undoNotice(mappingsText.forgotten(done.reread))
  }
  return (
    <>
      <LearnedRow
        by={mapping}
        forgetLabel={mappingsText.forgetOf(headings.join(', '))}
        onForget={() => void forget()}
      >
        {used.map(({ offset, role, heading }, at) => (
          <span key={offset}>
            {at > 0 && ' · '}“{heading || mappingsText.noHeading}”:{' '}
            <b>{role === null ? '' : columnsText.roles[role]}</b>
          </span>
        ))}
      </LearnedRow>
      <TaskProgress task={task} />
    </>
  )
}
