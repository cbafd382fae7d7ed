/** What the places of a line add up to: how many have answered, expected, confirmed; each number opens its places. */
// biome-ignore-all lint/a11y/useSemanticElements: a native table cannot leave out the rows that are not seen
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names its current row
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { formatNumber } from '../../components/format-number.ts'
import { consolidationText } from '../../text/consolidation.ts'
import { useColumnStyles } from './board-columns.ts'
import type { PartSum, Sum } from './board-rows.ts'

const useStyles = makeStyles({
  kinds: {
    display: 'flex',
    columnGap: '16px',
    gridColumnEnd: 'span 4',
    minWidth: 0,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    '@container board (max-width: 980px)': { gridColumnEnd: 'span 2', columnGap: '10px' },
  },
  ratio: { '@container board (max-width: 820px)': { display: 'none' } },
  sumButton: {
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    '&:hover': { textDecorationLine: 'underline' },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
})

type SumCellsProps = { readonly sum: Sum; readonly title: string; readonly onSum: () => void }

export function SumCells({ sum, title, onSum }: SumCellsProps): ReactElement {
  const styles = useStyles()
  const columns = useColumnStyles()
  const delegates = formatNumber(sum.delegates)
  return (
    <>
      <span role="gridcell" className={columns.text}>
        {consolidationText.received(formatNumber(sum.received), formatNumber(sum.places))}
      </span>
      <span role="gridcell" className={mergeClasses(columns.number, columns.wide)}>
        {sum.expected === 0 ? '' : formatNumber(sum.expected)}
      </span>
      <span role="gridcell" className={columns.number}>
        <button
          type="button"
          className={styles.sumButton}
          aria-label={`${title}: ${consolidationText.delegates(delegates)}`}
          onClick={onSum}
        >
          {delegates}
        </button>
      </span>
    </>
  )
}

type KindProps = {
  readonly kinds: readonly PartSum[]
  readonly onSum: (part: PartSum) => void
}

/** The kinds of unit of a level, in the room behind its sum. */
export function KindCell({ kinds, onSum }: KindProps): ReactElement {
  const styles = useStyles()
  const columns = useColumnStyles()
  return (
    <span role="gridcell" className={mergeClasses(styles.kinds, columns.medium)}>
      {kinds.map(kind => {
        const delegates = formatNumber(kind.sum.delegates)
        const received = formatNumber(kind.sum.received)
        return (
          <span key={kind.key}>
            {kind.title}
            <span className={styles.ratio}> {`${received}/${formatNumber(kind.sum.places)}`}</span>:{' '}
            <button
              type="button"
              className={styles.sumButton}
              aria-label={`${kind.title}: ${consolidationText.delegates(delegates)}`}
              onClick={() => onSum(kind)}
            >
              {delegates}
            </button>
          </span>
        )
      })}
    </span>
  )
}
