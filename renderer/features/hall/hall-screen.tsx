/** The hall of a place: chosen, drawn, filled by protocol, changed by hand, printed. */
import { Button, Link, makeStyles } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import { useLocation } from 'wouter'
import type { Hall } from '#contract/hall.contract.ts'
import type { BoardRow } from '#domain/consolidation/board.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { formatNumber } from '../../components/format-number.ts'
import { ScreenHeading } from '../../components/screen-layout.tsx'
import { SearchCombobox } from '../../components/search-combobox.tsx'
import { SpokenStatus } from '../../components/spoken-status.tsx'
import { TaskProgress } from '../../components/task-progress.tsx'
import { HALL_SCREEN, type ScreenProps, screenPath } from '../../hooks/screen-path.ts'
import { useOperation } from '../../hooks/use-operation.ts'
import { useRun } from '../../hooks/use-run.ts'
import { useTask } from '../../hooks/use-task.ts'
import { hallText } from '../../text/hall.ts'
import { HallMenus } from './hall-menus.tsx'
import { HallWork } from './hall-work.tsx'
import { ShapeDialog } from './shape-dialog.tsx'
import { type HallTarget, useSeating } from './use-seating.ts'

const useStyles = makeStyles({
  place: { flex: '1 1 130px', maxWidth: '250px' },
})

export function HallScreen({ meetingId, detail }: ScreenProps): ReactElement {
  const [, navigate] = useLocation()
  const { rows } = useOperation('consolidation.board', { meetingId })
  const place =
    rows.find(({ code }) => code === detail) ?? rows.find(({ listedNow }) => listedNow > 0) ?? rows[0]
  if (place === undefined)
    return (
      <>
        <ScreenHeading title={hallText.title} />
        <EmptyState title={hallText.noPlaces.title} body={hallText.noPlaces.body}>
          <Button appearance="primary" onClick={() => navigate(screenPath(meetingId, 'parts'))}>
            {hallText.noPlaces.open}
          </Button>
        </EmptyState>
      </>
    )
  return (
    <PlaceHall key={place.code} target={{ meetingId, placeCode: place.code }} place={place} rows={rows} />
  )
}

type PlaceProps = {
  readonly target: HallTarget
  readonly place: BoardRow
  readonly rows: readonly BoardRow[]
}

function PlaceHall({ target, place, rows }: PlaceProps): ReactElement {
  const styles = useStyles()
  const [, navigate] = useLocation()
  const hall = useOperation('hall.get', target)
  const [said, setSaid] = useState('')
  const task = useTask()
  const seating = useSeating(target, hall, setSaid)
  const { meetingId } = target
  const seated = hall.people.filter(({ seat }) => seat !== null).length
  return (
    <>
      <ScreenHeading
        title={hallText.title}
        note={hallText.note(formatNumber(seated), formatNumber(hall.people.length))}
      >
        <div className={styles.place}>
          <SearchCombobox
            label={hallText.place}
            placeholder={hallText.choosePlace}
            none={hallText.noPlace}
            options={rows.map(({ code, title, listedNow }) => ({
              value: code,
              label: listedNow === 0 ? title : hallText.placeOption(title, formatNumber(listedNow)),
            }))}
            value={place.code}
            onChoose={code =>
              code !== null && navigate(screenPath(meetingId, HALL_SCREEN, code), { replace: true })
            }
          />
        </div>
        <Link as="button" onClick={() => navigate(screenPath(meetingId, 'delegates', place.code))}>
          {hallText.toList}
        </Link>
        {hall.isDrawn && <HallMenus target={target} seating={seating} task={task} />}
      </ScreenHeading>
      <TaskProgress task={task} />
      {hall.isDrawn ? (
        <HallWork placeTitle={place.title} seating={seating} />
      ) : (
        <NotDrawn target={target} place={place} hall={hall} onSaid={setSaid} />
      )}
      <SpokenStatus text={said} />
    </>
  )
}

type NotDrawnProps = {
  readonly target: HallTarget
  readonly place: BoardRow
  readonly hall: Hall
  readonly onSaid: (text: string) => void
}

function NotDrawn({ target, place, hall, onSaid }: NotDrawnProps): ReactElement {
  const run = useRun()
  const [, navigate] = useLocation()
  const [shaping, setShaping] = useState(false)
  const { rows, seats } = hall.shape
  const people = hall.people.length
  const start = async () => {
    const drawn = await run('hall.draw', { ...target, ...hall.shape, aisles: [...hall.shape.aisles] })
    if (!drawn.ok) return
    const filled = await run('hall.fill', { ...target, anew: true })
    if (filled.ok) onSaid(hallText.filled(formatNumber(people - filled.value.standing)))
  }
  const dialog = shaping && (
    <ShapeDialog target={target} hall={hall} onSaid={onSaid} onClose={() => setShaping(false)} />
  )
  if (people === 0)
    return (
      <EmptyState title={hallText.noPeople.title(place.title)} body={hallText.noPeople.body}>
        <Button
          appearance="primary"
          onClick={() => navigate(screenPath(target.meetingId, 'delegates', place.code))}
        >
          {hallText.noPeople.open}
        </Button>
        <Button onClick={() => setShaping(true)}>{hallText.noPeople.draw}</Button>
        {dialog}
      </EmptyState>
    )
  return (
    <EmptyState
      title={hallText.notDrawn.title(place.title)}
      body={hallText.notDrawn.body(formatNumber(people), rows, seats)}
    >
      <Button appearance="primary" onClick={() => void start()}>
        {hallText.notDrawn.start}
      </Button>
      <Button onClick={() => setShaping(true)}>{hallText.notDrawn.shape}</Button>
      {dialog}
    </EmptyState>
  )
}
