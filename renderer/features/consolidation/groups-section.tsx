/** Expected against confirmed by group, for each point the rows belong to. */
import { Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { BoardGroup, BoardPoint, BoardRow } from '#domain/consolidation/board.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { formatNumber } from '../../components/format-number.ts'
import { useRun } from '../../hooks/use-run.ts'
import { groupsText } from '../../text/consolidation.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  head: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  cell: {
    padding: '3px 6px 3px 0',
    verticalAlign: 'top',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  input: { width: '64px' },
})

type Props = {
  readonly meetingId: MeetingId
  readonly points: readonly BoardPoint[]
  readonly rows: readonly BoardRow[]
}

export function GroupsSection({ meetingId, points, rows }: Props): ReactElement | null {
  const styles = useStyles()
  const shown = points.flatMap(point => {
    const own = rows.filter(row => row.pointId === point.pointId)
    return own.length === 0 || point.groups.length === 0 ? [] : [{ point, own }]
  })
  if (shown.length === 0) return null
  return (
    <section aria-label={groupsText.title} className={styles.root}>
      <Text as="h3" weight="semibold" block>
        {groupsText.title}
      </Text>
      {shown.map(({ point, own }) => (
        <PointTable key={point.pointId} meetingId={meetingId} point={point} rows={own} />
      ))}
    </section>
  )
}

type TableProps = {
  readonly meetingId: MeetingId
  readonly point: BoardPoint
  readonly rows: readonly BoardRow[]
}

function PointTable({ meetingId, point, rows }: TableProps): ReactElement {
  const styles = useStyles()
  const confirmedIn = (index: number): number => {
    let sum = 0
    for (const { answer } of rows) sum += answer?.byGroup[index]?.delegates ?? 0
    return sum
  }
  let ungrouped = 0
  for (const { answer } of rows) ungrouped += answer?.ungrouped ?? 0
  return (
    <table className={styles.table}>
      <caption className={styles.head}>{point.title}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {groupsText.group}
          </th>
          <th scope="col" className={styles.head}>
            {groupsText.expected}
          </th>
          <th scope="col" className={styles.head}>
            {groupsText.confirmed}
          </th>
        </tr>
      </thead>
      <tbody>
        {point.groups.map((group, index) => (
          <tr key={group.groupId}>
            <td className={styles.cell}>{group.text}</td>
            <td className={styles.cell}>
              <ExpectedInput key={group.expected} meetingId={meetingId} group={group} />
            </td>
            <td className={`${styles.cell} ${styles.number}`}>{formatNumber(confirmedIn(index))}</td>
          </tr>
        ))}
        {ungrouped > 0 && (
          <tr>
            <td className={styles.cell} colSpan={2}>
              {groupsText.ungrouped}
            </td>
            <td className={`${styles.cell} ${styles.number}`}>{formatNumber(ungrouped)}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

type InputProps = { readonly meetingId: MeetingId; readonly group: BoardGroup }

function ExpectedInput({ meetingId, group }: InputProps): ReactElement {
  const styles = useStyles()
  const run = useRun()
  const saved = group.expected === null ? '' : String(group.expected)
  const [typed, setTyped] = useState(saved)
  const save = () => {
    if (typed === saved || !/^\d{0,5}$/.test(typed)) return
    const delegates = typed === '' ? null : Number(typed)
    void run('consolidation.expect', { meetingId, groupId: group.groupId, delegates })
  }
  return (
    <Input
      size="small"
      className={styles.input}
      inputMode="numeric"
      aria-label={`${groupsText.expected}: ${group.text}`}
      value={typed}
      onChange={(_, data) => setTyped(data.value.trim())}
      onBlur={save}
      onKeyDown={event => event.key === 'Enter' && save()}
    />
  )
}
