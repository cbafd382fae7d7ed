/** Which persons stand behind the groups of a meeting, and where somebody decided that a person sits. */
import { type GroupBinding, type Invitee, inviteeOn, type MemberRule } from '#domain/allocation/binding.ts'
import { decidedChairs, withChairs } from '#domain/allocation/chair-at-place.ts'
import { type Headcounts, type Overview, type Tally, tallyOf } from '#domain/allocation/overview.ts'
import { type SeatDecision, seaterOf } from '#domain/allocation/seating.ts'
import { expectedNumbers } from '#domain/consolidation/expected.ts'
import type { Unit } from '#domain/directory/unit.ts'
import { asId, type GroupId, type MeetingId, type PersonId, type UnitCode } from '#domain/kernel/ids.ts'
import { dateOf, type LocalDateTime } from '#domain/kernel/local-time.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { type Place, placesOf } from '#domain/meeting/places.ts'
import type { ReadableDb, WritableStore } from '../store.ts'
import { givenExpected } from './board.repository.ts'
import { getMeeting } from './meetings.repository.ts'
import { countPersons, personById, personPages } from './persons.repository.ts'

/** Of the groups that are tied to persons. */
export async function bindingsOf(db: ReadableDb, meeting: Meeting): Promise<readonly GroupBinding[]> {
  const groups = meeting.bridgePoints.flatMap(point => point.groups.map(group => group.id))
  const rows = await db.selectFrom('group_bindings').selectAll().where('id', 'in', groups).execute()
  return rows.map(row => ({
    groupId: asId<GroupId>(row.id),
    rules: JSON.parse(row.rules) as readonly MemberRule[],
  }))
}

/** Without rules the group is free text again. */
export async function writeBinding(store: WritableStore, { groupId, rules }: GroupBinding): Promise<void> {
  const known = await store.db
    .selectFrom('group_bindings')
    .select('id')
    .where('id', '=', groupId)
    .executeTakeFirst()
  if (rules.length === 0) {
    if (known !== undefined) await store.remove('group_bindings', groupId)
  } else if (known === undefined)
    await store.insert('group_bindings', { id: groupId, rules: JSON.stringify(rules) })
  else await store.update('group_bindings', groupId, { rules: JSON.stringify(rules) })
}

export async function seatDecisionsOf(
  db: ReadableDb,
  meetingId: MeetingId,
): Promise<readonly SeatDecision[]> {
  const rows = await db.selectFrom('seat_decisions').selectAll().where('meeting_id', '=', meetingId).execute()
  return rows.map(row => ({
    personId: asId<PersonId>(row.person_id),
    placeCode: row.place_code,
    who: row.who,
    at: row.at as LocalDateTime,
  }))
}

/** Takes the place of an earlier decision about the person. @param id of the row, if it is new */
export async function writeSeatDecision(
  store: WritableStore,
  id: string,
  meetingId: MeetingId,
  { personId, placeCode, who, at }: SeatDecision,
): Promise<void> {
  const known = await decisionRow(store.db, meetingId, personId)
  const decision = { place_code: placeCode, who, at }
  if (known === undefined)
    await store.insert('seat_decisions', { id, meeting_id: meetingId, person_id: personId, ...decision })
  else await store.update('seat_decisions', known.id, decision)
}

/** False when there was none. */
export async function removeSeatDecision(
  store: WritableStore,
  meetingId: MeetingId,
  personId: PersonId,
): Promise<boolean> {
  const known = await decisionRow(store.db, meetingId, personId)
  if (known !== undefined) await store.remove('seat_decisions', known.id)
  return known !== undefined
}

const decisionRow = (db: ReadableDb, meetingId: MeetingId, personId: PersonId) =>
  db
    .selectFrom('seat_decisions')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .executeTakeFirst()

/** The day on which offices count; `today` for a meeting without a session. */
export function dayOfMeeting({ sessions }: Meeting, today: LocalDateTime): string {
  const [first] = sessions.map(session => session.startsAt).toSorted()
  return dateOf(first ?? today)
}

/** Persons read at once: between two pages others get their turn. */
const PAGE = 1_000

/** Everybody of the directory, a page at a time. */
export async function* inviteePages(
  read: <Value>(work: (db: ReadableDb) => Promise<Value>) => Promise<Value>,
  day: string,
): AsyncGenerator<readonly Invitee[]> {
  for await (const persons of personPages(read, PAGE)) yield persons.map(person => inviteeOn(person, day))
}

/**
 * The places with who presides where that was decided, as letters and forms say it. Asks the directory only for those
 * somebody decided about.
 *
 * @param places all of the meeting: who sits elsewhere is known by the other place
 * @param today for a meeting without a session
 */
export async function placesWithChairs(
  db: ReadableDb,
  meeting: Meeting,
  places: readonly Place[],
  today: LocalDateTime,
): Promise<readonly Place[]> {
  const decisions = await seatDecisionsOf(db, meeting.id)
  if (decisions.length === 0) return places
  const seat = seaterOf({ meeting, places, bindings: await bindingsOf(db, meeting), decisions })
  const day = dayOfMeeting(meeting, today)
  const persons = await Promise.all(decisions.map(({ personId }) => personById(db, personId)))
  const seatings = persons.flatMap(person => (person === null ? [] : (seat(inviteeOn(person, day)) ?? [])))
  return withChairs(places, decidedChairs(seatings))
}

/** Some places of a meeting with who presides there; the rest of the meeting is read only where somebody decided. */
export async function somePlacesWithChairs(
  db: ReadableDb,
  meetingId: MeetingId,
  places: readonly Place[],
  units: ReadonlyMap<UnitCode, Unit>,
  today: LocalDateTime,
): Promise<readonly Place[]> {
  if ((await seatDecisionsOf(db, meetingId)).length === 0) return places
  const meeting = await getMeeting(db, meetingId)
  const all = await placesWithChairs(db, meeting, placesOf(meeting, units), today)
  return withChairs(
    places,
    new Map(all.flatMap(({ code, chair }) => (chair === undefined ? [] : [[code, chair]]))),
  )
}

/** What decides where anybody sits. */
export type SeatingGround = {
  readonly meeting: Meeting
  readonly places: readonly Place[]
  readonly bindings: readonly GroupBinding[]
  readonly decisions: readonly SeatDecision[]
  /** How many come to each place of a group's point for whom the directory knows nobody. */
  readonly expected: ReadonlyMap<GroupId, number>
  readonly day: string
  readonly persons: number
}

/** @param today for a meeting without a session */
export async function seatingGround(
  db: ReadableDb,
  meeting: Meeting,
  units: ReadonlyMap<UnitCode, Unit>,
  today: LocalDateTime,
): Promise<SeatingGround> {
  return {
    meeting,
    places: placesOf(meeting, units),
    bindings: await bindingsOf(db, meeting),
    decisions: await seatDecisionsOf(db, meeting.id),
    expected: expectedNumbers(meeting, await givenExpected(db, meeting.id)),
    day: dayOfMeeting(meeting, today),
    persons: await countPersons(db),
  }
}

/** Counts who is shown to it, by what the ground says. */
export const tallyOn = ({ meeting, places, bindings, expected }: SeatingGround): Tally =>
  tallyOf(meeting, places, new Set(bindings.map(({ groupId }) => groupId)), expected)

/** Everybody of a meeting in one go, for a paper. */
export async function overviewOf(
  db: ReadableDb,
  meeting: Meeting,
  units: ReadonlyMap<UnitCode, Unit>,
  today: LocalDateTime,
): Promise<Overview> {
  return (await tallied(db, meeting, units, today)).overview()
}

/** Whom the groups tied to the directory bring to each place. Asks for everybody only where a group is tied. */
export async function headcountsOf(
  db: ReadableDb,
  meeting: Meeting,
  units: ReadonlyMap<UnitCode, Unit>,
  today: LocalDateTime,
): Promise<Headcounts> {
  if ((await bindingsOf(db, meeting)).length === 0) return new Map()
  return (await tallied(db, meeting, units, today)).headcounts()
}

async function tallied(
  db: ReadableDb,
  meeting: Meeting,
  units: ReadonlyMap<UnitCode, Unit>,
  today: LocalDateTime,
): Promise<Tally> {
  const ground = await seatingGround(db, meeting, units, today)
  const seat = seaterOf(ground)
  const tally = tallyOn(ground)
  for await (const page of inviteePages(work => work(db), ground.day))
    for (const person of page) {
      const seating = seat(person)
      if (seating !== null) tally.add(seating)
    }
  return tally
}

/** Bodies that persons of the directory belong to, those of most persons first. */
export async function knownBodies(db: ReadableDb, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('person_memberships')
    .select(['body', db.fn.countAll<number>().as('members')])
    .groupBy('body')
    .orderBy('members', 'desc')
    .orderBy('body')
    .limit(limit)
    .execute()
  return rows.map(row => row.body)
}
