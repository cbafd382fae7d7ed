/** What a roll-call sheet that came back would mark, row by row, before anything is written. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type ReactElement, useEffect, useMemo, useState } from 'react'
import type { Result } from '#contract/contract.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { PlannedMark } from '#domain/roll-call/plan-roll-call.ts'
import { markText } from '#domain/roll-call/roll-call.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { formatNumber } from '../../components/format-number.ts'
import { Loading } from '../../components/loading.tsx'
import { type StateLook, StateMark } from '../../components/state-mark.tsx'
import type { Task } from '../../hooks/use-task.ts'
import { useUndoNotice } from '../../hooks/use-undo-notice.ts'
import { rollCallSheetText as words } from '../../text/roll-call.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    flexShrink: 0,
    padding: '8px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  push: { marginLeft: 'auto', display: 'flex', gap: '8px' },
  rows: {
    flexGrow: 1,
    minHeight: '120px',
    overflowY: 'auto',
    margin: 0,
    padding: '0 16px 24px',
    listStyleType: 'none',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '104px minmax(150px, 1fr) minmax(200px, 1.4fr)',
    gap: '2px 16px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 48px',
  },
  cell: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  note: { color: tokens.colorNeutralForeground2 },
  missing: { flexShrink: 0, padding: '8px 16px', maxHeight: '72px', overflowY: 'auto' },
})

const KINDS = ['question', 'changed', 'new', 'same', 'unsaid'] as const
type Kind = (typeof KINDS)[number]

const LOOKS: Readonly<Record<Kind, StateLook>> = {
  question: 'ask',
  changed: 'changed',
  new: 'new',
  same: 'same',
  unsaid: 'missing',
}

export type SheetFile = { readonly name: string; readonly bytes: Uint8Array }

type Props = {
  readonly meetingId: MeetingId
  readonly placeCode: string
  readonly file: SheetFile
  readonly task: Task
  readonly onDone: () => void
}

export function SheetPlan({ meetingId, placeCode, file, task, onDone }: Props): ReactElement {
  const [planned, setPlanned] = useState<Result<'roll-call.plan'> | 'stopped' | null>(null)
  const input = useMemo(
    () => ({ meetingId, placeCode, file: { name: file.name, bytes: new Uint8Array(file.bytes) } }),
    [meetingId, placeCode, file],
  )
  const { start } = task
  useEffect(() => {
    let isOpen = true
    void start('roll-call.plan', input, words.reading).then(answer => {
      if (isOpen) setPlanned(answer ?? 'stopped')
    })
    return () => {
      isOpen = false
    }
  }, [input, start])
  if (planned === null) return <Loading />
  if (planned === 'stopped' || planned.kind === 'refused')
    return (
      <EmptyState title={file.name} body={planned === 'stopped' ? words.stopped : planned.refusal.message}>
        <Button onClick={onDone}>{words.cancel}</Button>
      </EmptyState>
    )
  return <Plan input={input} plan={planned.plan} task={task} onDone={onDone} />
}

type PlanProps = Pick<Props, 'task' | 'onDone'> & {
  readonly input: Pick<Props, 'meetingId' | 'placeCode'> & {
    readonly file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  }
  readonly plan: Extract<Result<'roll-call.plan'>, { kind: 'plan' }>['plan']
}

function Plan({ input, plan, task, onDone }: PlanProps): ReactElement {
  const styles = useStyles()
  const undoNotice = useUndoNotice(input.meetingId)
  const byKind = Map.groupBy(plan.rows, ({ outcome }) => outcome.kind)
  const countOf = (kind: Kind): number => byKind.get(kind)?.length ?? 0
  const count = countOf('new') + countOf('changed')
  const commit = async () => {
    const done = await task.start('roll-call.import', input, words.writing)
    if (done === null) return
    onDone()
    await undoNotice(words.done(formatNumber(done.marked)))
  }
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <h4 className={styles.title}>{words.title(input.file.name)}</h4>
        <output>
          {KINDS.filter(kind => countOf(kind) > 0)
            .map(kind => `${words.kinds[kind]} ${formatNumber(countOf(kind))}`)
            .join(' · ')}
        </output>
        <div className={styles.push}>
          <Button onClick={onDone}>{words.cancel}</Button>
          <Button
            appearance="primary"
            disabled={count === 0 || task.progress !== null}
            onClick={() => void commit()}
          >
            {count === 0 ? words.nothing : words.commit(formatNumber(count))}
          </Button>
        </div>
        {countOf('question') > 0 && (
          <Text size={200} className={styles.note}>
            {words.later(formatNumber(countOf('question')))}
          </Text>
        )}
      </div>
      <ul className={styles.rows} aria-label={words.rows}>
        {KINDS.flatMap(kind => byKind.get(kind) ?? []).map(row => (
          <PlanRow key={`${row.where.sheet} ${row.where.cell} ${row.name}`} row={row} />
        ))}
      </ul>
      {plan.missing.length > 0 && (
        <Text size={200} className={styles.missing}>
          {words.missing(formatNumber(plan.missing.length), plan.missing.join('; '))}
        </Text>
      )}
    </div>
  )
}

function PlanRow({ row }: { readonly row: PlannedMark }): ReactElement {
  const styles = useStyles()
  const { outcome, name, where, written } = row
  return (
    <li className={styles.row}>
      <StateMark look={LOOKS[outcome.kind]} label={words.kinds[outcome.kind]} />
      <span className={styles.cell}>
        <Text weight="semibold">{name}</Text>
        <Text size={200} className={styles.note}>
          {words.where(where.sheet, where.cell)}
        </Text>
      </span>
      <span className={styles.cell}>
        {outcome.kind === 'new' && <Text>{markText(outcome.mark)}</Text>}
        {outcome.kind === 'changed' && (
          <Text>{words.change(markText(outcome.before), markText(outcome.mark))}</Text>
        )}
        {outcome.kind === 'question' && <Text>{outcome.message}</Text>}
        <Text size={200} className={styles.note}>
          {written === '' ? words.nothingWritten : words.written(written)}
        </Text>
      </span>
    </li>
  )
}
