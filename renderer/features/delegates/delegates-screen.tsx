/** Who will sit where: search over everybody first, and the list of each place, changed in place. */
import { Button, makeStyles } from '@fluentui/react-components'
import { ContactCard20Regular, PersonQuestionMark20Regular } from '@fluentui/react-icons'
import { type ReactElement, useState } from 'react'
import { useLocation } from 'wouter'
import { EmptyState } from '../../components/empty-state.tsx'
import { formatNumber } from '../../components/format-number.ts'
import { ListAndWork, ScreenHeading } from '../../components/screen-layout.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { SpokenStatus } from '../../components/spoken-status.tsx'
import { TaskProgress } from '../../components/task-progress.tsx'
import { personPath } from '../../hooks/person-path.ts'
import { type ScreenProps, screenPath } from '../../hooks/screen-path.ts'
import { RETURNS_SCREEN } from '../../hooks/source-link.ts'
import { useOperation } from '../../hooks/use-operation.ts'
import { useTask } from '../../hooks/use-task.ts'
import { allocationText } from '../../text/allocation.ts'
import { delegatesText } from '../../text/delegates.ts'
import { personsText } from '../../text/persons.ts'
import { DelegatePapersMenu } from './delegate-papers-menu.tsx'
import { FoundPeople, PlacePeople } from './people-lists.tsx'
import { PlaceList } from './place-list.tsx'
import { SeatAnswers } from './seat-answers.tsx'
import { SeatsScreen } from './seats-screen.tsx'

const useStyles = makeStyles({
  search: { width: 'clamp(220px, 24vw, 420px)', maxWidth: 'none' },
})

/** What stands in the address instead of a place. */
export const SEATS = 'seats'

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
        <ListAndWork
          list={
            <PlaceList
              rows={board.rows}
              currentCode={search === '' ? (place?.code ?? null) : null}
              onChoose={choose}
            />
          }
        >
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
        </ListAndWork>
      )}
      <SpokenStatus text={said} />
    </>
  )
}
