/** The headings of the board, which stay in sight; each sorts by its column. */
// biome-ignore-all lint/a11y/useSemanticElements: a native table cannot leave out the rows that are not seen
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names its current row
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowSortDown16Regular, ArrowSortUp16Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { consolidationText } from '../../text/consolidation.ts'
import { useColumnStyles, usePinnedStyles } from './board-columns.ts'
import { SORT_KEYS, type Sort, type SortKey } from './board-rows.ts'

const useStyles = makeStyles({
  sort: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '2px',
    padding: '4px 0',
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    '&:hover': { color: tokens.colorNeutralForeground1, textDecorationLine: 'underline' },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  heading: { color: tokens.colorNeutralForeground2 },
  head: { top: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
})

type Props = {
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
  /** Of a low screen. */
  readonly isLow: boolean
}

const WIDE: readonly SortKey[] = ['expected', 'contact', 'note']

export function BoardHead({ sort, onSort, isLow }: Props): ReactElement {
  const styles = useStyles()
  const columns = useColumnStyles()
  const pinned = usePinnedStyles()
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={mergeClasses(columns.row, pinned.pinned, styles.head, styles.heading, isLow && pinned.low)}
    >
      {SORT_KEYS.map(key => {
        const label = consolidationText.columns[key]
        const isSorted = sort.key === key
        return (
          <span
            key={key}
            role="columnheader"
            aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
            className={mergeClasses(
              columns.text,
              (key === 'order' || key === 'expected' || key === 'delegates') && columns.number,
              WIDE.includes(key) && columns.wide,
              (key === 'chair' || key === 'receivedAt') && columns.medium,
            )}
          >
            <button
              type="button"
              className={styles.sort}
              title={consolidationText.sortBy(label)}
              onClick={() => onSort(nextSort(sort, key))}
            >
              {label}
              {isSorted &&
                key !== 'order' &&
                (sort.descending ? <ArrowSortDown16Regular /> : <ArrowSortUp16Regular />)}
            </button>
          </span>
        )
      })}
    </div>
  )
}

/** Numbers and times begin with the greatest, which is what one looks for. */
const nextSort = (sort: Sort, key: SortKey): Sort =>
  sort.key === key
    ? { key, descending: !sort.descending }
    : { key, descending: key === 'expected' || key === 'delegates' || key === 'receivedAt' }
