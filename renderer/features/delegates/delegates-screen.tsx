/** Who will sit where: search over everybody first, and the list of each place, changed in place. */
import { Button, Link, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components'
import {
  ArrowSort20Regular,
  ConferenceRoom20Regular,
  ContactCard20Regular,
  PersonAdd20Regular,
  PersonQuestionMark20Regular,
} from '@fluentui/react-icons'
import { type ReactElement, useDeferredValue, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { BoardRow } from '#domain/consolidation/board.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { formatNumber } from '../../components/format-number.ts'
import { Loading } from '../../components/loading.tsx'
import { ScreenHeading } from '../../components/screen-layout.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { StateMark } from '../../components/state-mark.tsx'
import { TaskProgress } from '../../components/task-progress.tsx'
import { personPath } from '../../hooks/person-path.ts'
import { HALL_SCREEN, type ScreenProps, screenPath } from '../../hooks/screen-path.ts'
import { RETURNS_SCREEN } from '../../hooks/source-link.ts'
import { useOperation, useOperationState } from '../../hooks/use-operation.ts'
import { useRun } from '../../hooks/use-run.ts'
import { useTask } from '../../hooks/use-task.ts'
import { allocationText } from '../../text/allocation.ts'
import { delegatesText } from '../../text/delegates.ts'
import { hallText } from '../../text/hall.ts'
import { personsText } from '../../text/persons.ts'
import { AttendeeTable } from './attendee-table.tsx'
import { DelegatePapersMenu } from './delegate-papers-menu.tsx'
import { PlaceList } from './place-list.tsx'
import { SeatAnswers } from './seat-answers.tsx'
import { SeatsScreen } from './seats-screen.tsx'
import { useAttendeeActions } from './use-attendee-actions.ts'

const NARROW = '@media (max-width: 760px)'

const useStyles = makeStyles({
  search: { width: 'min(420px, 60vw)', maxWidth: 'none' },
  panes: {
    display: 'flex',
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
    [NARROW]: { flexDirection: 'column', overflowY: 'auto' },
  },
  places: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    width: 'clamp(228px, 24%, 340px)',
    minHeight: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { width: 'auto', height: '240px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    [NARROW]: { flexShrink: 0, height: '420px' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    flexShrink: 0,
    padding: '8px 16px',
  },
  title: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  push: { marginLeft: 'auto' },
  keys: {
    flexShrink: 0,
    padding: '6px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
  },
  said: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
})

/** What stands in the address instead of a place. */
const SEATS = 'seats'

export function DelegatesScreen({ meetingId, detail }: ScreenProps): ReactElement {
  return detail === SEATS ? (
    <SeatsScreen meetingId={meetingId} />
  ) : (
    <ListsScreen meetingId={meetingId} detail={detail} />
  )
}

function ListsScreen({ meetingId, detail }: ScreenProps): ReactElement {
  const styles = useStyles()
  const [, navigate] = useLocation()
  const board = useOperation('consolidation.board', { meetingId })
  const [search, setSearch] = useState('')
  const [said, setSaid] = useState('')
  const task = useTask()
  const withList = board.rows.filter(({ listedNow }) => listedNow > 0)
  const people = withList.reduce((sum, { listedNow }) => sum + listedNow, 0)
  const place = board.rows.find(({ code }) => code === detail) ?? withList[0] ?? board.rows[0] ?? null
  const choose = (code: string) => {
    setSearch('')
    navigate(screenPath(meetingId, 'delegates', code), { replace: true })
  }
  const note = delegatesText.note(formatNumber(people), formatNumber(withList.length))
  return (
    <>
      <ScreenHeading title={delegatesText.title} note={note}>
        <SearchField
          label={delegatesText.search}
          className={styles.search}
          value={search}
          onChange={setSearch}
        />
        <Button
          icon={<PersonQuestionMark20Regular />}
          onClick={() => navigate(screenPath(meetingId, 'delegates', SEATS))}
        >
          {allocationText.open}
        </Button>
        <DelegatePapersMenu meetingId={meetingId} task={task} />
        <Button icon={<ContactCard20Regular />} onClick={() => navigate(personPath(meetingId, null))}>
          {personsText.open}
        </Button>
      </ScreenHeading>
      <TaskProgress task={task} />
      {people === 0 && detail === null && search === '' ? (
        <EmptyState title={delegatesText.empty.title} body={delegatesText.empty.body}>
          <Button appearance="primary" onClick={() => navigate(screenPath(meetingId, RETURNS_SCREEN))}>
            {delegatesText.empty.open}
          </Button>
          {place !== null && <Button onClick={() => choose(place.code)}>{delegatesText.add}</Button>}
        </EmptyState>
      ) : (
        <div className={styles.panes}>
          <div className={styles.places}>
            <PlaceList
              rows={board.rows}
              currentCode={search === '' ? (place?.code ?? null) : null}
              onChoose={choose}
            />
          </div>
          <div className={styles.list}>
            {search.trim() !== '' ? (
              <>
                <SeatAnswers meetingId={meetingId} search={search} />
                <FoundPeople meetingId={meetingId} search={search} onPlace={choose} onSaid={setSaid} />
              </>
            ) : (
              place !== null && (
                <PlacePeople
                  key={place.code}
                  meetingId={meetingId}
                  place={place}
                  onPlace={choose}
                  onSaid={setSaid}
                />
              )
            )}
          </div>
        </div>
      )}
      <div role="status" className={styles.said}>
        {said}
      </div>
    </>
  )
}

type ListProps = {
  readonly meetingId: MeetingId
  readonly onPlace: (code: string) => void
  readonly onSaid: (text: string) => void
}

/** More than a person would read; one more letter typed is quicker. */
const MOST_FOUND = 500

function FoundPeople({
  meetingId,
  search,
  onPlace,
  onSaid,
}: ListProps & { readonly search: string }): ReactElement {
  const styles = useStyles()
  const wanted = useDeferredValue(search.trim())
  const actions = useAttendeeActions(meetingId)
  const found = useOperationState('delegates.list', { meetingId, search: wanted, limit: MOST_FOUND }).data
  if (found === undefined) return <Loading />
  const { rows, total } = found
  if (rows.length === 0) return <EmptyState body={delegatesText.nobody(wanted)} />
  const heading = delegatesText.results(formatNumber(total), wanted)
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.title} aria-live="polite">
          {heading}
        </h3>
        {total > rows.length && (
          <Text>{delegatesText.resultsMore(formatNumber(rows.length), formatNumber(total))}</Text>
        )}
      </div>
      <AttendeeTable
        meetingId={meetingId}
        label={heading}
        rows={rows}
        placeCode={null}
        actions={actions}
        onPlace={onPlace}
        onSaid={onSaid}
      />
    </>
  )
}

function PlacePeople({
  meetingId,
  place,
  onPlace,
  onSaid,
}: ListProps & { readonly place: BoardRow }): ReactElement {
  const styles = useStyles()
  const actions = useAttendeeActions(meetingId)
  const list = useOperationState('delegates.list', { meetingId, placeCode: place.code, limit: 20_000 }).data
  const [adding, setAdding] = useState(0)
  const head = useRef<HTMLDivElement>(null)
  const [, navigate] = useLocation()
  const add = () => setAdding(times => times + 1)
  const run = useRun()
  const sort = async () => {
    const sorted = await run('delegates.sort', { meetingId, placeCode: place.code })
    if (sorted.ok) onSaid(delegatesText.sorted)
  }
  if (list === undefined) return <Loading />
  return (
    <>
      <div ref={head} className={styles.head}>
        <h3 className={styles.title}>{place.title}</h3>
        <ListState meetingId={meetingId} place={place} />
        <Button
          className={styles.push}
          icon={<ConferenceRoom20Regular />}
          onClick={() => navigate(screenPath(meetingId, HALL_SCREEN, place.code))}
        >
          {hallText.open}
        </Button>
        {list.rows.length > 1 && (
          <Tooltip content={delegatesText.sortHint} relationship="description">
            <Button icon={<ArrowSort20Regular />} onClick={() => void sort()}>
              {delegatesText.sort}
            </Button>
          </Tooltip>
        )}
        <Button data-add icon={<PersonAdd20Regular />} onClick={add}>
          {delegatesText.add}
        </Button>
      </div>
      {list.rows.length === 0 && adding === 0 ? (
        <EmptyState title={delegatesText.emptyPlace(place.title)} body={delegatesText.emptyPlaceBody}>
          <Button appearance="primary" onClick={add}>
            {delegatesText.add}
          </Button>
        </EmptyState>
      ) : (
        <>
          <AttendeeTable
            meetingId={meetingId}
            label={delegatesText.table(place.title)}
            rows={list.rows}
            placeCode={place.code}
            adding={adding}
            onEmptied={() => head.current?.querySelector<HTMLElement>('[data-add]')?.focus()}
            actions={actions}
            onPlace={onPlace}
            onSaid={onSaid}
          />
          <Text size={200} className={styles.keys}>
            {delegatesText.keys}
          </Text>
        </>
      )}
    </>
  )
}

function ListState({
  meetingId,
  place,
}: {
  readonly meetingId: MeetingId
  readonly place: BoardRow
}): ReactElement {
  const [, navigate] = useLocation()
  const { listedNow, listDiffers, delegates, state } = place
  const [listed, confirmed] = [formatNumber(listedNow), formatNumber(delegates)]
  if (state === 'missing') return <Text>{listedNow === 0 ? '' : delegatesText.unconfirmed(listed)}</Text>
  return (
    <>
      {listDiffers ? (
        <StateMark look="ask" label={delegatesText.differs(listed, confirmed)} />
      ) : (
        listedNow > 0 && <StateMark look="done" label={delegatesText.agrees(listed)} />
      )}
      <Link as="button" onClick={() => navigate(screenPath(meetingId, 'consolidation', place.code))}>
        {delegatesText.explain}
      </Link>
    </>
  )
}
