/** What is always true of the meeting, under the title; each part leads to its screen. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { Link } from 'wouter'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { formatDate, formatDateTime, isLocalDateTime } from '#domain/kernel/local-time.ts'
import { formatNumber } from '../../components/format-number.ts'
import { screenPath } from '../../hooks/screen-path.ts'
import { useNow } from '../../hooks/use-now.ts'
import { useOperationState } from '../../hooks/use-operation.ts'
import { frameText } from '../../text/frame.ts'
import type { Screen } from './screen.ts'
import { timeLeft } from './time-left.ts'

/** One line instead of two, which leaves the screen below more room. */
const LOW = '@media (max-height: 640px)'
const LOW_AND_NARROW = '@media (max-width: 700px) and (max-height: 640px)'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexShrink: 0,
    flexWrap: 'wrap',
    columnGap: '4px',
    minHeight: '40px',
    padding: '0 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'nowrap',
    [LOW]: { minHeight: '32px' },
  },
  part: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: '6px',
    padding: '9px 10px',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    [LOW]: {
      padding: '7px 8px',
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
    [LOW_AND_NARROW]: { padding: '7px 5px' },
  },
  link: {
    '&:hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  value: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  // What other parts say as well gives way on a narrow screen.
  wide: { '@media (max-width: 960px)': { display: 'none' } },
  late: { color: tokens.colorStatusDangerForeground1 },
})

type Props = { readonly screens: readonly Screen[]; readonly meetingId: MeetingId }

export function SummaryStrip({ screens, meetingId }: Props): ReactElement {
  const styles = useStyles()
  const now = useNow()
  const summary = useOperationState('meetings.summary', { meetingId }).data
  const words = frameText.strip
  if (!summary) return <div className={styles.root} />
  const { nextDeadline: deadline, startsAt, places, issued, received, delegates, openQuestions } = summary
  const left = deadline === null ? '' : timeLeft(now, deadline.at)
  const parts: readonly Part[] = [
    ...(startsAt === null
      ? []
      : [{ label: words.startsAt, value: formatDateTime(startsAt), screen: 'meeting', wide: true }]),
    deadline === null
      ? { label: words.noDeadline, value: '', screen: 'meeting' }
      : {
          label: deadline.text,
          value: isLocalDateTime(deadline.at) ? formatDateTime(deadline.at) : formatDate(deadline.at),
          more: left,
          late: left === frameText.timeLeft.past,
          screen: 'meeting',
        },
    { label: words.places, value: formatNumber(places), screen: 'parts', wide: true },
    { label: words.issued, value: `${formatNumber(issued)}/${formatNumber(places)}`, screen: 'invitation' },
    { label: words.received, value: `${formatNumber(received)}/${formatNumber(places)}`, screen: 'returns' },
    { label: words.delegates, value: formatNumber(delegates), screen: 'consolidation' },
    { label: words.questions, value: formatNumber(openQuestions), screen: 'returns' },
  ]
  return (
    <nav className={styles.root} aria-label={words.label}>
      {parts.map(part => (
        <StripPart
          key={part.label}
          part={part}
          href={screens.some(({ key }) => key === part.screen) ? screenPath(meetingId, part.screen) : null}
        />
      ))}
    </nav>
  )
}

type Part = {
  readonly label: string
  readonly value: string
  readonly more?: string
  readonly late?: boolean
  /** Shown only where there is room for everything. */
  readonly wide?: boolean
  readonly screen: string
}

function StripPart({ part, href }: { readonly part: Part; readonly href: string | null }): ReactElement {
  const styles = useStyles()
  const content = (
    <>
      <span>{part.label}</span>
      {part.value !== '' && <span className={styles.value}>{part.value}</span>}
      {part.more !== undefined && (
        <span className={mergeClasses(part.late && styles.late)}>({part.more})</span>
      )}
    </>
  )
  const look = mergeClasses(styles.part, part.wide && styles.wide)
  if (href === null) return <span className={look}>{content}</span>
  return (
    <Link href={href} className={mergeClasses(look, styles.link)}>
      {content}
    </Link>
  )
}
