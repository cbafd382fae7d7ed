/** The roll call on the day: the places at the left, the persons or numbers of one beside them, or what all add up to. */
import { Button, Tab, TabList } from '@fluentui/react-components'
import { type ReactElement, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Result } from '#contract/contract.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { sumOf } from '#domain/roll-call/roll-call-sums.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { formatNumber } from '../../components/format-number.ts'
import { ListAndWork, ScreenHeading } from '../../components/screen-layout.tsx'
import { SpokenStatus } from '../../components/spoken-status.tsx'
import { TaskProgress } from '../../components/task-progress.tsx'
import type { VirtualListHandle } from '../../components/virtual-list.tsx'
import { type ScreenProps, screenPath } from '../../hooks/screen-path.ts'
import { useTask } from '../../hooks/use-task.ts'
import { rollCallText } from '../../text/roll-call.ts'
import { PlacePane } from './place-pane.tsx'
import { PlacesPane } from './places-pane.tsx'
import { type PlaceFilter, shownPlaces } from './roll-call-places.ts'
import { type SheetFile, SheetPlan } from './sheet-plan.tsx'
import { SheetsInMenu } from './sheets-in-menu.tsx'
import { SheetsMenu } from './sheets-menu.tsx'
import { SummaryView } from './summary-view.tsx'
import { useRollCall } from './use-roll-call.ts'

/** What stands in the address instead of a place. */
const SUMMARY = 'summary'

export function RollCallScreen({ meetingId, detail }: ScreenProps): ReactElement {
  const board = useRollCall(meetingId)
  const [, navigate] = useLocation()
  const task = useTask()
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState<PlaceFilter>('all')
  const [sheets, setSheets] = useState<readonly SheetFile[]>([])
  const [isBack, setBack] = useState(false)
  // More dropped while some are shown come to them.
  const addSheets = useCallback((more: readonly SheetFile[]) => setSheets(before => [...before, ...more]), [])
  const { rows } = board
  const shown = useMemo(() => shownPlaces(rows, { filter, search }), [rows, filter, search])
  const go = (part: string | null) => navigate(screenPath(meetingId, 'roll-call', part), { replace: true })
  const place = rows.find(({ code }) => code === detail) ?? shown[0] ?? rows[0] ?? null
  const { called, present, absent, open } = useMemo(
    () => sumOf(rows.map(({ attendance }) => attendance)),
    [rows],
  )
  if (rows.length === 0)
    return (
      <>
        <ScreenHeading title={rollCallText.title} />
        <EmptyState title={rollCallText.empty.title} body={rollCallText.empty.body}>
          <Button appearance="primary" onClick={() => navigate(screenPath(meetingId, 'parts'))}>
            {rollCallText.empty.open}
          </Button>
        </EmptyState>
      </>
    )
  return (
    <>
      <ScreenHeading
        title={rollCallText.title}
        note={rollCallText.note(
          formatNumber(called),
          formatNumber(present),
          formatNumber(absent),
          formatNumber(open),
        )}
      >
        <TabList
          size="small"
          aria-label={rollCallText.viewsLabel}
          selectedValue={detail === SUMMARY ? 'summary' : 'places'}
          onTabSelect={(_, { value }) => go(value === 'summary' ? SUMMARY : null)}
        >
          <Tab value="places">{rollCallText.views.places}</Tab>
          <Tab value="summary">{rollCallText.views.summary}</Tab>
        </TabList>
        <SheetsInMenu onSheets={addSheets} />
        <SheetsMenu
          meetingId={meetingId}
          rows={rows}
          shown={shown}
          place={detail === SUMMARY ? null : place}
          task={task}
        />
      </ScreenHeading>
      <TaskProgress task={task} />
      {sheets.length > 0 ? (
        <SheetPlan
          meetingId={meetingId}
          placeCode={detail === SUMMARY ? null : (place?.code ?? null)}
          places={rows}
          files={sheets}
          task={task}
          onDone={() => {
            setSheets([])
            setBack(true)
          }}
        />
      ) : detail === SUMMARY ? (
        <SummaryView meetingId={meetingId} board={board} task={task} onPlace={go} />
      ) : (
        <PlacesView
          meetingId={meetingId}
          rows={rows}
          shown={shown}
          place={place}
          view={{ filter, search }}
          onFilter={setFilter}
          onSearch={setSearch}
          onChoose={go}
          takesFocus={isBack}
        />
      )}
    </>
  )
}

type Rows = Result<'roll-call.board'>['rows']

type ViewProps = {
  readonly meetingId: MeetingId
  readonly rows: Rows
  readonly shown: Rows
  readonly place: Rows[number] | null
  readonly view: { readonly filter: PlaceFilter; readonly search: string }
  readonly onFilter: (filter: PlaceFilter) => void
  readonly onSearch: (search: string) => void
  readonly onChoose: (code: string) => void
  /** Whoever had it is gone. */
  readonly takesFocus: boolean
}

function PlacesView(props: ViewProps): ReactElement {
  const { meetingId, rows, shown, place, view, onChoose } = props
  const places = useRef<VirtualListHandle>(null)
  const people = useRef<VirtualListHandle>(null)
  const isWanted = useRef(false)
  const [said, setSaid] = useState('')
  const [takesFocus] = useState(props.takesFocus)
  useEffect(() => {
    if (takesFocus) places.current?.focus()
  }, [takesFocus])
  // Held down, an arrow passes many places: only where it rests the persons are read.
  const chosen = useDeferredValue(place)
  const goTo = (target: Rows[number] | undefined) => {
    if (target === undefined) return
    isWanted.current = true
    onChoose(target.code)
  }
  // The persons of the next place come in with a list of their own, which then takes the focus.
  const holdPeople = useCallback((handle: VirtualListHandle | null) => {
    people.current = handle
    if (handle === null || !isWanted.current) return
    isWanted.current = false
    handle.focus()
  }, [])
  const step = (by: 1 | -1) => goTo(shown[shown.findIndex(({ code }) => code === place?.code) + by])
  const next = () => {
    const index = rows.findIndex(({ code }) => code === place?.code)
    goTo([...rows.slice(index + 1), ...rows.slice(0, index)].find(({ phase }) => phase !== 'done'))
  }
  return (
    <>
      <ListAndWork
        list={
          <PlacesPane
            rows={rows}
            shown={shown}
            filter={view.filter}
            onFilter={props.onFilter}
            search={view.search}
            onSearch={props.onSearch}
            currentCode={place?.code ?? null}
            onChoose={onChoose}
            onEnter={() => people.current?.focus()}
            onLeaveSearch={() => places.current?.focus()}
            handle={places}
          />
        }
      >
        {chosen === null ? (
          <EmptyState body={rollCallText.noPlaceChosen} />
        ) : (
          <PlacePane
            key={chosen.code}
            meetingId={meetingId}
            row={chosen}
            onStep={step}
            onLeave={() => places.current?.focus()}
            onNext={next}
            onSaid={setSaid}
            handle={holdPeople}
          />
        )}
      </ListAndWork>
      <SpokenStatus text={said} />
    </>
  )
}
