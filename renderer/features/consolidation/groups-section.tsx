/** Expected against confirmed by group, for each point the rows belong to; a confirmed number opens what it is made of. */
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { BoardGroup, BoardPoint, BoardRow } from '#domain/consolidation/board.ts'
import { sumOf } from '#domain/consolidation/figures.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { formatNumber } from '../../components/format-number.ts'
import { groupsText } from '../../text/consolidation.ts'
import { ExpectedInput } from './expected-input.tsx'
import { type GroupOfPoint, groupNumber, groupTitle } from './group-panel.tsx'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  caption: { textAlign: 'left', paddingBottom: '4px', color: tokens.colorNeutralForeground2 },
  head: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  cell: {
    padding: '4px 0 4px 8px',
    verticalAlign: 'top',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  first: { paddingLeft: 0 },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  link: { minWidth: 0, padding: 0, height: 'auto', color: tokens.colorBrandForegroundLink },
  quiet: { color: tokens.colorNeutralForeground2 },
})

export type OpenGroup = (group: GroupOfPoint, rows: readonly BoardRow[]) => void

type Props = {
  readonly meetingId: MeetingId
  readonly points: readonly BoardPoint[]
  readonly rows: readonly BoardRow[]
  readonly onGroup: OpenGroup
}

export function GroupsSection({ meetingId, points, rows, onGroup }: Props): ReactElement | null {
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
        <PointTable key={point.pointId} meetingId={meetingId} point={point} rows={own} onGroup={onGroup} />
      ))}
      <Text size={200} className={styles.quiet}>
        {groupsText.rule}
      </Text>
    </section>
  )
}

type TableProps = {
  readonly meetingId: MeetingId
  readonly point: BoardPoint
  readonly rows: readonly BoardRow[]
  readonly onGroup: OpenGroup
}

function PointTable({ meetingId, point, rows, onGroup }: TableProps): ReactElement {
  const styles = useStyles()
  const isOne = rows.length === 1
  const ungrouped = sumOf(rows, row => groupNumber(row, null))
  const titles = [...(isOne ? [] : [groupsText.each]), groupsText.expected, groupsText.confirmed]
  const open = (index: number | null) => onGroup({ point, index }, rows)
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{point.title}</caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.first, styles.head)}>
            {groupsText.group}
          </th>
          {titles.map(title => (
            <th key={title} scope="col" className={mergeClasses(styles.cell, styles.head, styles.number)}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {point.groups.map((group, index) => {
          const { fromDirectory, isWhole, total } = expectedOver(rows, group, index)
          const each = isWhole ? (
            <span title={groupsText.fromDirectoryHint(formatNumber(fromDirectory))}>
              {isOne ? formatNumber(fromDirectory) : groupsText.fromDirectory}
            </span>
          ) : (
            <ExpectedInput key={group.expected} meetingId={meetingId} group={group} />
          )
          return (
            <tr key={group.groupId}>
              <td className={mergeClasses(styles.cell, styles.first)}>{group.text}</td>
              <td className={mergeClasses(styles.cell, styles.number)}>{each}</td>
              {!isOne && (
                <td className={mergeClasses(styles.cell, styles.number)}>
                  {total === null ? '' : formatNumber(total)}
                </td>
              )}
              <Confirmed
                title={group.text}
                delegates={sumOf(rows, row => groupNumber(row, index))}
                onOpen={() => open(index)}
              />
            </tr>
          )
        })}
        {ungrouped > 0 && (
          <tr>
            <td className={mergeClasses(styles.cell, styles.first)} colSpan={isOne ? 2 : 3}>
              {groupTitle({ point, index: null })}
            </td>
            <Confirmed title={groupsText.ungrouped} delegates={ungrouped} onOpen={() => open(null)} />
          </tr>
        )}
      </tbody>
    </table>
  )
}

type ConfirmedProps = {
  readonly title: string
  readonly delegates: number
  readonly onOpen: () => void
}

function Confirmed({ title, delegates, onOpen }: ConfirmedProps): ReactElement {
  const styles = useStyles()
  const number = formatNumber(delegates)
  return (
    <td className={mergeClasses(styles.cell, styles.number)}>
      {delegates === 0 ? (
        number
      ) : (
        <Button
          size="small"
          appearance="transparent"
          className={styles.link}
          aria-label={groupsText.open(title, number)}
          onClick={onOpen}
        >
          {number}
        </Button>
      )}
    </td>
  )
}

type Expected = {
  readonly fromDirectory: number
  /** The directory knows of every place. */
  readonly isWhole: boolean
  /** Null while it is not known of every place. */
  readonly total: number | null
}

function expectedOver(rows: readonly BoardRow[], group: BoardGroup, index: number): Expected {
  const known = rows.flatMap(({ headcounts }) => headcounts?.[index] ?? [])
  const fromDirectory = sumOf(known, own => own)
  const others = rows.length - known.length
  if (others === 0) return { fromDirectory, isWhole: true, total: fromDirectory }
  return {
    fromDirectory,
    isWhole: false,
    total: group.expected === null ? null : fromDirectory + others * group.expected,
  }
}
