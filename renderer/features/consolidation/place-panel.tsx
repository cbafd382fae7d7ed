/** Why a place counts as many as it does: every version, its file and cell, who, when, and which one counts. */
import { Button, makeStyles, Text, Link as TextLink, tokens } from '@fluentui/react-components'
import { DocumentSearch20Regular } from '@fluentui/react-icons'
import { type ReactElement, useState } from 'react'
import { useLocation } from 'wouter'
import type { Board, BoardRow } from '#domain/consolidation/board.ts'
import type { ExplainedVersion } from '#domain/consolidation/explain-place.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import { formatNumber } from '../../components/format-number.ts'
import { Loading } from '../../components/loading.tsx'
import { StateMark } from '../../components/state-mark.tsx'
import { screenPath } from '../../hooks/screen-path.ts'
import { RETURNS_SCREEN, sourcePath } from '../../hooks/source-link.ts'
import { useOperationState } from '../../hooks/use-operation.ts'
import { correctText, explainText, groupsText } from '../../text/consolidation.ts'
import { returnsText } from '../../text/returns.ts'
import { CorrectDialog } from './correct-dialog.tsx'
import { DoublesSection } from './doubles-section.tsx'
import { FlagsSection } from './flags-section.tsx'
import { GroupsSection } from './groups-section.tsx'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  version: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
    padding: '10px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  counts: { borderLeft: `4px solid ${tokens.colorBrandStroke1}` },
  versions: { display: 'flex', flexDirection: 'column', rowGap: '10px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '2px 10px' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '2px 10px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  value: { overflowWrap: 'anywhere' },
  open: { alignSelf: 'flex-start' },
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200 },
  people: {
    margin: '4px 0 0',
    paddingLeft: '28px',
    fontSize: tokens.fontSizeBase200,
    listStyleType: 'decimal',
  },
})

type Props = { readonly meetingId: MeetingId; readonly board: Board; readonly row: BoardRow }

export function PlacePanel({ meetingId, board, row }: Props): ReactElement {
  const [isCorrecting, setIsCorrecting] = useState(false)
  const styles = useStyles()
  const [, navigate] = useLocation()
  const { data } = useOperationState('consolidation.explain', { meetingId, placeCode: row.code })
  if (data === undefined || data.code !== row.code) return <Loading />
  return (
    <div className={styles.root}>
      <Text>{data.summary}</Text>
      <dl className={styles.facts}>
        <dt className={styles.quiet}>{explainText.location}</dt>
        <dd>{row.location}</dd>
        {data.deadline !== null && (
          <>
            <dt className={styles.quiet}>{explainText.deadline}</dt>
            <dd>{formatDateTime(data.deadline)}</dd>
          </>
        )}
      </dl>
      <FlagsSection meetingId={meetingId} row={row} />
      <DoublesSection
        meetingId={meetingId}
        placeCode={row.code}
        doubles={data.doubles}
        titleOf={code => board.rows.find(each => each.code === code)?.title ?? code}
      />
      {row.state === 'received' && (
        <Button size="small" className={styles.open} onClick={() => setIsCorrecting(true)}>
          {correctText.open}
        </Button>
      )}
      {isCorrecting && (
        <CorrectDialog
          meetingId={meetingId}
          row={row}
          groups={board.points.find(point => point.pointId === row.pointId)?.groups ?? []}
          onClose={() => setIsCorrecting(false)}
        />
      )}
      {data.versions.length > 0 && (
        <ol className={styles.versions} aria-label={explainText.versions}>
          {data.versions.toReversed().map(version => (
            <li key={version.id}>
              <Version meetingId={meetingId} version={version} />
            </li>
          ))}
        </ol>
      )}
      {row.state === 'received' && <GroupsSection meetingId={meetingId} points={board.points} rows={[row]} />}
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

type VersionProps = { readonly meetingId: MeetingId; readonly version: ExplainedVersion }

function Version({ meetingId, version }: VersionProps): ReactElement {
  const styles = useStyles()
  const [, navigate] = useLocation()
  const { fileId, answerIndex, content, counts } = version
  const where = content.countSource
  return (
    <div className={`${styles.version} ${counts ? styles.counts : ''}`}>
      <div className={styles.head}>
        <Text weight="semibold">
          {explainText.version(version.number)}: {returnsText.delegatesOf(formatNumber(content.delegates))}
        </Text>
        {counts && <StateMark look="done" label={explainText.counts} />}
        {version.isLate && <StateMark look="late" label={explainText.late} />}
        {version.change !== null && (
          <Text size={200} className={styles.quiet}>
            {changeText(version.change)}
          </Text>
        )}
      </div>
      <Text size={200}>{version.reason}</Text>
      <dl className={styles.facts}>
        {factsOf(version).map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt className={styles.quiet}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      {content.people.length > 0 && <People meetingId={meetingId} version={version} />}
      {fileId !== null && (
        <Button
          size="small"
          className={styles.open}
          icon={<DocumentSearch20Regular />}
          onClick={() => navigate(sourcePath(meetingId, { fileId, answerIndex, where }))}
        >
          {where === null ? explainText.open : explainText.openAt(where.cell)}
        </Button>
      )}
    </div>
  )
}

/** The rows the number is counted from; each opens the sheet at its row. */
function People({ meetingId, version }: VersionProps): ReactElement {
  const styles = useStyles()
  const [, navigate] = useLocation()
  const [isOpen, setIsOpen] = useState(false)
  const { fileId, answerIndex, content } = version
  return (
    <details onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{groupsText.people(formatNumber(content.people.length))}</summary>
      {isOpen && (
        <ol className={styles.people}>
          {content.people.map(({ name, title, source }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a version never changes, and names may repeat
            <li key={index}>
              {source === null || fileId === null ? (
                name
              ) : (
                <TextLink
                  as="button"
                  onClick={() =>
                    navigate(
                      sourcePath(meetingId, {
                        fileId,
                        answerIndex,
                        where: { sheet: source.sheet, cell: `A${source.row}` },
                      }),
                    )
                  }
                >
                  {name}
                </TextLink>
              )}
              {title !== '' && <span className={styles.quiet}> · {title}</span>}
            </li>
          ))}
        </ol>
      )}
    </details>
  )
}

function factsOf(version: ExplainedVersion): readonly (readonly [string, string])[] {
  const { content, fileName, channel, receivedAt, acceptedAt, who } = version
  const { chair, contact, groups, countSource } = content
  const file =
    fileName === null ? '' : [fileName, countSource?.sheet, countSource?.cell].filter(Boolean).join(' › ')
  const facts: readonly (readonly [string, string])[] = [
    [explainText.rule, version.rule],
    [explainText.correction, version.correction?.reason ?? ''],
    [explainText.file, file],
    [explainText.channel, fileName === null ? returnsText.channels[channel] : ''],
    [explainText.receivedAt, formatDateTime(receivedAt)],
    [explainText.acceptedAt, explainText.acceptedBy(formatDateTime(acceptedAt), who)],
    [explainText.chair, chair === null ? '' : [chair.name, chair.title].filter(Boolean).join(' · ')],
    [explainText.contact, contact === null ? '' : [contact.name, contact.phone].filter(Boolean).join(' · ')],
    [
      explainText.groups,
      groups.map(({ label, delegates }) => `${label}: ${formatNumber(delegates)}`).join(' · '),
    ],
    [explainText.note, content.note],
  ]
  return facts.filter(([, value]) => value !== '')
}

const changeText = (change: number): string =>
  change === 0
    ? explainText.noChange
    : explainText.change(change > 0 ? `+${formatNumber(change)}` : `−${formatNumber(-change)}`)
