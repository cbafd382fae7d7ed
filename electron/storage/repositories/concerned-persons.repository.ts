/** Everybody of the directory whom a meeting concerns: invited by a line that is tied to them, or to be called about a place. */
import { seaterOf } from '#domain/allocation/seating.ts'
import type { Unit } from '#domain/directory/unit.ts'
import type { MeetingId, PersonId, UnitCode } from '#domain/kernel/ids.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import type { ReadableDb } from '../store.ts'
import { inviteePages, seatingGround } from './allocation.repository.ts'
import { getMeeting } from './meetings.repository.ts'
import { contactKeys } from './unit-contacts.repository.ts'

/** Reads a page of the directory at a time, so that others get their turn between. @throws AppError `not-found` */
export async function concernedPersons(
  read: <Value>(work: (db: ReadableDb) => Promise<Value>) => Promise<Value>,
  meetingId: MeetingId,
  units: ReadonlyMap<UnitCode, Unit>,
  today: LocalDateTime,
): Promise<readonly PersonId[]> {
  const ground = await read(async db => seatingGround(db, await getMeeting(db, meetingId), units, today))
  const codes = new Set(ground.places.map(({ code }) => code))
  const concerned = new Set(
    (await read(contactKeys)).filter(({ placeCode }) => codes.has(placeCode)).map(({ personId }) => personId),
  )
  if (ground.bindings.length === 0) return [...concerned]
  const seat = seaterOf(ground)
  for await (const page of inviteePages(read, ground.day))
    for (const person of page) if (seat(person) !== null) concerned.add(person.id)
  return [...concerned]
}
