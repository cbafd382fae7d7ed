/** The list of one place, put in order and added to; and everybody found in the lists of all places. */
import { Button, Link, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components'
import {
  ArrowSort20Regular,
  ConferenceRoom20Regular,
  ContactCard20Regular,
  PersonAdd20Regular,
} from '@fluentui/react-icons'
import { type ReactElement, useDeferredValue, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { BoardRow } from '#domain/consolidation/board.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { formatNumber } from '../../components/format-number.ts'
import { Loading } from '../../components/loading.tsx'
import { StateMark } from '../../components/state-mark.tsx'
import { HALL_SCREEN, screenPath } from '../../hooks/screen-path.ts'
import { useOperationState } from '../../hooks/use-operation.ts'
import { useRun } from '../../hooks/use-run.ts'
import { delegatesText } from '../../text/delegates.ts'
import { hallText } from '../../text/hall.ts'
import { invitedText } from '../../text/invited.ts'
import { AttendeeTable } from './attendee-table.tsx'
import { InvitedDialog } from './invited-dialog.tsx'
import { useAttendeeActions } from './use-attendee-actions.ts'

const useStyles = makeStyles({
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
})

type ListProps = {
  readonly meetingId: MeetingId
  readonly onPlace: (code: string) => void
  readonly onSaid: (text: string) => void
}

/** More than a person would read; one more letter typed is quicker. */
const MOST_FOUND = 500

export function FoundPeople({
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

export function PlacePeople({
  meetingId,
  place,
  onPlace,
  onSaid,
}: ListProps & { readonly place: BoardRow }): ReactElement {
  const styles = useStyles()
  const actions = useAttendeeActions(meetingId)
  const list = useOperationState('delegates.list', { meetingId, placeCode: place.code, limit: 20_000 }).data
  const [adding, setAdding] = useState(0)
  const [choosing, setChoosing] = useState(false)
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
        <Button icon={<ContactCard20Regular />} onClick={() => setChoosing(true)}>
          {invitedText.open}
        </Button>
        <Button data-add icon={<PersonAdd20Regular />} onClick={add}>
          {delegatesText.add}
        </Button>
      </div>
      {choosing && (
        <InvitedDialog
          meetingId={meetingId}
          placeCode={place.code}
          placeTitle={place.title}
          onClose={() => setChoosing(false)}
        />
      )}
      {list.rows.length === 0 && adding === 0 ? (
        <EmptyState title={delegatesText.emptyPlace(place.title)} body={delegatesText.emptyPlaceBody}>
          <Button appearance="primary" onClick={add}>
            {delegatesText.add}
          </Button>
          <Button onClick={() => setChoosing(true)}>{invitedText.open}</Button>
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
