/** Who sits where: groups tied to persons, questions decided once, the answer on the telephone, what a change would move. */
import type { AllocationEdit, allocationContract } from '#contract/allocation.contract.ts'
import { inviteeOn, type MemberRule } from '#domain/allocation/binding.ts'
import { decidedChairs, withChairs } from '#domain/allocation/chair-at-place.ts'
import { countChanges, type Impact, moveTally } from '#domain/allocation/impact.ts'
import { changedLetters } from '#domain/allocation/letter-changes.ts'
import { seatedRow } from '#domain/allocation/overview.ts'
import { type Seater, type Seating, seaterOf } from '#domain/allocation/seating.ts'
import { suggestRules } from '#domain/allocation/suggest-rules.ts'
import { heldText } from '#domain/directory/person.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { GroupId, MeetingId, PersonId } from '#domain/kernel/ids.ts'
import { applyEdit } from '#domain/meeting/apply-edit.ts'
import type { Meeting, ParticipantGroup } from '#domain/meeting/meeting.ts'
import { placesOf } from '#domain/meeting/places.ts'
import { formOfMeeting } from '../documents/forms.ts'
import {
  bindingsOf,
  dayOfMeeting,
  inviteePages,
  knownBodies,
  removeSeatDecision,
  type SeatingGround,
  seatingGround,
  tallyOn,
  writeBinding,
  writeSeatDecision,
} from '../storage/repositories/allocation.repository.ts'
import { listedPersons } from '../storage/repositories/attendee-links.repository.ts'
import { lastLettersOf } from '../storage/repositories/issued-letters.repository.ts'
import { getMeeting } from '../storage/repositories/meetings.repository.ts'
import { personById, searchPersons } from '../storage/repositories/persons.repository.ts'
import type { ReadableDb } from '../storage/store.ts'
import { searchedOffers, shownRules, vocabularyOf } from './rule-offers.ts'
import type { Environment, Handlers, TaskContext } from './service.ts'

/** Bodies an office has persons in; more are typed, not chosen. */
const MOST_BODIES = 2_000

export function allocationService(environment: Environment): Handlers<keyof typeof allocationContract> {
  const { directory, newId, now } = environment
  const shown = (db: ReadableDb, rules: readonly MemberRule[]) => shownRules(db, rules, directory)
  return {
    'allocation.overview': async ({ meetingId }, context) => {
      const ground = await context.read(db => groundOf(db, environment, meetingId))
      const seat = seaterOf(ground)
      const tally = tallyOn(ground)
      await everybody(ground, context, person => {
        const seating = seat(person)
        if (seating !== null) tally.add(seating)
      })
      return tally.overview()
    },
    'allocation.find': async ({ meetingId, search, limit }, { db }) => {
      const ground = await groundOf(db, environment, meetingId)
      const seat = seaterOf(ground)
      const { total, persons } = await searchPersons(db, { search, limit })
      return {
        total,
        rows: persons.map(person => {
          const seating = seat(inviteeOn(person, ground.day))
          const title = heldText(person.positions, ground.day)
          return {
            personId: person.id,
            name: person.name,
            title,
            seat: seating === null ? null : seatedRow(seating, ground.meeting),
          }
        }),
      }
    },
    'allocation.decide': async ({ meetingId, personIds, placeCode }, { store, who }) => {
      const ground = await groundOf(store.db, environment, meetingId)
      const seat = seaterOf(ground)
      const names: string[] = []
      let title = ''
      for (const id of personIds) {
        const seating = await mustBeInvited(store.db, id, ground, seat)
        names.push(seating.person.name)
        if (placeCode === null) {
          for (const known of [seating.person.id, ...seating.person.mergedIds])
            await removeSeatDecision(store, meetingId, known)
          continue
        }
        const place = seating.options.find(option => option.code === placeCode)
        if (place === undefined)
          throw new AppError(
            'conflict',
            `Điểm cầu này không mời đồng chí ${seating.person.name}. Hãy chọn nơi có mời.`,
          )
        title = place.title
        await writeSeatDecision(store, newId(), meetingId, {
          personId: seating.person.id,
          placeCode,
          who,
          at: now(),
        })
      }
      const whom = names.length === 1 ? `đồng chí '${names[0]}'` : `${names.length} đồng chí`
      const label = placeCode === null ? `Bỏ xác định nơi dự của ${whom}` : `Xác định ${whom} dự tại ${title}`
      return { result: null, label, meetingId }
    },
    'allocation.bindings': async ({ meetingId }, { db }) => {
      const bindings = await bindingsOf(db, await getMeeting(db, meetingId))
      return Promise.all(
        bindings.map(async ({ groupId, rules }) => ({ groupId, rules: await shown(db, rules) })),
      )
    },
    'allocation.offers': async ({ meetingId, groupId, search }, { db }) => {
      const meeting = await getMeeting(db, meetingId)
      const { group, point } = mustHaveGroup(meeting, groupId)
      const bodies = await knownBodies(db, MOST_BODIES)
      if (search.trim() !== '')
        return searchedOffers(db, {
          search,
          meeting,
          point,
          bodies,
          directory,
          day: dayOfMeeting(meeting, now()),
        })
      const rules = suggestRules(group, point, await vocabularyOf(db, [group], bodies))
      return (await shown(db, rules)).map(rule => ({
        ...rule,
        kind: 'suggested' as const,
      }))
    },
    'allocation.bind': async ({ meetingId, groupId, rules }, { store }) => {
      const { group } = mustHaveGroup(await getMeeting(store.db, meetingId), groupId)
      await writeBinding(store, { groupId, rules })
      return { result: null, label: `Gắn thành phần '${shortText(group)}' với danh bạ`, meetingId }
    },
    'allocation.bind-suggested': async ({ meetingId }, { store }) => {
      const meeting = await getMeeting(store.db, meetingId)
      const bound = new Set((await bindingsOf(store.db, meeting)).map(({ groupId }) => groupId))
      const free = meeting.bridgePoints.flatMap(point =>
        point.groups.filter(group => !bound.has(group.id)).map(group => ({ group, point })),
      )
      const bodies = await knownBodies(store.db, MOST_BODIES)
      const vocabulary = await vocabularyOf(
        store.db,
        free.map(({ group }) => group),
        bodies,
      )
      const found = free
        .map(({ group, point }) => ({ groupId: group.id, rules: suggestRules(group, point, vocabulary) }))
        .filter(({ rules }) => rules.length > 0)
      for (const binding of found) await writeBinding(store, binding)
      return {
        result: { groups: found.length },
        label: `Gắn ${found.length} thành phần với danh bạ theo lời giấy mời`,
        meetingId,
      }
    },
    'allocation.impact': async ({ meetingId, edit }, context) =>
      impactOf(meetingId, edit, context, environment),
  }
}

const groundOf = async (
  db: ReadableDb,
  { directory, now }: Environment,
  meetingId: MeetingId,
): Promise<SeatingGround> => seatingGround(db, await getMeeting(db, meetingId), directory.units, now())

/** Shows every person of the directory, a page at a time, so that others get their turn between. */
async function everybody(
  { day, persons }: SeatingGround,
  { read, progress, signal }: TaskContext,
  show: (person: Parameters<Seater>[0]) => void,
): Promise<void> {
  let done = 0
  for await (const page of inviteePages(read, day)) {
    signal.throwIfAborted()
    for (const person of page) show(person)
    done += page.length
    progress(done, Math.max(done, persons), 'Xem từng người trong danh bạ')
    await turn()
  }
}

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

async function mustBeInvited(
  db: ReadableDb,
  id: PersonId,
  ground: SeatingGround,
  seat: Seater,
): Promise<Seating> {
  const person = await personById(db, id)
  if (person === null)
    throw new AppError('not-found', 'Người này không còn trong danh bạ. Hãy tải lại màn hình.')
  const seating = seat(inviteeOn(person, ground.day))
  if (seating === null)
    throw new AppError(
      'conflict',
      `Giấy mời không còn dòng nào mời đồng chí ${person.name}. Hãy tải lại màn hình.`,
    )
  return seating
}

function mustHaveGroup(meeting: Meeting, groupId: GroupId) {
  for (const point of meeting.bridgePoints)
    for (const group of point.groups) if (group.id === groupId) return { point, group }
  throw new AppError('not-found', 'Thành phần này không còn nữa. Hãy tải lại màn hình.')
}

const shortText = ({ text }: ParticipantGroup): string =>
  text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text

/** Both states of the meeting in one pass over the directory. */
async function impactOf(
  meetingId: MeetingId,
  edit: AllocationEdit,
  context: TaskContext,
  environment: Environment,
): Promise<Impact> {
  const before = await context.read(db => groundOf(db, environment, meetingId))
  const after = edited(before, edit, environment)
  const [seatBefore, seatAfter] = [seaterOf(before), seaterOf(after)]
  const [tallyBefore, tallyAfter] = [tallyOn(before), tallyOn(after)]
  const [decidedBefore, decidedAfter]: [Seating[], Seating[]] = [[], []]
  const moves = moveTally()
  await everybody(before, context, person => {
    const [was, is] = [seatBefore(person), seatAfter(person)]
    if (was !== null) tallyBefore.add(was)
    if (is !== null) tallyAfter.add(is)
    if (was !== null && was.decision !== null) decidedBefore.push(was)
    if (is !== null && is.decision !== null) decidedAfter.push(is)
    moves.add(was, is)
  })
  const issued = await context.read(db => lastLettersOf(db, meetingId))
  const form = formOfMeeting(before.meeting)
  const changed = changedLetters(
    { meeting: before.meeting, places: withChairs(before.places, decidedChairs(decidedBefore)) },
    { meeting: after.meeting, places: withChairs(after.places, decidedChairs(decidedAfter)) },
    form,
  )
  const letters: string[] = []
  let forms = 0
  for (const { code, letter, form: formChanged } of changed) {
    if (letter) letters.push(code)
    if (formChanged) forms += 1
    if ((letters.length + forms) % 100 === 0) await turn()
  }
  return {
    ...moves.moves(),
    ...countChanges(tallyBefore.overview(), tallyAfter.overview()),
    letters: { changed: letters.length, issued: letters.filter(code => issued.has(code)).length },
    forms,
    lists: moves.lists(await context.read(db => listedPersons(db, meetingId))),
  }
}

function edited(ground: SeatingGround, edit: AllocationEdit, { directory }: Environment): SeatingGround {
  if (edit.kind === 'bind') {
    const others = ground.bindings.filter(({ groupId }) => groupId !== edit.groupId)
    return { ...ground, bindings: [...others, { groupId: edit.groupId, rules: edit.rules }] }
  }
  const meeting = applyEdit(ground.meeting, edit)
  return { ...ground, meeting, places: placesOf(meeting, directory.units) }
}
