/** One version of an answer: its number, its file and cells, who, when, and whether it counts. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { DocumentSearch20Regular } from '@fluentui/react-icons'
import { type ReactElement, useState } from 'react'
import { useLocation } from 'wouter'
import type { ExplainedVersion } from '#domain/consolidation/explain-place.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { formatDateTime } from '#domain/kernel/local-time.ts'
import type { ReturnContent } from '#domain/returns/stored-return.ts'
import { equalityKey } from '#domain/vietnamese/text.ts'
import { formatNumber } from '../../components/format-number.ts'
import { StateMark } from '../../components/state-mark.tsx'
import { sourcePath } from '../../hooks/source-link.ts'
import { explainText, groupsText } from '../../text/consolidation.ts'
import { returnsText } from '../../text/returns.ts'
import { Fact, FactList } from './fact-list.tsx'
import { ListedPeople } from './listed-people.tsx'
import { SourceLink } from './source-link.tsx'

const useStyles = makeStyles({
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
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '2px 10px' },
  open: { alignSelf: 'flex-start' },
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200 },
  number: { flexShrink: 0, whiteSpace: 'nowrap' },
  group: { display: 'flex', justifyContent: 'space-between', columnGap: '8px' },
})

/** Where the list has a person of that name. */
function rowOf({ people }: ReturnContent, name: string): ReturnContent['people'][number]['source'] {
  const key = equalityKey(name)
  return people.find(person => equalityKey(person.name) === key)?.source ?? null
}

type VersionProps = { readonly meetingId: MeetingId; readonly version: ExplainedVersion }

export function VersionCard({ meetingId, version }: VersionProps): ReactElement {
  const styles = useStyles()
  const [, navigate] = useLocation()
  const { fileId, answerIndex, content, counts } = version
  const { chair, contact, countSource: where } = content
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
      <FactList>
        {factsOf(version).map(([label, value]) => (
          <Fact key={label} label={label}>
            {value}
          </Fact>
        ))}
        {chair !== null && (
          <Fact label={explainText.chair}>
            <SourceLink meetingId={meetingId} file={version} where={rowOf(content, chair.name)}>
              {chair.name}
            </SourceLink>
            {chair.name !== '' && chair.title !== '' && ' · '}
            {chair.title}
          </Fact>
        )}
        {contact !== null && (
          <Fact label={explainText.contact}>
            <SourceLink meetingId={meetingId} file={version} where={rowOf(content, contact.name)}>
              {contact.name}
            </SourceLink>
            {contact.name !== '' && contact.phone !== '' && ' · '}
            {contact.phone}
          </Fact>
        )}
        {content.groups.length > 0 && (
          <Fact label={explainText.groups}>
            {content.groups.map(({ label, delegates, source }) => (
              <span key={`${label} ${source?.cell ?? ''}`} className={styles.group}>
                <span>{label}</span>
                <span className={styles.number}>
                  <SourceLink meetingId={meetingId} file={version} where={source}>
                    {formatNumber(delegates)}
                  </SourceLink>
                </span>
              </span>
            ))}
          </Fact>
        )}
        {content.note !== '' && <Fact label={explainText.note}>{content.note}</Fact>}
      </FactList>
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
  const [isOpen, setIsOpen] = useState(false)
  const { content } = version
  return (
    <details onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{groupsText.people(formatNumber(content.people.length))}</summary>
      {isOpen && <ListedPeople meetingId={meetingId} file={version} people={content.people} />}
    </details>
  )
}

function factsOf(version: ExplainedVersion): readonly (readonly [string, string])[] {
  const { content, fileName, channel, receivedAt, acceptedAt, who } = version
  const { countSource } = content
  const file =
    fileName === null ? '' : [fileName, countSource?.sheet, countSource?.cell].filter(Boolean).join(' › ')
  const facts: readonly (readonly [string, string])[] = [
    [explainText.rule, version.rule],
    [explainText.correction, version.correction?.reason ?? ''],
    [explainText.file, file],
    [explainText.channel, fileName === null ? returnsText.channels[channel] : ''],
    [explainText.receivedAt, formatDateTime(receivedAt)],
    [explainText.acceptedAt, explainText.acceptedBy(formatDateTime(acceptedAt), who)],
  ]
  return facts.filter(([, value]) => value !== '')
}

const changeText = (change: number): string =>
  change === 0
    ? explainText.noChange
    : explainText.change(change > 0 ? `+${formatNumber(change)}` : `−${formatNumber(-change)}`)
