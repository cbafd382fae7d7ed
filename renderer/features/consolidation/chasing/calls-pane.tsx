/** The telephone sheet on the screen: who is missing at the left, one unit to call at the right. */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react'
import { callText } from '#domain/chasing/call-text.ts'
import type { ChasingRow } from '#domain/chasing/chasing.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { formatDateTime, type LocalDateTime } from '#domain/kernel/local-time.ts'
import { fold } from '#domain/vietnamese/text.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { FilterChips } from '../../../components/filter-chips.tsx'
import { formatNumber } from '../../../components/format-number.ts'
import { SearchField } from '../../../components/search-field.tsx'
import { StateMark } from '../../../components/state-mark.tsx'
import { VirtualList, type VirtualListHandle } from '../../../components/virtual-list.tsx'
import { chasingText } from '../../../text/chasing.ts'
import { UnitPane } from './unit-pane.tsx'
import { useReminder } from './use-reminder.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexGrow: 1, minHeight: 0, minWidth: 0 },
  left: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: '240px', minHeight: 0 },
  tools: { display: 'flex', flexDirection: 'column', rowGap: '8px', padding: '10px 12px' },
  right: {
    flexShrink: 0,
    width: '52%',
    maxWidth: '460px',
    minHeight: 0,
    overflowY: 'auto',
    padding: '12px 16px 20px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', flexDirection: 'column', minWidth: 0, flexGrow: 1 },
  line: { display: 'flex', columnGap: '8px', justifyContent: 'space-between', minWidth: 0 },
  quiet: {
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
})

const FILTERS = ['missing', 'untouched', 'answered'] as const
type Filter = (typeof FILTERS)[number]

const FITS: Readonly<Record<Filter, (row: ChasingRow) => boolean>> = {
  missing: row => row.isMissing,
  untouched: row => row.isMissing && row.calls.length === 0,
  answered: row => !row.isMissing,
}

type Props = {
  readonly meetingId: MeetingId
  readonly rows: readonly ChasingRow[]
  readonly until: LocalDateTime
}

export function CallsPane({ meetingId, rows, until }: Props): ReactElement {
  const styles = useStyles()
  const list = useRef<VirtualListHandle>(null)
  const [filter, setFilter] = useState<Filter>('missing')
  const [search, setSearch] = useState('')
  const [current, setCurrent] = useState<string | null>(null)
  const remind = useReminder(meetingId, until)
  // The form goes with the answer; the next unit is chosen in the list.
  const [answered, setAnswered] = useState(0)
  useEffect(() => {
    if (answered > 0) list.current?.focus()
  }, [answered])
  const wanted = fold(search)
  const shown = rows.filter(row => FITS[filter](row) && fold(row.title).includes(wanted))
  // A unit that has just answered leaves the list but not the sight.
  const opened = rows.find(row => row.code === current) ?? shown[0] ?? null
  const onKeyDown = (event: KeyboardEvent) => {
    const isList = (event.target as Element).getAttribute('role') === 'listbox'
    if (!isList || event.key.toLowerCase() !== 'c' || event.ctrlKey || event.metaKey || opened === null)
      return
    event.preventDefault()
    void remind(opened)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a key of the list inside
    <section className={styles.root} aria-label={chasingText.tabs.calls} onKeyDown={onKeyDown}>
      <div className={styles.left}>
        <div className={styles.tools}>
          <SearchField
            label={chasingText.search}
            value={search}
            onChange={setSearch}
            onLeave={() => list.current?.focus()}
          />
          <FilterChips
            label={chasingText.filters}
            filters={FILTERS.map(key => ({
              key,
              label: chasingText.filterNames[key],
              count: rows.filter(FITS[key]).length,
            }))}
            current={filter}
            onChoose={setFilter}
          />
        </div>
        {shown.length === 0 ? (
          <EmptyState body={rows.some(FITS.missing) ? chasingText.noMatch : chasingText.nobody} />
        ) : (
          <VirtualList
            handle={list}
            label={chasingText.list}
            items={shown}
            keyOf={row => row.code}
            currentKey={opened?.code ?? null}
            onCurrent={row => setCurrent(row.code)}
            rowHeight={48}
            renderRow={row => <Row row={row} />}
          />
        )}
      </div>
      <div className={styles.right}>
        {opened === null ? (
          <Text>{chasingText.choose}</Text>
        ) : (
          <UnitPane
            key={opened.code}
            meetingId={meetingId}
            row={opened}
            onRemind={() => void remind(opened)}
            onAnswered={() => {
              setSearch('')
              setAnswered(answered + 1)
            }}
          />
        )}
      </div>
    </section>
  )
}

function Row({ row }: { readonly row: ChasingRow }): ReactElement {
  const styles = useStyles()
  const last = row.calls.at(-1)
  const [contact] = row.contacts
  return (
    <div className={styles.row}>
      <div className={styles.line}>
        <Text weight="semibold" truncate wrap={false}>
          {row.title}
        </Text>
        {row.delegates === null ? (
          <Text size={200} className={styles.quiet}>
            {contact?.phone}
          </Text>
        ) : (
          <StateMark look="done" label={chasingText.answered(formatNumber(row.delegates))} />
        )}
      </div>
      <Text size={200} className={styles.quiet}>
        {last === undefined
          ? chasingText.notCalled
          : `${formatDateTime(last.at)} · ${chasingText.kinds[last.kind]} · ${callText(last)}`}
      </Text>
    </div>
  )
}
