/** Place by place, what was confirmed before the meeting against who was there. */
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { type ReactElement, useMemo, useState } from 'react'
import { differenceOf, differsFromConfirmed, type RollCallRow } from '#domain/roll-call/roll-call.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterChips } from '../../components/filter-chips.tsx'
import { formatNumber } from '../../components/format-number.ts'
import { StateMark } from '../../components/state-mark.tsx'
import { VirtualList } from '../../components/virtual-list.tsx'
import { rollCallText, rollCallSumText as words } from '../../text/roll-call.ts'
import { LOOKS } from './roll-call-places.ts'

const LOW = '@media (max-height: 620px)'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    [LOW]: { flexShrink: 0, minHeight: '280px' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px 12px',
    flexShrink: 0,
    padding: '4px 16px 8px',
  },
  title: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: { color: tokens.colorNeutralForeground2 },
  columns: {
    display: 'grid',
    alignItems: 'center',
    columnGap: '12px',
    flexGrow: 1,
    gridTemplateColumns: 'minmax(160px, 1fr) 110px 90px 160px',
  },
  names: {
    flexGrow: 0,
    flexShrink: 0,
    padding: '4px 15px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  list: { display: 'flex', flexGrow: 1, minHeight: 0 },
  keys: { flexShrink: 0, padding: '4px 16px 8px', color: tokens.colorNeutralForeground3 },
})

const FILTERS = ['differs', 'open', 'all'] as const
type Filter = (typeof FILTERS)[number]

const FITS: Readonly<Record<Filter, (row: RollCallRow) => boolean>> = {
  differs: differsFromConfirmed,
  open: row => row.phase !== 'done',
  all: () => true,
}

type Props = { readonly rows: readonly RollCallRow[]; readonly onPlace: (code: string) => void }

export function DifferencesList({ rows, onPlace }: Props): ReactElement {
  const styles = useStyles()
  const [filter, setFilter] = useState<Filter>('differs')
  const [currentCode, setCurrentCode] = useState<string | null>(null)
  const shown = useMemo(() => rows.filter(FITS[filter]), [rows, filter])
  const count = (one: Filter) => rows.filter(FITS[one]).length
  return (
    <section className={styles.root}>
      <div className={styles.head}>
        <h3 className={styles.title}>{words.differences}</h3>
        <Text className={styles.note}>
          {words.differencesNote(formatNumber(count('differs')), formatNumber(rows.length - count('open')))}
        </Text>
        <FilterChips
          label={words.filters}
          filters={FILTERS.map(key => ({ key, label: words.filterNames[key], count: count(key) }))}
          current={filter}
          onChoose={setFilter}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState body={words.none[filter]} />
      ) : (
        <>
          <div className={mergeClasses(styles.columns, styles.names)} aria-hidden>
            <span>{words.row.title}</span>
            <span className={styles.number}>{words.row.confirmed}</span>
            <span className={styles.number}>{words.row.present}</span>
            <span>{words.row.difference}</span>
          </div>
          <div className={styles.list}>
            <VirtualList
              label={words.differences}
              items={shown}
              keyOf={({ code }) => code}
              currentKey={currentCode ?? shown[0]?.code ?? null}
              onCurrent={({ code }) => setCurrentCode(code)}
              onOpen={({ code }) => onPlace(code)}
              rowHeight={34}
              renderRow={row => <DifferenceRow row={row} />}
            />
          </div>
          <Text size={200} className={styles.keys}>
            {words.open}
          </Text>
        </>
      )}
    </section>
  )
}

function DifferenceRow({ row }: { readonly row: RollCallRow }): ReactElement {
  const styles = useStyles()
  const { title, confirmed, attendance } = row
  return (
    <span className={styles.columns}>
      <span className={styles.text} title={title}>
        {title}
      </span>
      <span className={styles.number}>
        {confirmed === null ? words.notAnswered : formatNumber(confirmed)}
      </span>
      <span className={styles.number}>{row.phase === 'open' ? '–' : formatNumber(attendance.present)}</span>
      <Difference row={row} />
    </span>
  )
}

function Difference({ row }: { readonly row: RollCallRow }): ReactElement {
  const difference = differenceOf(row)
  if (difference === null) return <StateMark look={LOOKS[row.phase]} label={rollCallText.phases[row.phase]} />
  if (difference === 0) return <StateMark look="done" label={words.equal} />
  const count = formatNumber(Math.abs(difference))
  return <StateMark look="ask" label={difference > 0 ? words.more(count) : words.fewer(count)} />
}
