/** What a total is made of: the places that add up to it, the greatest first. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { Board, BoardRow } from '#domain/consolidation/board.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { formatNumber } from '../../components/format-number.ts'
import { explainText } from '../../text/consolidation.ts'
import { sumOfRows } from './board-rows.ts'
import { GroupsSection } from './groups-section.tsx'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '10px' },
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: '12px',
    width: '100%',
    padding: '5px 8px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    '&:hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  number: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** More rows than this are drawn only when asked for. */
const PAGE = 300

type Props = {
  readonly meetingId: MeetingId
  readonly board: Board
  readonly rows: readonly BoardRow[]
  readonly onPlace: (code: string) => void
}

export function SumPanel({ meetingId, board, rows, onPlace }: Props): ReactElement {
  const [most, setMost] = useState(PAGE)
  const styles = useStyles()
  const { places, received, delegates, doubles } = sumOfRows(rows)
  const answered = rows
    .filter(({ state }) => state === 'received')
    .toSorted((left, right) => right.delegates - left.delegates)
  return (
    <div className={styles.root}>
      <Text>
        {received === 0
          ? explainText.sumNone
          : explainText.sum(formatNumber(delegates), formatNumber(received))}
      </Text>
      <ul>
        {answered.slice(0, most).map(({ code, title, delegates: own }) => (
          <li key={code}>
            <button type="button" className={styles.row} onClick={() => onPlace(code)}>
              <span>{title}</span>
              <span className={styles.number}>{formatNumber(own)}</span>
            </button>
          </li>
        ))}
      </ul>
      {answered.length > most && (
        <Button size="small" onClick={() => setMost(most + PAGE)}>
          {explainText.sumMore(formatNumber(answered.length - most))}
        </Button>
      )}
      {doubles > 0 && <Text className={styles.quiet}>{explainText.sumDoubles(formatNumber(doubles))}</Text>}
      {places > received && (
        <Text className={styles.quiet}>{explainText.sumMissing(formatNumber(places - received))}</Text>
      )}
      <GroupsSection meetingId={meetingId} points={board.points} rows={rows} />
    </div>
  )
}
