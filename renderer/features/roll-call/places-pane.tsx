/** The places of a roll call with how far each has come; arrow keys walk, Enter leads to its persons. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactElement, Ref } from 'react'
import type { RollCallRow } from '#domain/roll-call/roll-call.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterChips } from '../../components/filter-chips.tsx'
import { formatNumber } from '../../components/format-number.ts'
import { SearchField } from '../../components/search-field.tsx'
import { StateMark } from '../../components/state-mark.tsx'
import { VirtualList, type VirtualListHandle } from '../../components/virtual-list.tsx'
import { rollCallText } from '../../text/roll-call.ts'
import { countOf, LOOKS, moreOf, PLACE_FILTERS, type PlaceFilter } from './roll-call-places.ts'

const useStyles = makeStyles({
  top: { display: 'flex', flexDirection: 'column', rowGap: '8px', padding: '10px 12px', flexShrink: 0 },
  search: { width: '100%', maxWidth: 'none' },
  row: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  line: { display: 'flex', justifyContent: 'space-between', columnGap: '8px', minWidth: 0 },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  title: { fontWeight: tokens.fontWeightSemibold },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
})

type Props = {
  readonly rows: readonly RollCallRow[]
  readonly shown: readonly RollCallRow[]
  readonly filter: PlaceFilter
  readonly onFilter: (filter: PlaceFilter) => void
  readonly search: string
  readonly onSearch: (search: string) => void
  readonly currentCode: string | null
  readonly onChoose: (code: string) => void
  /** Into the persons of the chosen place. */
  readonly onEnter: () => void
  /** Down from the search into the list. */
  readonly onLeaveSearch: () => void
  readonly handle: Ref<VirtualListHandle>
}

export function PlacesPane(props: Props): ReactElement {
  const { rows, shown, filter, search, currentCode, onChoose } = props
  const styles = useStyles()
  return (
    <>
      <div className={styles.top}>
        <SearchField
          label={rollCallText.searchPlaces}
          className={styles.search}
          value={search}
          onChange={props.onSearch}
          onLeave={props.onLeaveSearch}
        />
        <FilterChips
          label={rollCallText.placeFilters}
          filters={PLACE_FILTERS.map(key => ({
            key,
            label: rollCallText.placeFilterNames[key],
            count: countOf(rows, key),
          }))}
          current={filter}
          onChoose={props.onFilter}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState body={rollCallText.noPlace} />
      ) : (
        <VirtualList
          label={rollCallText.places}
          items={shown}
          keyOf={({ code }) => code}
          currentKey={currentCode}
          onCurrent={({ code }) => onChoose(code)}
          onOpen={props.onEnter}
          rowHeight={50}
          renderRow={row => <PlaceRow row={row} />}
          handle={props.handle}
        />
      )}
    </>
  )
}

function PlaceRow({ row }: { readonly row: RollCallRow }): ReactElement {
  const styles = useStyles()
  const { title, phase, attendance } = row
  const [present, called] = [formatNumber(attendance.present), formatNumber(attendance.called)]
  return (
    <span className={styles.row}>
      <span className={styles.line}>
        <span className={mergeClasses(styles.text, styles.title)} title={title}>
          {title}
        </span>
        <span className={styles.number} title={rollCallText.ofCalledTitle(present, called)}>
          {rollCallText.ofCalled(present, called)}
        </span>
      </span>
      <span className={styles.line}>
        <StateMark look={LOOKS[phase]} label={rollCallText.phases[phase]} />
        <span className={mergeClasses(styles.text, styles.quiet)}>{moreOf(row)}</span>
      </span>
    </span>
  )
}
