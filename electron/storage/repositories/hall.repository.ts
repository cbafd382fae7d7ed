/** The halls of a meeting's places: their rows, who sits where, who is a guest. */
import type { HallShape, Seat, Seated } from '#domain/hall/hall.ts'
import { type AttendeeId, asId, type MeetingId } from '#domain/kernel/ids.ts'
import type { ReadableDb, WritableStore } from '../store.ts'

export type StoredHall = {
  readonly id: string
  readonly shape: HallShape
  /** Of those who are in the list no longer too. */
  readonly seated: readonly Seated[]
  readonly guests: ReadonlySet<AttendeeId>
}

/** Null while nobody has drawn it. */
export async function hallOf(
  db: ReadableDb,
  meetingId: MeetingId,
  placeCode: string,
): Promise<StoredHall | null> {
  const hall = await db
    .selectFrom('halls')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('place_code', '=', placeCode)
    .executeTakeFirst()
  if (hall === undefined) return null
  const seats = await db.selectFrom('hall_seats').selectAll().where('hall_id', '=', hall.id).execute()
  const guests = await db.selectFrom('hall_guests').select('id').where('hall_id', '=', hall.id).execute()
  return {
    id: hall.id,
    shape: { rows: hall.row_count, seats: hall.seat_count, aisle: hall.aisle },
    seated: seats.map(({ id, row, seat }) => ({ id: asId<AttendeeId>(id), seat: { row, seat } })),
    guests: new Set(guests.map(({ id }) => asId<AttendeeId>(id))),
  }
}

/** @param known the hall it has; null makes one under `newId` */
export async function keepShape(
  store: WritableStore,
  { meetingId, placeCode, newId }: { meetingId: MeetingId; placeCode: string; newId: string },
  known: StoredHall | null,
  { rows, seats, aisle }: HallShape,
): Promise<void> {
  const shape = { row_count: rows, seat_count: seats, aisle }
  if (known !== null) return store.update('halls', known.id, shape)
  await store.insert('halls', { id: newId, meeting_id: meetingId, place_code: placeCode, ...shape })
}

/** With null the person has no seat. */
export async function keepSeat(
  store: WritableStore,
  hall: StoredHall,
  { id, seat }: { readonly id: AttendeeId; readonly seat: Seat | null },
): Promise<void> {
  const isSeated = hall.seated.some(one => one.id === id)
  if (seat === null) {
    if (isSeated) await store.remove('hall_seats', id)
  } else if (isSeated) await store.update('hall_seats', id, seat)
  else await store.insert('hall_seats', { id, hall_id: hall.id, ...seat })
}

export async function keepGuest(
  store: WritableStore,
  hall: StoredHall,
  id: AttendeeId,
  isGuest: boolean,
): Promise<void> {
  if (hall.guests.has(id) === isGuest) return
  if (isGuest) await store.insert('hall_guests', { id, hall_id: hall.id })
  else await store.remove('hall_guests', id)
}
