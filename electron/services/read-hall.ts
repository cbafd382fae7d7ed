/** Who is listed at a place with what protocol looks at, and the hall of the place in that order. */
import type { Hall } from '#contract/hall.contract.ts'
import type { Attendee } from '#domain/delegates/attendee.ts'
import { inHallOrder, type Standing } from '#domain/delegates/protocol-order.ts'
import { isHeld } from '#domain/directory/person.ts'
import { suggestedShape } from '#domain/hall/hall.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { dateOf } from '#domain/kernel/local-time.ts'
import { placesOf } from '#domain/meeting/places.ts'
import { attendeeLinks } from '../storage/repositories/attendee-links.repository.ts'
import { attendeesOfMeeting } from '../storage/repositories/attendees.repository.ts'
import { hallOf, type StoredHall } from '../storage/repositories/hall.repository.ts'
import { getMeeting } from '../storage/repositories/meetings.repository.ts'
import { personById } from '../storage/repositories/persons.repository.ts'
import type { ReadableDb } from '../storage/store.ts'
import type { Environment } from './service.ts'

export type RankedAttendee = Attendee & Standing & { readonly organ: string }

/** The list of a place, in its order, with what the directory knows of those who are linked to it. */
export async function rankedAttendees(
  db: ReadableDb,
  { now }: Pick<Environment, 'now'>,
  meetingId: MeetingId,
  placeCode: string | null,
): Promise<readonly RankedAttendee[]> {
  const links = await attendeeLinks(db, meetingId)
  const today = dateOf(now())
  return Promise.all(
    (await attendeesOfMeeting(db, meetingId, placeCode)).map(async attendee => {
      const link = links.get(attendee.id)
      const person = link === undefined || link === 'not-listed' ? null : await personById(db, link)
      const office = person?.positions.find(position => isHeld(position, today))
      return {
        ...attendee,
        rank: person?.rank ?? null,
        appointed: office?.from ?? null,
        birth: person?.birth ?? null,
        organ: office?.organ ?? '',
      }
    }),
  )
}

export type ReadHall = { readonly stored: StoredHall | null; readonly hall: Hall }

/** @throws AppError `not-found` */
export async function readHall(
  db: ReadableDb,
  environment: Pick<Environment, 'now' | 'directory'>,
  meetingId: MeetingId,
  placeCode: string,
): Promise<ReadHall> {
  const stored = await hallOf(db, meetingId, placeCode)
  const people = await rankedAttendees(db, environment, meetingId, placeCode)
  const places = placesOf(await getMeeting(db, meetingId), environment.directory.units)
  const isUnit = places.some(place => place.code === placeCode && place.unit !== null)
  const listed = new Set(people.map(({ id }) => id))
  const seats = new Map(stored?.seated.map(({ id, seat }) => [id, seat]))
  const guests = people.map(person => ({ ...person, isGuest: stored?.guests.has(person.id) ?? false }))
  return {
    stored,
    hall: {
      isDrawn: stored !== null,
      shape: stored?.shape ?? suggestedShape(people.length),
      people: inHallOrder(guests, isUnit ? 'commune' : 'province').map(({ id, name, title, isGuest }) => ({
        id,
        name,
        title,
        isGuest,
        seat: seats.get(id) ?? null,
      })),
      kept: stored?.kept.map(({ seat, note }) => ({ seat, note })) ?? [],
      left:
        stored?.seated.filter(({ id }) => !listed.has(id)).map(({ seat, name }) => ({ seat, name })) ?? [],
    },
  }
}
