/** Who the attendees of a meeting are in the directory: found with evidence, asked where it is not certain, kept. */
import type { AttendeeMatch, attendeeLinksContract } from '#contract/attendee-links.contract.ts'
import type { Attendee } from '#domain/delegates/attendee.ts'
import { matchGroupOf } from '#domain/directory/match-group.ts'
import { growingPersonIndex, matchPerson, type PersonIndex } from '#domain/directory/match-person.ts'
import { BLANK_PERSON } from '#domain/directory/person.ts'
import { unitTitle } from '#domain/directory/unit.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import { type AttendeeId, asId, type MeetingId, type PersonId, type PositionId } from '#domain/kernel/ids.ts'
import { readPhones } from '#domain/vietnamese/phone.ts'
import { fold } from '#domain/vietnamese/text.ts'
import { breathe } from '../storage/breath.ts'
import {
  type AttendeeLink,
  attendeeLinks,
  linkAttendee,
} from '../storage/repositories/attendee-links.repository.ts'
import { attendeeById, attendeePages } from '../storage/repositories/attendees.repository.ts'
import { addPosition } from '../storage/repositories/person-parts.repository.ts'
import { insertPerson, personById, personPages } from '../storage/repositories/persons.repository.ts'
import type { Environment, Handlers, TaskContext } from './service.ts'

export function attendeeLinksService({
  directory,
  newId,
}: Environment): Handlers<keyof typeof attendeeLinksContract> {
  const titleOf = (code: string): string => {
    const unit = directory.units.get(asId(code))
    return unit === undefined ? code : unitTitle(unit)
  }
  const matchOf = ({ attendee, index, link }: Beside): AttendeeMatch => ({
    attendeeId: attendee.id,
    placeCode: attendee.placeCode,
    placeTitle: titleOf(attendee.placeCode),
    name: attendee.name,
    title: attendee.title,
    phone: attendee.phone,
    state: stateOf(attendee, index, link, directory.units),
  })
  return {
    'persons.attendees': async ({ meetingId, limit }, context) => {
      const counts = { certain: 0, question: 0, nobody: 0, decided: 0 }
      const matches: AttendeeMatch[] = []
      for await (const beside of attendeesBeside(meetingId, context)) {
        const match = matchOf(beside)
        const group = matchGroupOf(match)
        counts[group] += 1
        if (counts[group] <= limit) matches.push(match)
      }
      return { counts, matches }
    },
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
    'persons.linkCertain': async ({ meetingId }, context) => {
      const certain = new Map<AttendeeId, { readonly personId: PersonId; readonly name: string }>()
      for await (const beside of attendeesBeside(meetingId, context)) {
        const { attendeeId, name, state } = matchOf(beside)
        if (state.kind === 'certain') certain.set(attendeeId, { personId: state.personId, name })
      }
      if (certain.size === 0) return { linked: 0 }
      return context.change(async ({ store }) => {
        const links = await attendeeLinks(store.db, meetingId)
        let linked = 0
        for (const [attendeeId, { personId, name }] of certain) {
          // What somebody said, or called otherwise, since it was looked at stays theirs.
          if (links.has(attendeeId)) continue
          if ((await attendeeById(store.db, meetingId, attendeeId))?.name !== name) continue
          if ((await personById(store.db, personId)) === null) continue
          await linkAttendee(store, attendeeId, personId)
          linked += 1
          await breathe()
        }
        return { result: { linked }, label: `Gắn ${linked} đại biểu với danh bạ`, meetingId }
      })
    },
  }
}

/** An attendee, what somebody said of who it is, and those of the directory it may be. */
type Beside = {
  readonly attendee: Attendee
  readonly link: AttendeeLink | undefined
  readonly index: PersonIndex
}

/** Read at once; nobody waits for more. */
const PAGE = 1_000

/** The attendees of a meeting in the order of the lists. Of the directory only those come in whom one of them may be. */
async function* attendeesBeside(
  meetingId: MeetingId,
  { read, progress, signal }: TaskContext,
): AsyncGenerator<Beside> {
  const links = await read(db => attendeeLinks(db, meetingId))
  const attendees: Attendee[] = []
  const keys = new Set<string>()
  for await (const page of attendeePages(read, meetingId, PAGE)) {
    for (const attendee of page) {
      attendees.push(attendee)
      keys.add(fold(attendee.name))
      for (const phone of readPhones(attendee.phone)) keys.add(phone)
    }
    await breathe()
  }
  const linked = new Set<string>(links.values())
  const { index, add } = growingPersonIndex()
  let done = 0
  if (attendees.length > 0)
    for await (const page of personPages(read, PAGE)) {
      signal.throwIfAborted()
      for (const person of page)
        if (
          keys.has(fold(person.name)) ||
          person.phones.some(phone => keys.has(phone)) ||
          [person.id, ...person.mergedIds].some(id => linked.has(id))
        )
          add(person)
      done += page.length
      progress(done, done + page.length, 'Đối chiếu với danh bạ')
      await breathe()
    }
  for (const attendee of attendees) {
    yield { attendee, link: links.get(attendee.id), index }
    await breathe()
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
