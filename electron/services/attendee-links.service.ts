/** Who the attendees of a meeting are in the directory: found with evidence, asked where it is not certain, kept. */
import type { AttendeeMatch, attendeeLinksContract } from '#contract/attendee-links.contract.ts'
import type { Attendee } from '#domain/delegates/attendee.ts'
import { buildPersonIndex, matchPerson, type PersonIndex } from '#domain/directory/match-person.ts'
import { BLANK_PERSON } from '#domain/directory/person.ts'
import { unitTitle } from '#domain/directory/unit.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import { asId, type MeetingId, type PersonId, type PositionId } from '#domain/kernel/ids.ts'
import { readPhones } from '#domain/vietnamese/phone.ts'
import {
  type AttendeeLink,
  attendeeLinks,
  linkAttendee,
} from '../storage/repositories/attendee-links.repository.ts'
import { attendeeById, attendeesOfMeeting } from '../storage/repositories/attendees.repository.ts'
import { addPosition } from '../storage/repositories/person-parts.repository.ts'
import { allPersons, insertPerson, personById } from '../storage/repositories/persons.repository.ts'
import type { ReadableDb } from '../storage/store.ts'
import type { Environment, Handlers } from './service.ts'

export function attendeeLinksService({
  directory,
  newId,
}: Environment): Handlers<keyof typeof attendeeLinksContract> {
  const titleOf = (code: string): string => {
    const unit = directory.units.get(asId(code))
    return unit === undefined ? code : unitTitle(unit)
  }
  const matchesOf = async (db: ReadableDb, meetingId: MeetingId): Promise<readonly AttendeeMatch[]> => {
    const index = buildPersonIndex(await allPersons(db))
    const links = await attendeeLinks(db, meetingId)
    return (await attendeesOfMeeting(db, meetingId, null)).map(attendee => ({
      attendeeId: attendee.id,
      placeCode: attendee.placeCode,
      placeTitle: titleOf(attendee.placeCode),
      name: attendee.name,
      title: attendee.title,
      phone: attendee.phone,
      state: stateOf(attendee, index, links.get(attendee.id), directory.units),
    }))
  }
  return {
    'persons.attendees': ({ meetingId }, { db }) => matchesOf(db, meetingId),
    'persons.linkAttendee': async ({ meetingId, attendeeId, personId, decided }, { store }) => {
      const attendee = await attendeeById(store.db, meetingId, attendeeId)
      if (attendee === null) throw isGone('Đại biểu này không còn trong danh sách. Hãy tải lại màn hình.')
      const person = personId === null ? null : await personById(store.db, personId)
      if (personId !== null && person === null)
        throw isGone('Người này không còn trong danh bạ. Hãy tải lại màn hình.')
      const link = person === null ? (decided ? 'not-listed' : null) : person.id
      await linkAttendee(store, attendeeId, link)
      return { result: null, label: `Xác định đại biểu '${attendee.name}' trong danh bạ`, meetingId }
    },
    'persons.addAttendee': async ({ meetingId, attendeeId }, { store }) => {
      const attendee = await attendeeById(store.db, meetingId, attendeeId)
      if (attendee === null) throw isGone('Đại biểu này không còn trong danh sách. Hãy tải lại màn hình.')
      const { name, title, phone, placeCode } = attendee
      const unit = directory.units.get(asId(placeCode)) ?? null
      const personId = newId<PersonId>()
      const fields = { ...BLANK_PERSON, name, phones: readPhones(phone), unitCode: unit?.code ?? null }
      await insertPerson(store, personId, fields, unit === null ? '' : unitTitle(unit))
      if (title !== '') {
        const office = { id: newId<PositionId>(), title, organ: '', unitCode: null, from: null, to: null }
        await addPosition(store, { personId, before: null }, office)
      }
      await linkAttendee(store, attendeeId, personId)
      return { result: { personId }, label: `Thêm đại biểu '${name}' vào danh bạ`, meetingId }
    },
    'persons.linkCertain': async ({ meetingId }, { store }) => {
      let linked = 0
      for (const { attendeeId, state } of await matchesOf(store.db, meetingId))
        if (state.kind === 'certain') {
          await linkAttendee(store, attendeeId, state.personId)
          linked += 1
        }
      return { result: { linked }, label: `Gắn ${linked} đại biểu với danh bạ`, meetingId }
    },
  }
}

const isGone = (message: string): AppError => new AppError('not-found', message)

function stateOf(
  { name, title, phone, placeCode }: Attendee,
  index: PersonIndex,
  link: AttendeeLink | undefined,
  units: Environment['directory']['units'],
): AttendeeMatch['state'] {
  if (link === 'not-listed') return { kind: 'not-listed' }
  const linked = link === undefined ? undefined : index.byId.get(link)
  if (linked !== undefined) return { kind: 'linked', personId: linked.id }
  const unit = units.get(asId(placeCode))?.code ?? null
  return matchPerson(index, {
    name,
    birth: null,
    phones: readPhones(phone),
    titles: title === '' ? [] : [title],
    unitCode: unit,
  })
}
