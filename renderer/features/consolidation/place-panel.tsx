/** Why a place counts as many as it does: what looks wrong, who stands in two lists, every version, its groups. */
import { Button, makeStyles, Text, Link as TextLink } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import { useLocation } from 'wouter'
import type { Board, BoardRow } from '#domain/consolidation/board.ts'
import type { ExplainedVersion } from '#domain/consolidation/explain-place.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import { formatNumber } from '../../components/format-number.ts'
import { Loading } from '../../components/loading.tsx'
import { screenPath } from '../../hooks/screen-path.ts'
import { RETURNS_SCREEN } from '../../hooks/source-link.ts'
import { useOperationState } from '../../hooks/use-operation.ts'
import { correctText, explainText } from '../../text/consolidation.ts'
import { CorrectDialog } from './correct-dialog.tsx'
import { DoublesSection } from './doubles-section.tsx'
import { Fact, FactList } from './fact-list.tsx'
import { FlagsSection } from './flags-section.tsx'
import { GroupsSection, type OpenGroup } from './groups-section.tsx'
import { VersionCard } from './version-card.tsx'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  versions: { display: 'flex', flexDirection: 'column', rowGap: '10px' },
  open: { alignSelf: 'flex-start' },
})

type UnplacedProps = { readonly meetingId: MeetingId; readonly placeCode: string }

/** What a place told that is no part of the meeting any more. */
export function UnplacedPanel({ meetingId, placeCode }: UnplacedProps): ReactElement {
  const styles = useStyles()
  const { data } = useOperationState('consolidation.explain', { meetingId, placeCode })
  if (data === undefined || data.code !== placeCode) return <Loading />
  return (
    <div className={styles.root}>
      <Text>{data.summary}</Text>
      <Versions meetingId={meetingId} versions={data.versions} />
    </div>
  )
}

type VersionsProps = Pick<UnplacedProps, 'meetingId'> & { readonly versions: readonly ExplainedVersion[] }

/** The latest first. */
function Versions({ meetingId, versions }: VersionsProps): ReactElement | null {
  const styles = useStyles()
  if (versions.length === 0) return null
  return (
    <ol className={styles.versions} aria-label={explainText.versions}>
      {versions.toReversed().map(version => (
        <li key={version.id}>
          <VersionCard meetingId={meetingId} version={version} />
        </li>
      ))}
    </ol>
  )
}

type Props = {
  readonly meetingId: MeetingId
  readonly board: Board
  readonly row: BoardRow
  readonly onPlace: (code: string) => void
  readonly onGroup: OpenGroup
}

export function PlacePanel({ meetingId, board, row, onPlace, onGroup }: Props): ReactElement {
  const [isCorrecting, setIsCorrecting] = useState(false)
  const styles = useStyles()
  const [, navigate] = useLocation()
  const { data } = useOperationState('consolidation.explain', { meetingId, placeCode: row.code })
  if (data === undefined || data.code !== row.code) return <Loading />
  const counted = data.versions.find(({ counts }) => counts)
  return (
    <div className={styles.root}>
      <Text>{data.summary}</Text>
      <FactList>
        <Fact label={explainText.location}>{row.location}</Fact>
        {data.deadline !== null && <Fact label={explainText.deadline}>{formatDateTime(data.deadline)}</Fact>}
      </FactList>
      <FlagsSection meetingId={meetingId} row={row} />
      <DoublesSection
        meetingId={meetingId}
        placeCode={row.code}
        doubles={data.doubles}
        titleOf={code => board.rows.find(each => each.code === code)?.title ?? code}
        onPlace={onPlace}
      />
      {row.state === 'received' && (
        <Button size="small" className={styles.open} onClick={() => setIsCorrecting(true)}>
          {correctText.open}
        </Button>
      )}
      {isCorrecting && counted !== undefined && (
        <CorrectDialog
          meetingId={meetingId}
          row={row}
          groups={board.points.find(point => point.pointId === row.pointId)?.groups ?? []}
          content={counted.content}
          onClose={() => setIsCorrecting(false)}
        />
      )}
      <Versions meetingId={meetingId} versions={data.versions} />
      {row.state === 'received' && (
        <GroupsSection meetingId={meetingId} points={board.points} rows={[row]} onGroup={onGroup} />
      )}
      {row.listedNow > 0 && (
        <TextLink
          as="button"
          className={styles.open}
          onClick={() => navigate(screenPath(meetingId, 'delegates', row.code))}
        >
          {explainText.people(formatNumber(row.listedNow))}
        </TextLink>
      )}
      {data.versions.length === 0 && (
        <Button className={styles.open} onClick={() => navigate(screenPath(meetingId, RETURNS_SCREEN))}>
          {explainText.toReturns}
        </Button>
      )}
    </div>
  )
}
