/** A thin line of time: how many places had answered by when, and where the deadline stands. Its words say the same. */
import { makeStyles, tokens } from '@fluentui/react-components'
import { type ReactElement, useMemo } from 'react'
import { arrivalHours, minutesOf } from '#domain/consolidation/arrivals.ts'
import type { Board } from '#domain/consolidation/board.ts'
import { formatDateTime, type LocalDateTime, localDateTime } from '#domain/kernel/local-time.ts'
import { formatNumber } from '../../components/format-number.ts'
import { arrivalsText } from '../../text/consolidation.ts'

const WIDTH = 1000
const HEIGHT = 28

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', columnGap: '12px', padding: '0 16px 4px', minWidth: 0 },
  chart: { flexGrow: 1, minWidth: '120px', height: '28px', display: 'block' },
  text: {
    flexShrink: 1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    maxWidth: '55%',
  },
  area: { fill: tokens.colorBrandBackground2, '@media (forced-colors: active)': { fill: 'Highlight' } },
  line: { stroke: tokens.colorBrandStroke1, fill: 'none', strokeWidth: '2px' },
  base: { stroke: tokens.colorNeutralStroke2 },
  deadline: { stroke: tokens.colorStatusDangerForeground1, strokeWidth: '2px', strokeDasharray: '4 3' },
})

type Props = { readonly board: Board }

export function ArrivalsLine({ board }: Props): ReactElement {
  const styles = useStyles()
  const { rows, deadline, at, totals } = board
  const hours = useMemo(() => arrivalHours(rows), [rows])
  const first = hours[0]
  const words = arrivalsText.words({
    received: formatNumber(totals.received),
    places: formatNumber(totals.places),
    first: first === undefined ? null : formatDateTime(startOf(first.hour)),
    late: formatNumber(totals.late),
    revisedLate: formatNumber(totals.revisedLate),
    deadline: deadline === null ? null : formatDateTime(deadline),
  })
  if (first === undefined) return <p className={`${styles.root} ${styles.text}`}>{words}</p>
  const from = minutesOf(startOf(first.hour))
  const last = hours.at(-1) ?? first
  const to = Math.max(
    minutesOf(at),
    minutesOf(startOf(last.hour)) + 60,
    deadline === null ? 0 : minutesOf(deadline),
  )
  const x = (minutes: number): number => ((minutes - from) / Math.max(1, to - from)) * WIDTH
  const y = (places: number): number => HEIGHT - 2 - (places / Math.max(1, totals.places)) * (HEIGHT - 4)
  const steps = hours.map(hour => `H${x(minutesOf(startOf(hour.hour)) + 60)}V${y(hour.sofar)}`).join('')
  const line = `M0 ${y(0)}${steps}H${x(Math.min(to, Math.max(minutesOf(at), from)))}`
  return (
    <div className={styles.root}>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words}
      >
        <line x1={0} x2={WIDTH} y1={HEIGHT - 1} y2={HEIGHT - 1} className={styles.base} />
        <path d={`${line}V${HEIGHT}H0Z`} className={styles.area} />
        <path d={line} className={styles.line} vectorEffect="non-scaling-stroke" />
        {deadline !== null && (
          <line
            x1={Math.max(1, x(minutesOf(deadline)))}
            x2={Math.max(1, x(minutesOf(deadline)))}
            y1={0}
            y2={HEIGHT}
            className={styles.deadline}
            vectorEffect="non-scaling-stroke"
          />
        )}
      </svg>
      <span className={styles.text} aria-hidden>
        {words}
      </span>
    </div>
  )
}

const startOf = (hour: string): LocalDateTime => localDateTime(`${hour}:00`)
