/** What happened to the meeting, when and by whom, with the way back wherever there is one. */
import { Badge, Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { ArrowRedo16Regular, ArrowUndo16Regular } from '@fluentui/react-icons'
import { type ReactElement, useState } from 'react'
import type { HistoryStep } from '#domain/history/history.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import { fold } from '#domain/vietnamese/text.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ScreenHeading } from '../../components/screen-layout.tsx'
import { SearchField } from '../../components/search-field.tsx'
import type { ScreenProps } from '../../hooks/screen-path.ts'
import { useNotify } from '../../hooks/use-notify.tsx'
import { useOperationState } from '../../hooks/use-operation.ts'
import { useRun } from '../../hooks/use-run.ts'
import { historyText } from '../../text/frame.ts'

const useStyles = makeStyles({
  search: { width: '280px' },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '0 16px 24px' },
  table: { width: '100%', maxWidth: '1200px', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase300 },
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    textAlign: 'left',
    padding: '8px 12px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'nowrap',
  },
  cell: { padding: '6px 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  row: {
    '&:hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    '&:focus-within': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  quiet: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  undone: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  action: { textAlign: 'right', width: '130px' },
  more: { padding: '12px 0' },
})

/** Steps asked for at once, and added with every "older". */
const STEPS = 100

export function HistoryScreen({ meetingId }: ScreenProps): ReactElement {
  const styles = useStyles()
  const [limit, setLimit] = useState(STEPS)
  const [search, setSearch] = useState('')
  const steps = useOperationState('history.list', { meetingId, limit }).data ?? []
  const wanted = fold(search)
  const shown = steps.filter(step => wanted === '' || fold(`${step.label} ${step.who}`).includes(wanted))
  const { columns } = historyText
  if (steps.length === 0) return <EmptyState title={historyText.title} body={historyText.empty} />
  return (
    <>
      <ScreenHeading title={historyText.title}>
        <SearchField
          label={historyText.search}
          className={styles.search}
          value={search}
          onChange={setSearch}
        />
      </ScreenHeading>
      <div className={styles.body}>
        {shown.length === 0 ? (
          <EmptyState body={historyText.noMatch} />
        ) : (
          <table className={styles.table} aria-label={historyText.title}>
            <thead>
              <tr>
                <th scope="col" className={styles.header}>
                  {columns.at}
                </th>
                <th scope="col" className={styles.header}>
                  {columns.label}
                </th>
                <th scope="col" className={styles.header}>
                  {columns.who}
                </th>
                <th scope="col" className={styles.header}>
                  {columns.state}
                </th>
                <th scope="col" className={styles.header} aria-label={historyText.reverse} />
              </tr>
            </thead>
            <tbody>
              {shown.map(step => (
                <StepRow key={step.id} step={step} />
              ))}
            </tbody>
          </table>
        )}
        {steps.length === limit && limit < 500 && (
          <div className={styles.more}>
            <Button onClick={() => setLimit(before => Math.min(500, before + STEPS))}>
              {historyText.older}
            </Button>
          </div>
        )}
      </div>
    </>
  )
}

function StepRow({ step }: { readonly step: HistoryStep }): ReactElement {
  const styles = useStyles()
  const run = useRun()
  const notify = useNotify()
  const isUndone = step.kind === 'do' && step.state === 'undone'
  const reverse = async () => {
    const reversed = await run('history.reverse', { changeSetId: step.id })
    if (reversed.ok) notify.done((isUndone ? historyText.again : historyText.reversed)(reversed.value.label))
  }
  return (
    <tr className={styles.row}>
      <td className={mergeClasses(styles.cell, styles.quiet)}>{formatDateTime(step.at)}</td>
      <td className={styles.cell}>
        <Text className={isUndone ? styles.undone : ''}>{step.label}</Text>
      </td>
      <td className={mergeClasses(styles.cell, styles.quiet)}>{step.who || historyText.nobody}</td>
      <td className={styles.cell}>
        {isUndone && (
          <Badge appearance="outline" color="informative">
            {historyText.undone}
          </Badge>
        )}
      </td>
      <td className={mergeClasses(styles.cell, styles.action)}>
        {step.kind === 'do' && (
          <Button
            size="small"
            appearance="subtle"
            icon={isUndone ? <ArrowRedo16Regular /> : <ArrowUndo16Regular />}
            aria-label={(isUndone ? historyText.againOf : historyText.reverseOf)(step.label)}
            onClick={() => void reverse()}
          >
            {isUndone ? historyText.reverseAgain : historyText.reverse}
          </Button>
        )}
      </td>
    </tr>
  )
}
