/** "Tôi dự ở đâu?": everybody of the directory whom the typed words may mean, the place first, then why. */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { type ReactElement, useDeferredValue } from 'react'
import type { FoundSeat } from '#contract/allocation.contract.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { formatNumber } from '../../components/format-number.ts'
import { StateMark } from '../../components/state-mark.tsx'
import { useOperationState } from '../../hooks/use-operation.ts'
import { allocationText } from '../../text/allocation.ts'
import { ReasonList } from './reason-list.tsx'

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    maxHeight: '60%',
    overflowY: 'auto',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '8px 16px 12px',
  },
  heading: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  rows: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '10px',
  },
  person: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '2px 12px' },
  name: { fontWeight: tokens.fontWeightSemibold },
  place: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
})

/** One call on the telephone is about one person; a few more tell those of one name apart. */
const MOST = 20

type Props = { readonly meetingId: MeetingId; readonly search: string }

/** Nothing where the directory knows nobody like that. */
export function SeatAnswers({ meetingId, search }: Props): ReactElement | null {
  const styles = useStyles()
  const wanted = useDeferredValue(search.trim())
  const found = useOperationState('allocation.find', { meetingId, search: wanted, limit: MOST }).data
  if (found === undefined || found.total === 0) return null
  const heading = allocationText.answers(formatNumber(found.total), wanted)
  return (
    <section className={styles.root} aria-label={heading}>
      <h3 className={styles.heading} aria-live="polite">
        {heading}
      </h3>
      <ul className={styles.rows}>
        {found.rows.map(row => (
          <Answer key={row.personId} row={row} withReasons={found.rows.length <= 5} />
        ))}
      </ul>
      {found.total > found.rows.length && (
        <Text size={200}>{allocationText.answersMore(formatNumber(found.rows.length))}</Text>
      )}
    </section>
  )
}

type AnswerProps = { readonly row: FoundSeat; readonly withReasons: boolean }

function Answer({ row: { name, title, seat }, withReasons }: AnswerProps): ReactElement {
  const styles = useStyles()
  return (
    <li>
      <div className={styles.person}>
        <span className={styles.name}>{name}</span>
        <span className={styles.quiet}>{title}</span>
        {seat === null ? (
          <span>{allocationText.notInvited}</span>
        ) : seat.place === null ? (
          <StateMark look="ask" label={allocationText.asked} />
        ) : (
          <span className={styles.place}>{allocationText.sits(seat.place.title)}</span>
        )}
      </div>
      {seat !== null &&
        (withReasons ? (
          <ReasonList reasons={seat.reasons} />
        ) : (
          <details>
            <summary>{seat.reasons[0]?.text}</summary>
            <ReasonList reasons={seat.reasons} />
          </details>
        ))}
    </li>
  )
}
