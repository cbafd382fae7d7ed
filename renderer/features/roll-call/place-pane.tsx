/** The roll call of one place: what is done for all of it, and its persons or its numbers. */
import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { ArrowRight20Regular, CheckmarkCircle20Regular } from '@fluentui/react-icons'
import { type ReactElement, type Ref, useMemo } from 'react'
import { useLocation } from 'wouter'
import type { Result } from '#contract/contract.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import {
  attendanceOfPeople,
  phaseOfList,
  type RollCallRow,
  summaryText,
} from '#domain/roll-call/roll-call.ts'
import { formatNumber } from '../../components/format-number.ts'
import { Loading } from '../../components/loading.tsx'
import { StateMark } from '../../components/state-mark.tsx'
import type { VirtualListHandle } from '../../components/virtual-list.tsx'
import { screenPath } from '../../hooks/screen-path.ts'
import { useOperationState } from '../../hooks/use-operation.ts'
import { useUndoNotice } from '../../hooks/use-undo-notice.ts'
import { rollCallPeopleText, rollCallText } from '../../text/roll-call.ts'
import { CountForm } from './count-form.tsx'
import { PeopleList } from './people-list.tsx'
import { LOOKS } from './roll-call-places.ts'
import { type SetMark, useMarks } from './use-marks.ts'

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
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginLeft: 'auto' },
  summary: { flexBasis: '100%', color: tokens.colorNeutralForeground2 },
})

export type PlacePaneProps = {
  readonly meetingId: MeetingId
  readonly row: RollCallRow
  readonly onStep: (step: 1 | -1) => void
  readonly onLeave: () => void
  /** To the next place where somebody is still to be called. */
  readonly onNext: () => void
  readonly onSaid: (text: string) => void
  readonly handle: Ref<VirtualListHandle>
}

/** Mounted anew for each place. */
export function PlacePane(props: PlacePaneProps): ReactElement {
  const { meetingId, row } = props
  const place = useOperationState('roll-call.place', { meetingId, placeCode: row.code }).data
  return place === undefined ? <Loading /> : <Place {...props} place={place} />
}

type PlaceProps = PlacePaneProps & { readonly place: Result<'roll-call.place'> }

function Place({ place, ...props }: PlaceProps): ReactElement {
  const styles = useStyles()
  const { meetingId, row } = props
  const [, navigate] = useLocation()
  const setMark = useMarks(meetingId, row.code)
  const { people } = place
  const hasList = people.length > 0
  // What a key has just said stands here before it is written.
  const attendance = useMemo(
    () => (hasList ? attendanceOfPeople(people) : row.attendance),
    [hasList, people, row],
  )
  const phase = hasList ? phaseOfList(attendance) : row.phase
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.title}>{row.title}</h3>
        <StateMark look={LOOKS[phase]} label={rollCallText.phases[phase]} />
        <div className={styles.actions}>
          {hasList && <AllPresent {...props} people={people} setMark={setMark} />}
          {phase === 'done' && (
            <Button icon={<ArrowRight20Regular />} onClick={props.onNext}>
              {rollCallPeopleText.next}
            </Button>
          )}
          <Link as="button" onClick={() => navigate(screenPath(meetingId, 'delegates', row.code))}>
            {rollCallPeopleText.editList}
          </Link>
        </div>
        <Text role="status" className={styles.summary}>
          {summaryText(attendance)}
        </Text>
      </div>
      {hasList ? (
        <PeopleList
          placeTitle={row.title}
          people={people}
          onMark={setMark}
          onStep={props.onStep}
          onLeave={props.onLeave}
          onSaid={props.onSaid}
          handle={props.handle}
        />
      ) : (
        <CountForm
          meetingId={meetingId}
          row={row}
          place={place}
          onLeave={props.onLeave}
          handle={props.handle}
        />
      )}
    </>
  )
}

type AllProps = Pick<PlacePaneProps, 'meetingId' | 'row'> & {
  readonly people: Result<'roll-call.place'>['people']
  readonly setMark: SetMark
}

/** Everybody of whom nobody said anything yet is there: one step, with the way back. */
function AllPresent({ meetingId, row, people, setMark }: AllProps): ReactElement | null {
  const undoNotice = useUndoNotice(meetingId)
  const open = people.filter(({ mark, calledAt }) => mark === null && calledAt === null)
  if (open.length === 0) return null
  const count = formatNumber(open.length)
  const markAll = async () => {
    const ids = open.map(({ id }) => id)
    if (await setMark(ids, { kind: 'present' }))
      await undoNotice(rollCallPeopleText.allDone(count, row.title))
  }
  return (
    <Button icon={<CheckmarkCircle20Regular />} onClick={() => void markAll()}>
      {open.length === people.filter(({ calledAt }) => calledAt === null).length
        ? rollCallPeopleText.allPresent
        : rollCallPeopleText.restPresent(count)}
    </Button>
  )
}
