/** Takes persons of the directory into the list of a place: who is found by name, or all whom the letter seats there. */
import type { InvitedPerson, invitedContract } from '#contract/invited.contract.ts'
import { inviteeOn } from '#domain/allocation/binding.ts'
import { type Seating, seaterOf } from '#domain/allocation/seating.ts'
import { attendeeLabel, BLANK_ATTENDEE } from '#domain/delegates/attendee.ts'
import { heldText, type Person } from '#domain/directory/person.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { AttendeeId, MeetingId, PersonId } from '#domain/kernel/ids.ts'
import type { Place } from '#domain/meeting/places.ts'
import { equalityKey } from '#domain/vietnamese/text.ts'
import { breathe } from '../storage/breath.ts'
import {
  inviteePages,
  type SeatingGround,
  seatingGround,
} from '../storage/repositories/allocation.repository.ts'
import { attendeeLinks, linkAttendee } from '../storage/repositories/attendee-links.repository.ts'
import { addAttendee, attendeesOfMeeting } from '../storage/repositories/attendees.repository.ts'
import { getMeeting } from '../storage/repositories/meetings.repository.ts'
import { personById, personsByIds, searchPersons } from '../storage/repositories/persons.repository.ts'
import type { ReadableDb, WritableStore } from '../storage/store.ts'
import type { Environment, Handlers } from './service.ts'

type Target = { readonly meetingId: MeetingId; readonly placeCode: string }

/** Who stands in a list already. */
type Listed = { readonly persons: ReadonlySet<PersonId>; readonly unlinkedNames: ReadonlySet<string> }

export function invitedService(environment: Environment): Handlers<keyof typeof invitedContract> {
  const { directory, newId, now } = environment
  const groundOf = async (db: ReadableDb, { meetingId, placeCode }: Target) => {
    const ground = await seatingGround(db, await getMeeting(db, meetingId), directory.units, now())
    const place = ground.places.find(({ code }) => code === placeCode)
    if (place === undefined)
      throw new AppError('not-found', 'Điểm cầu này không còn trong hội nghị. Hãy tải lại màn hình.')
    return { ground, place }
  }
  /** At the end of the list, under the group of the letter that invites the person there. */
  const add = async (
    store: WritableStore,
    { meetingId, placeCode }: Target,
    person: Person,
    found: Found,
  ) => {
    const id = newId<AttendeeId>()
    const [phone = ''] = person.phones
    const fields = { ...BLANK_ATTENDEE, ...found, name: person.name, phone }
    await addAttendee(store, { id, meetingId, placeCode, before: null, fields })
    await linkAttendee(store, id, person.id)
  }
  return {
    'invited.find': async ({ search, limit, ...target }, { db }) => {
      const { ground, place } = await groundOf(db, target)
      const seat = seaterOf(ground)
      const listed = await listedAt(db, target)
      const { persons } = await searchPersons(db, { search, limit })
      return persons.map(person =>
        shownPerson(person, { seating: seat(inviteeOn(person, ground.day)), place, listed, day: ground.day }),
      )
    },
    'invited.add': async ({ personId, ...target }, { store }) => {
      const { ground, place } = await groundOf(store.db, target)
      const person = await personById(store.db, personId)
      if (person === null)
        throw new AppError('not-found', 'Người này không còn trong danh bạ. Hãy tải lại màn hình.')
      const { persons } = await listedAt(store.db, target)
      if (idsOf(person).some(id => persons.has(id)))
        throw new AppError('conflict', `Đồng chí ${person.name} đã có trong danh sách của ${place.title}.`)
      const seating = seaterOf(ground)(inviteeOn(person, ground.day))
      await add(store, target, person, foundAs(person, seating, place, ground))
      const label = `Thêm từ danh bạ ${attendeeLabel(person.name, place.title)}`
      return { result: null, label, meetingId: target.meetingId }
    },
    'invited.add-all': async ({ job: _, ...target }, { read, change, progress, signal }) => {
      const { ground, place } = await read(db => groundOf(db, target))
      const seat = seaterOf(ground)
      const seatings = new Map<PersonId, Seating>()
      let done = 0
      for await (const page of inviteePages(read, ground.day)) {
        for (const person of page) {
          const seating = seat(person)
          if (seating?.place?.code === place.code) seatings.set(person.id, seating)
        }
        done += page.length
        progress(done, Math.max(done, ground.persons), 'Xem từng người trong danh bạ')
        await breathe()
        signal.throwIfAborted()
      }
      const fresh = (db: ReadableDb) => freshOf(db, target, [...seatings.keys()])
      const { persons: found, sameName } = await read(fresh)
      if (found.length === 0) return { added: 0, sameName }
      return change(async ({ store }) => {
        // What stands in the list, and in the directory, is read again inside the step.
        const { persons, sameName } = await fresh(store.db)
        for (const person of persons)
          await add(store, target, person, foundAs(person, seatings.get(person.id) ?? null, place, ground))
        const label = `Thêm ${persons.length} người từ danh bạ vào danh sách ${place.title}`
        return { result: { added: persons.length, sameName }, label, meetingId: target.meetingId }
      })
    },
  }
}

/** Those of them who are not in the list, and how many are left out for their name. */
async function freshOf(db: ReadableDb, target: Target, ids: readonly PersonId[]) {
  const listed = await listedAt(db, target)
  const states = (await personsByIds(db, ids)).map(person => ({ person, state: stateOf(person, listed) }))
  return {
    persons: states.flatMap(({ person, state }) => (state === 'new' ? [person] : [])),
    sameName: states.filter(({ state }) => state === 'same-name').length,
  }
}

type Found = Pick<typeof BLANK_ATTENDEE, 'title' | 'groupId'>

const foundAs = (
  person: Person,
  seating: Seating | null,
  place: Place,
  { day }: Pick<SeatingGround, 'day'>,
): Found => ({
  title: heldText(person.positions, day),
  groupId: seating?.seats.find(seat => seat.place.code === place.code)?.group.id ?? null,
})

const idsOf = (person: Person): readonly PersonId[] => [person.id, ...person.mergedIds]

async function listedAt(db: ReadableDb, { meetingId, placeCode }: Target): Promise<Listed> {
  const links = await attendeeLinks(db, meetingId)
  const attendees = await attendeesOfMeeting(db, meetingId, placeCode)
  const linked = attendees.flatMap(({ id }) => {
    const link = links.get(id)
    return link === undefined || link === 'not-listed' ? [] : [link]
  })
  const unlinked = attendees.filter(({ id }) => !links.has(id))
  return {
    persons: new Set(linked),
    unlinkedNames: new Set(unlinked.map(({ name }) => equalityKey(name))),
  }
}

function stateOf(person: Person, { persons, unlinkedNames }: Listed): InvitedPerson['state'] {
  if (idsOf(person).some(id => persons.has(id))) return 'listed'
  return unlinkedNames.has(equalityKey(person.name)) ? 'same-name' : 'new'
}

type Beside = {
  readonly seating: Seating | null
  readonly place: Place
  readonly listed: Listed
  readonly day: string
}

const shownPerson = (person: Person, { seating, place, listed, day }: Beside): InvitedPerson => ({
  personId: person.id,
  name: person.name,
  title: heldText(person.positions, day),
  sits: seating === null ? 'nowhere' : seating.place?.code === place.code ? 'here' : 'elsewhere',
  placeTitle: seating?.place?.title ?? '',
  state: stateOf(person, listed),
})
