/** The places with how many persons their lists hold, and where that is not the confirmed number. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type ReactElement, useMemo, useRef, useState } from 'react'
import type { BoardRow } from '#domain/consolidation/board.ts'
import { fold } from '#domain/vietnamese/text.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterChips } from '../../components/filter-chips.tsx'
import { formatNumber } from '../../components/format-number.ts'
import { SearchField } from '../../components/search-field.tsx'
import { StateMark } from '../../components/state-mark.tsx'
import { VirtualList, type VirtualListHandle } from '../../components/virtual-list.tsx'
import { delegatesText } from '../../text/delegates.ts'

const useStyles = makeStyles({
  top: { display: 'flex', flexDirection: 'column', rowGap: '8px', padding: '10px 12px', flexShrink: 0 },
  search: { width: '100%', maxWidth: 'none' },
  row: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  line: { display: 'flex', justifyContent: 'space-between', columnGap: '8px' },
  title: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
  },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
})

const FILTERS = ['listed', 'differs', 'all'] as const
type PlaceFilter = (typeof FILTERS)[number]

const FITS: Readonly<Record<PlaceFilter, (row: BoardRow) => boolean>> = {
  listed: row => row.listedNow > 0,
  differs: row => row.listDiffers,
  all: () => true,
}

type Props = {
  readonly rows: readonly BoardRow[]
  readonly currentCode: string | null
  readonly onChoose: (code: string) => void
}

export function PlaceList({ rows, currentCode, onChoose }: Props): ReactElement {
  const styles = useStyles()
  const list = useRef<VirtualListHandle>(null)
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState<PlaceFilter>(() => (rows.some(FITS.listed) ? 'listed' : 'all'))
  const shown = useMemo(() => {
    const wanted = fold(search)
    return rows.filter(row => FITS[filter](row) && (wanted === '' || fold(row.title).includes(wanted)))
  }, [rows, filter, search])
  return (
    <>
      <div className={styles.top}>
        <SearchField
          label={delegatesText.searchPlaces}
          className={styles.search}
          value={search}
          onChange={setSearch}
          onLeave={() => list.current?.focus()}
        />
        <FilterChips
          label={delegatesText.placeFilters}
          filters={FILTERS.map(key => ({
            key,
            label: delegatesText.placeFilterNames[key],
            count: rows.filter(FITS[key]).length,
          }))}
          current={filter}
          onChoose={setFilter}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState body={delegatesText.noPlace} />
      ) : (
        <VirtualList
          label={delegatesText.places}
          items={shown}
          keyOf={({ code }) => code}
          currentKey={currentCode}
          onCurrent={({ code }) => onChoose(code)}
          rowHeight={48}
          renderRow={row => <PlaceRow row={row} />}
          handle={list}
        />
      )}
    </>
  )
}

function PlaceRow({ row }: { readonly row: BoardRow }): ReactElement {
  const styles = useStyles()
  const { title, listedNow, listDiffers, delegates, state } = row
  return (
    <span className={styles.row}>
      <span className={styles.line}>
        <span className={styles.title} title={title}>
          {title}
        </span>
        <span className={styles.number}>
          {listedNow === 0 ? '' : delegatesText.listed(formatNumber(listedNow))}
        </span>
      </span>
      {listDiffers ? (
        <StateMark
          look="ask"
          label={
            state === 'missing'
              ? delegatesText.notConfirmed
              : delegatesText.differs(formatNumber(listedNow), formatNumber(delegates))
          }
        />
      ) : (
        <span className={mergeClasses(styles.quiet)}>
          {listedNow === 0 ? delegatesText.noList : ''}
          {listedNow === 0 && state === 'received' ? ', ' : ''}
          {state === 'received' ? delegatesText.confirmed(formatNumber(delegates)) : ''}
        </span>
      )}
    </span>
  )
}
