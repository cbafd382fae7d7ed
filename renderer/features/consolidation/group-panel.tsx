/** What the number of one group is made of: the places it comes from, and at one place its cells or its persons. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { BoardPoint, BoardRow } from '#domain/consolidation/board.ts'
import { explainGroup } from '#domain/consolidation/explain-group.ts'
import { sumOf } from '#domain/consolidation/figures.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { formatNumber } from '../../components/format-number.ts'
import { Loading } from '../../components/loading.tsx'
import { useOperationState } from '../../hooks/use-operation.ts'
import { groupsText } from '../../text/consolidation.ts'
import { ListedPeople } from './listed-people.tsx'
import { PlaceNumbers } from './place-numbers.tsx'
import { SourceLink } from './source-link.tsx'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '10px', alignItems: 'stretch' },
  counts: { display: 'flex', flexDirection: 'column', rowGap: '4px', fontSize: tokens.fontSizeBase200 },
  quiet: { color: tokens.colorNeutralForeground2 },
  whole: { alignSelf: 'flex-start' },
})

/** One group of a point, by its place in the letter; null stands for the delegates of no known group. */
export type GroupOfPoint = { readonly point: BoardPoint; readonly index: number | null }

/** How many delegates of a place count for the group. */
export const groupNumber = ({ answer }: BoardRow, index: number | null): number =>
  index === null ? (answer?.ungrouped ?? 0) : (answer?.byGroup[index]?.delegates ?? 0)

export const groupTitle = ({ point, index }: GroupOfPoint): string =>
  index === null ? groupsText.ungrouped : (point.groups[index]?.text ?? groupsText.ungrouped)

type Props = {
  readonly meetingId: MeetingId
  readonly group: GroupOfPoint
  /** Of the point. */
  readonly rows: readonly BoardRow[]
  /** The same group at one place alone. */
  readonly onPlace: (code: string) => void
  readonly onWhole: (code: string) => void
}

export function GroupPanel({ meetingId, group, rows, onPlace, onWhole }: Props): ReactElement {
  const styles = useStyles()
  const [only] = rows
  if (only !== undefined && rows.length === 1)
    return <GroupAtPlace meetingId={meetingId} group={group} row={only} onWhole={onWhole} />
  const places = rows
    .map(row => ({ code: row.code, title: row.title, delegates: groupNumber(row, group.index) }))
    .filter(({ delegates }) => delegates !== 0)
  return (
    <div className={styles.root}>
      <Text>
        {groupsText.sum(
          formatNumber(sumOf(places, ({ delegates }) => delegates)),
          formatNumber(places.length),
        )}
      </Text>
      <PlaceNumbers places={places} onPlace={onPlace} />
    </div>
  )
}

type AtPlaceProps = Pick<Props, 'meetingId' | 'group' | 'onWhole'> & { readonly row: BoardRow }

function GroupAtPlace({ meetingId, group, row, onWhole }: AtPlaceProps): ReactElement {
  const styles = useStyles()
  const { data } = useOperationState('consolidation.explain', { meetingId, placeCode: row.code })
  if (data === undefined || data.code !== row.code) return <Loading />
  const version = data.versions.find(({ counts }) => counts)
  if (version === undefined) return <Text>{data.summary}</Text>
  const { point, index } = group
  const groups = point.groups.map(({ groupId }) => ({ id: groupId }))
  const groupId = index === null ? null : (point.groups[index]?.groupId ?? null)
  const { rule, counts, people } = explainGroup(version.content, groups, groupId)
  return (
    <div className={styles.root}>
      <Text>{groupsText.ofPlace(formatNumber(groupNumber(row, index)), row.title)}</Text>
      <Text className={styles.quiet}>{rule}.</Text>
      {counts.length > 0 && (
        <ul className={styles.counts}>
          {counts.map(({ label, delegates, source }) => (
            <li key={`${label} ${source?.cell ?? ''}`}>
              {label}: {formatNumber(delegates)}{' '}
              <SourceLink meetingId={meetingId} file={version} where={source}>
                {source === null || version.fileId === null ? '' : groupsText.cell(source.cell)}
              </SourceLink>
            </li>
          ))}
        </ul>
      )}
      {people.length > 0 && <ListedPeople meetingId={meetingId} file={version} people={people} />}
      {row.doubles > 0 && <Text className={styles.quiet}>{groupsText.elsewhere}</Text>}
      <Button size="small" className={styles.whole} onClick={() => onWhole(row.code)}>
        {groupsText.whole}
      </Button>
    </div>
  )
}
