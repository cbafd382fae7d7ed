/** What the roll call adds up to, by level and kind of unit, and where it differs from what was confirmed. */
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { Copy16Regular } from '@fluentui/react-icons'
import { type ReactElement, useMemo } from 'react'
import type { Result } from '#contract/contract.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { summaryText } from '#domain/roll-call/roll-call.ts'
import { type RollCallSum, sumOfRows, sumsByLevel } from '#domain/roll-call/roll-call-sums.ts'
import { copyText } from '../../client/host.ts'
import { FileButtons } from '../../components/file-buttons.tsx'
import { formatNumber } from '../../components/format-number.ts'
import { useNotify } from '../../hooks/use-notify.tsx'
import type { Task } from '../../hooks/use-task.ts'
import { errorsText } from '../../text/errors.ts'
import { rollCallSumText as words } from '../../text/roll-call.ts'
import { DifferencesList } from './differences-list.tsx'

const LOW = '@media (max-height: 620px)'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    [LOW]: { overflowY: 'auto' },
  },
  top: { display: 'flex', flexDirection: 'column', rowGap: '6px', flexShrink: 0, padding: '10px 16px' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  push: { display: 'flex', gap: '8px', marginLeft: 'auto' },
  scroll: { overflowX: 'auto' },
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    padding: '5px 10px',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    whiteSpace: 'nowrap',
  },
  head: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    whiteSpace: 'normal',
  },
  title: { textAlign: 'left', whiteSpace: 'normal' },
  kind: { paddingLeft: '28px' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  total: { borderTop: `2px solid ${tokens.colorNeutralStroke1}` },
  note: { color: tokens.colorNeutralForeground3 },
})

type Props = {
  readonly meetingId: MeetingId
  readonly board: Result<'roll-call.board'>
  readonly task: Task
  readonly onPlace: (code: string) => void
}

export function SummaryView({ meetingId, board, task, onPlace }: Props): ReactElement {
  const styles = useStyles()
  const { rows, areaWord } = board
  const levels = useMemo(() => sumsByLevel(rows, areaWord), [rows, areaWord])
  const whole = useMemo(() => sumOfRows('', words.total, rows), [rows])
  const make = (format: 'pdf' | 'docx' | 'xlsx') =>
    task.start('delegate-papers.file', { meetingId, paper: { kind: 'attendance' }, format }, words.making)
  return (
    <div className={styles.root}>
      <div className={styles.top}>
        <div className={styles.line}>
          <Text>{summaryText(whole.sum)}</Text>
          <CopyButton text={summaryText(whole.sum)} />
          <div className={styles.push}>
            <FileButtons
              formats={['xlsx', 'pdf', 'docx']}
              make={make}
              disabled={task.progress !== null}
              printLabel={words.paper}
            />
          </div>
        </div>
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={words.table}>
            <thead>
              <tr>
                {COLUMNS.map(column => (
                  <th
                    key={column}
                    scope="col"
                    className={mergeClasses(styles.cell, styles.head, column === 'title' && styles.title)}
                  >
                    {words.columns[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {levels.flatMap(level => [
                <SumRow key={level.key} sum={level} look="level" />,
                ...level.kinds.map(kind => <SumRow key={kind.key} sum={kind} look="kind" />),
              ])}
              <SumRow sum={whole} look="total" />
            </tbody>
          </table>
        </div>
        <Text size={200} className={styles.note}>
          {words.rule}
          {whole.elsewhere > 0 && ` ${words.elsewhere(formatNumber(whole.elsewhere))}`}
        </Text>
      </div>
      <DifferencesList rows={rows} onPlace={onPlace} />
    </div>
  )
}

const COLUMNS = [
  'title',
  'places',
  'confirmed',
  'called',
  'present',
  'late',
  'substitutes',
  'absent',
  'excused',
  'open',
] as const

function SumRow({
  sum: { title, done, places, confirmed, sum },
  look,
}: {
  readonly sum: RollCallSum
  readonly look: 'level' | 'kind' | 'total'
}): ReactElement {
  const styles = useStyles()
  const numbers = [
    confirmed,
    sum.called,
    sum.present,
    sum.late,
    sum.substitutes,
    sum.absent,
    sum.excused,
    sum.open,
  ]
  const cell = mergeClasses(styles.cell, look !== 'kind' && styles.strong, look === 'total' && styles.total)
  return (
    <tr>
      <th scope="row" className={mergeClasses(cell, styles.title, look === 'kind' && styles.kind)}>
        {title}
      </th>
      <td className={cell}>{`${formatNumber(done)}/${formatNumber(places)}`}</td>
      {numbers.map((number, index) => (
        <td key={COLUMNS[index + 2]} className={cell}>
          {formatNumber(number)}
        </td>
      ))}
    </tr>
  )
}

function CopyButton({ text }: { readonly text: string }): ReactElement {
  const notify = useNotify()
  const copy = () =>
    copyText(text).then(
      () => notify.done(words.copied),
      () => notify.error({ code: 'conflict', message: errorsText.notCopied, problems: [], details: null }),
    )
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<Copy16Regular />}
      aria-label={words.copy}
      title={words.copy}
      onClick={() => void copy()}
    />
  )
}
