/** What a total is made of: the places that add up to it, the greatest first. */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { BoardRow } from '#domain/consolidation/board.ts'
import { formatNumber } from '../../components/format-number.ts'
import { explainText } from '../../text/consolidation.ts'
import { sumOfRows } from './board-rows.ts'

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

type Props = { readonly rows: readonly BoardRow[]; readonly onPlace: (code: string) => void }

export function SumPanel({ rows, onPlace }: Props): ReactElement {
  const styles = useStyles()
  const { places, received, delegates } = sumOfRows(rows)
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
        {answered.map(({ code, title, delegates: own }) => (
          <li key={code}>
            <button type="button" className={styles.row} onClick={() => onPlace(code)}>
              <span>{title}</span>
              <span className={styles.number}>{formatNumber(own)}</span>
            </button>
          </li>
        ))}
      </ul>
      {places > received && (
        <Text className={styles.quiet}>{explainText.sumMissing(formatNumber(places - received))}</Text>
      )}
    </div>
  )
}
