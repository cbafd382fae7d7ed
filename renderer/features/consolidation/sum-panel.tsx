/** What a total is made of: the places that add up to it, the greatest first. */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Board, BoardRow } from '#domain/consolidation/board.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { formatNumber } from '../../components/format-number.ts'
import { explainText } from '../../text/consolidation.ts'
import { sumOfRows } from './board-rows.ts'
import { GroupsSection, type OpenGroup } from './groups-section.tsx'
import { PlaceNumbers } from './place-numbers.tsx'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '10px' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type Props = {
  readonly meetingId: MeetingId
  readonly board: Board
  readonly rows: readonly BoardRow[]
  readonly onPlace: (code: string) => void
  readonly onGroup: OpenGroup
}

export function SumPanel({ meetingId, board, rows, onPlace, onGroup }: Props): ReactElement {
  const styles = useStyles()
  const { places, received, delegates, doubles } = sumOfRows(rows)
  return (
    <div className={styles.root}>
      <Text>
        {received === 0
          ? explainText.sumNone
          : explainText.sum(formatNumber(delegates), formatNumber(received))}
      </Text>
      <PlaceNumbers places={rows.filter(({ state }) => state === 'received')} onPlace={onPlace} />
      {doubles > 0 && <Text className={styles.quiet}>{explainText.sumDoubles(formatNumber(doubles))}</Text>}
      {places > received && (
        <Text className={styles.quiet}>{explainText.sumMissing(formatNumber(places - received))}</Text>
      )}
      <GroupsSection meetingId={meetingId} points={board.points} rows={rows} onGroup={onGroup} />
    </div>
  )
}
