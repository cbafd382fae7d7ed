/** Why a place counts as many as it does: every version, its file and cell, who, when, and which one counts. */
import { Button, makeStyles, Text, Link as TextLink, tokens } from '@fluentui/react-components'
import { DocumentSearch20Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { useLocation } from 'wouter'
import type { BoardRow } from '#domain/consolidation/board.ts'
import type { ExplainedVersion } from '#domain/consolidation/explain-place.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import { formatNumber } from '../../components/format-number.ts'
import { Loading } from '../../components/loading.tsx'
import { StateMark } from '../../components/state-mark.tsx'
import { screenPath } from '../../hooks/screen-path.ts'
import { RETURNS_SCREEN, sourcePath } from '../../hooks/source-link.ts'
import { useOperationState } from '../../hooks/use-operation.ts'
import { explainText } from '../../text/consolidation.ts'
import { returnsText } from '../../text/returns.ts'

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
})

type Props = { readonly meetingId: MeetingId; readonly row: BoardRow }

export function PlacePanel({ meetingId, row }: Props): ReactElement {
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
      {data.versions.length > 0 && (
        <ol className={styles.versions} aria-label={explainText.versions}>
          {data.versions.toReversed().map(version => (
            <li key={version.id}>
              <Version meetingId={meetingId} version={version} />
            </li>
          ))}
        </ol>
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

function factsOf(version: ExplainedVersion): readonly (readonly [string, string])[] {
  const { content, fileName, channel, receivedAt, acceptedAt, who } = version
  const { chair, contact, groups, countSource } = content
  const file =
    fileName === null ? '' : [fileName, countSource?.sheet, countSource?.cell].filter(Boolean).join(' › ')
  const facts: readonly (readonly [string, string])[] = [
    [explainText.rule, version.rule],
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
