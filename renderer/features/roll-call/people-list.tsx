/** The persons of one place: a key marks the current one and goes to the next. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import {
  type KeyboardEvent,
  type ReactElement,
  type Ref,
  useCallback,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { AttendeeId } from '#domain/kernel/ids.ts'
import type { Mark, RollCallPerson } from '#domain/roll-call/roll-call.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterChips } from '../../components/filter-chips.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { VirtualList, type VirtualListHandle } from '../../components/virtual-list.tsx'
import { rollCallPeopleText } from '../../text/roll-call.ts'
import { MarkBar, ReasonForm } from './mark-bar.tsx'
import {
  choiceOfKey,
  countPeople,
  type MarkChoice,
  markOfChoice,
  PEOPLE_FILTERS,
  type PeopleFilter,
  shownMark,
  shownPeople,
} from './person-marks.ts'
import { PERSON_HEIGHT, PersonRow } from './person-row.tsx'
import { SubstituteForm } from './substitute-form.tsx'
import type { SetMark } from './use-marks.ts'

const LOW = '@media (max-height: 560px)'

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    flexShrink: 0,
    padding: '0 16px 8px',
  },
  search: { width: '240px', maxWidth: '100%' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    containerType: 'inline-size',
    containerName: 'people',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [LOW]: { flexShrink: 0, height: '264px' },
  },
  keys: { flexShrink: 0, padding: '0 16px 8px', color: tokens.colorNeutralForeground3 },
})

/** What a mark still has to say; whoever comes next is found before a filter takes the marked one away. */
type Asked = {
  readonly kind: 'reason' | 'substitute'
  readonly id: AttendeeId
  readonly nextId: AttendeeId | null
}

type Props = {
  readonly placeTitle: string
  readonly people: readonly RollCallPerson[]
  readonly onMark: SetMark
  /** To the place before (-1) or after (1). */
  readonly onStep: (step: 1 | -1) => void
  /** Back to the list of places. */
  readonly onLeave: () => void
  readonly onSaid: (text: string) => void
  readonly handle: Ref<VirtualListHandle>
}

export function PeopleList(props: Props): ReactElement {
  const { placeTitle, people, onMark, onSaid } = props
  const styles = useStyles()
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState<PeopleFilter>('all')
  const [currentId, setCurrentId] = useState<AttendeeId | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const list = useRef<VirtualListHandle>(null)
  const shown = useMemo(() => shownPeople(people, { filter, search }), [people, filter, search])
  const found = shown.findIndex(({ id }) => id === currentId)
  const index = Math.max(0, found)
  const current = shown[index] ?? null
  const focus = useCallback(() => list.current?.focus(), [])
  useImperativeHandle(props.handle, () => ({ focus }), [focus])

  const mark = (person: RollCallPerson, said: Mark | null) => {
    onSaid(rollCallPeopleText.said(person.name, shownMark(said)))
    void onMark([person.id], said)
  }
  const goOn = (nextId: AttendeeId | null) => {
    setCurrentId(nextId)
    setAsked(null)
    focus()
  }
  const choose = (choice: MarkChoice) => {
    if (current === null) return
    const next = shown[index + 1] ?? (filter === 'all' ? current : shown[index - 1])
    const nextId = next?.id ?? null
    const { id } = current
    if (choice === 'substitute') return setAsked({ kind: 'substitute', id, nextId })
    mark(current, markOfChoice(choice, current.mark))
    if (choice === 'excused') return setAsked({ kind: 'reason', id, nextId })
    goOn(choice === 'none' ? id : nextId)
  }
  const close = () => {
    setAsked(null)
    focus()
  }
  const askedPerson = asked === null ? undefined : people.find(({ id }) => id === asked.id)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    const choice = choiceOfKey(event.key)
    if (event.altKey && step !== null) props.onStep(step)
    else if (event.altKey || event.target !== event.currentTarget.querySelector('[role=listbox]')) return
    else if (event.key === 'Escape') props.onLeave()
    else if (choice !== null && !event.repeat) choose(choice)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const showAll = () => {
    setFilter('all')
    setSearch('')
  }

  return (
    <>
      <div className={styles.tools}>
        <SearchField
          label={rollCallPeopleText.search}
          className={styles.search}
          value={search}
          onChange={setSearch}
          onLeave={focus}
        />
        <FilterChips
          label={rollCallPeopleText.filters}
          filters={PEOPLE_FILTERS.map(key => ({
            key,
            label: rollCallPeopleText.filterNames[key],
            count: countPeople(people, key),
          }))}
          current={filter}
          onChoose={setFilter}
        />
      </div>
      {current === null ? (
        <EmptyState body={rollCallPeopleText.noMatch}>
          <Button onClick={showAll}>{rollCallPeopleText.showAll}</Button>
        </EmptyState>
      ) : (
        <>
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the list inside has the focus, its keys come by here */}
          <div className={styles.list} onKeyDownCapture={onKeyDown}>
            <VirtualList
              label={rollCallPeopleText.list(placeTitle)}
              items={shown}
              keyOf={({ id }) => id}
              currentKey={current.id}
              onCurrent={({ id }) => {
                setCurrentId(id)
                setAsked(null)
              }}
              rowHeight={PERSON_HEIGHT}
              renderRow={person => <PersonRow person={person} />}
              handle={list}
            />
          </div>
          <MarkBar person={current} onChoose={choose} />
          {asked?.kind === 'reason' && askedPerson !== undefined && (
            <ReasonForm
              key={asked.id}
              person={askedPerson}
              onSave={reason => {
                if (reason !== '') mark(askedPerson, { kind: 'absent', reason })
                goOn(asked.nextId)
              }}
              onCancel={close}
            />
          )}
          {asked?.kind === 'substitute' && askedPerson !== undefined && (
            <SubstituteForm
              key={asked.id}
              person={askedPerson}
              people={people}
              onSave={(name, title) => {
                mark(askedPerson, { kind: 'substitute', name, title })
                goOn(asked.nextId)
              }}
              onCancel={close}
            />
          )}
          {asked === null && (
            <Text size={200} className={styles.keys}>
              {rollCallPeopleText.keys}
            </Text>
          )}
        </>
      )}
    </>
  )
}
