/** The chosen file beside the list: its answer with what is asked, and the file itself as the sheet it is. */
import { Button, makeStyles, Text, tokens, useRestoreFocusTarget } from '@fluentui/react-components'
import {
  ArrowDownload20Regular,
  ArrowUndo20Regular,
  CommentError20Regular,
  EyeOff20Regular,
  TableSettings20Regular,
} from '@fluentui/react-icons'
import { type ReactElement, useState } from 'react'
import type { InboxFile, OpenedFile } from '#contract/returns.contract.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import type { ListedPlace } from '#domain/meeting/places.ts'
import type { ReadAnswer } from '#domain/returns/reading.ts'
import { Loading } from '../../components/loading.tsx'
import { useOperationState } from '../../hooks/use-operation.ts'
import { columnsText, formsText, returnsText } from '../../text/returns.ts'
import { AnswerCard } from './answer-card.tsx'
import { ColumnsDialog } from './columns-dialog.tsx'
import type { InboxRow } from './inbox-rows.ts'
import { RefusedNotice } from './refused-notice.tsx'
import { SheetView, type ShownCell } from './sheet-view.tsx'
import type { InboxActions } from './use-inbox-actions.ts'

const LOW = '@media (max-height: 560px)'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    // On a low screen answer and sheet scroll together instead of squeezing each other away.
    [LOW]: { overflowY: 'auto' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    flexShrink: 0,
    padding: '8px 8px 8px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  names: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: '220px', minWidth: 0 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
  answer: {
    flexShrink: 0,
    maxHeight: '48%',
    overflowY: 'auto',
    [LOW]: { maxHeight: 'none' },
  },
})

type Props = {
  readonly meetingId: MeetingId
  readonly row: InboxRow
  readonly places: readonly ListedPlace[]
  readonly actions: InboxActions
  /** Around actions that may take their own button away. */
  readonly keepFocus: (action: Promise<unknown>) => void
  /** Opens the form for an answer without a file. */
  readonly onType: () => void
  /** The cell another screen led to. */
  readonly startAt: ShownCell | null
}

/** Give it the file as `key`. */
export function FilePanel({
  meetingId,
  row,
  places,
  actions,
  keepFocus,
  onType,
  startAt,
}: Props): ReactElement {
  const styles = useStyles()
  const { file, answer, state } = row
  const opened = useOperationState(
    'returns.open',
    { meetingId, fileId: file.fileId },
    { background: true },
  ).data
  const reading = opened?.reading.kind === 'understood' ? opened.reading : null
  const read = answer === null ? null : (reading?.answers[answer.answerIndex] ?? null)
  const [shown, setShown] = useShownCell(startAt, row, read)
  const [isExplaining, setIsExplaining] = useState(false)
  const ref = { fileId: file.fileId, answerIndex: answer?.answerIndex ?? 0 }
  return (
    <section className={styles.root} aria-label={file.name}>
      <FileHead
        file={file}
        actions={actions}
        keepFocus={keepFocus}
        {...(canExplain(file, opened) ? { onColumns: () => setIsExplaining(true) } : {})}
      />
      {file.refusal !== null && <RefusedNotice file={file} refusal={file.refusal} onType={onType} />}
      {answer !== null && state !== null && (
        <div className={styles.answer}>
          <AnswerCard
            state={state}
            answer={answer}
            read={read}
            isInner={row.isInner}
            places={places}
            onKeep={() => keepFocus(actions.setAside(file, true))}
            onAnswer={given => keepFocus(actions.answer(ref, given))}
            onTakeBack={() => keepFocus(actions.takeBack(ref))}
            onRecord={() => keepFocus(actions.record(file.fileId))}
            onShow={cell => setShown({ ...cell })}
          />
        </div>
      )}
      {opened === undefined && <Loading />}
      {opened?.workbook && (
        <SheetView
          workbook={opened.workbook}
          highlights={reading?.highlights ?? []}
          problems={reading?.answers.flatMap(({ problems }) => problems) ?? []}
          shown={shown}
        />
      )}
      {isExplaining && opened !== undefined && (
        <ColumnsDialog
          meetingId={meetingId}
          fileId={file.fileId}
          opened={opened}
          onClose={() => setIsExplaining(false)}
        />
      )}
    </section>
  )
}

/** A file opens at the cell that is asked about; each answer of a file with several otherwise at the one that names its unit. */
function useShownCell(
  startAt: ShownCell | null,
  { isInner, key, answer, state }: InboxRow,
  read: ReadAnswer | null,
) {
  const [shown, setShown] = useState(startAt)
  const [followed, setFollowed] = useState(startAt === null ? null : key)
  if (read !== null && key !== followed) {
    setFollowed(key)
    const where =
      (state === 'question'
        ? answer?.problems.find(({ where: { cell } }) => cell !== undefined)?.where
        : null) ??
      (isInner ? (read.unit.evidence.find(one => one.where !== null)?.where ?? read.countCells[0]) : null)
    if (where?.cell !== undefined) setShown({ sheet: where.sheet ?? '', cell: where.cell })
  }
  return [shown, setShown] as const
}

/** Something in it is for its sender to mend: a question, or no list and no number found. */
const isDoubted = ({ refusal, answers }: InboxFile): boolean =>
  refusal?.code === 'no-return' ||
  answers.some(({ problems }) => problems.some(({ severity }) => severity !== 'note'))

/** What is recorded or put aside is not read again. */
const canExplain = (file: InboxFile, opened: OpenedFile | undefined): boolean =>
  opened !== undefined &&
  opened.tables.length > 0 &&
  file.state !== 'discarded' &&
  file.refusal?.code !== 'duplicate' &&
  file.answers.every(({ verdict }) => verdict !== 'recorded')

type HeadProps = Pick<Props, 'actions' | 'keepFocus'> & {
  readonly file: InboxFile
  /** Left out where the columns cannot be explained. */
  readonly onColumns?: () => void
}

function FileHead({ file, actions, keepFocus, onColumns }: HeadProps): ReactElement {
  const styles = useStyles()
  const focusAgain = useRestoreFocusTarget()
  const isAside = file.state === 'discarded'
  return (
    <div className={styles.head}>
      <div className={styles.names}>
        <Text weight="semibold" className={styles.name} title={file.name}>
          {file.name}
        </Text>
        <Text size={200} className={styles.quiet}>
          {returnsText.channels[file.channel]} · {returnsText.receivedAt(formatDateTime(file.receivedAt))} ·{' '}
          {returnsText.takenInAt(formatDateTime(file.importedAt), file.who)}
        </Text>
      </div>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowDownload20Regular />}
        onClick={() => void actions.original(file.fileId)}
      >
        {returnsText.original}
      </Button>
      {onColumns !== undefined && (
        <Button
          size="small"
          appearance="subtle"
          icon={<TableSettings20Regular />}
          onClick={onColumns}
          {...focusAgain}
        >
          {columnsText.open}
        </Button>
      )}
      {isDoubted(file) && (
        <Button
          size="small"
          appearance="subtle"
          icon={<CommentError20Regular />}
          onClick={() => void actions.markedCopy(file.fileId)}
        >
          {formsText.markedCopy}
        </Button>
      )}
      {file.state !== 'recorded' && (
        <Button
          size="small"
          appearance="subtle"
          icon={isAside ? <ArrowUndo20Regular /> : <EyeOff20Regular />}
          onClick={() => keepFocus(actions.setAside(file, !isAside))}
        >
          {isAside ? returnsText.takeUp : returnsText.discard}
        </Button>
      )}
    </div>
  )
}
