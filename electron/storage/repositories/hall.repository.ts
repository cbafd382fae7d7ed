/** The halls of a meeting's places: their rows, who sits where, which seats are kept, who is a guest. */
import { type HallShape, type Seat, type Seated, usefulAisles } from '#domain/hall/hall.ts'
import { type AttendeeId, asId, type MeetingId } from '#domain/kernel/ids.ts'
import type { ReadableDb, WritableStore } from '../store.ts'

export type StoredSeat = Seated & {
  /** Whom the seat was given to; empty where that is not known. */
  readonly name: string
}

export type KeptSeat = {
  readonly id: string
  readonly seat: Seat
  /** For whom; may be empty. */
  readonly note: string
}

export type StoredHall = {
  readonly id: string
  readonly shape: HallShape
  /** Of those who are in the list no longer too. */
  readonly seated: readonly StoredSeat[]
  readonly kept: readonly KeptSeat[]
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
  const { id, row_count: rows, seat_count: seats, aisle, second_aisle, chairs } = hall
  const seated = await db.selectFrom('hall_seats').selectAll().where('hall_id', '=', id).execute()
  const kept = await db.selectFrom('hall_kept_seats').selectAll().where('hall_id', '=', id).execute()
  const guests = await db.selectFrom('hall_guests').select('id').where('hall_id', '=', id).execute()
  return {
    id,
    shape: { rows, seats, aisles: usefulAisles(seats, [aisle, second_aisle]), chairs },
    seated: seated.map(({ id: person, row, seat, name }) => ({
      id: asId<AttendeeId>(person),
      seat: { row, seat },
      name,
    })),
    kept: kept.map(({ id: key, row, seat, note }) => ({ id: key, seat: { row, seat }, note })),
    guests: new Set(guests.map(guest => asId<AttendeeId>(guest.id))),
  }
}

/** @param known the hall it has; null makes one under `newId` */
export async function keepShape(
  store: WritableStore,
  { meetingId, placeCode, newId }: { meetingId: MeetingId; placeCode: string; newId: string },
  known: StoredHall | null,
  { rows, seats, aisles, chairs }: HallShape,
): Promise<void> {
  const [aisle = 0, second = 0] = aisles
  const shape = { row_count: rows, seat_count: seats, aisle, second_aisle: second, chairs }
  if (known !== null) return store.update('halls', known.id, shape)
  await store.insert('halls', { id: newId, meeting_id: meetingId, place_code: placeCode, ...shape })
}

/** With null the person has no seat. */
export async function keepSeat(
  store: WritableStore,
  hall: StoredHall,
  { id, name, seat }: { readonly id: AttendeeId; readonly name: string; readonly seat: Seat | null },
): Promise<void> {
  const isSeated = hall.seated.some(one => one.id === id)
  if (seat === null) {
    if (isSeated) await store.remove('hall_seats', id)
  } else if (isSeated) await store.update('hall_seats', id, { ...seat, name })
  else await store.insert('hall_seats', { id, hall_id: hall.id, ...seat, name })
}

/** @param known what it is kept for now; null keeps it anew under `newId` */
export async function keepEmpty(
  store: WritableStore,
  hall: StoredHall,
  known: KeptSeat | null,
  { seat, note, newId }: { readonly seat: Seat; readonly note: string; readonly newId: string },
): Promise<void> {
  if (known !== null) return store.update('hall_kept_seats', known.id, { note })
  await store.insert('hall_kept_seats', { id: newId, hall_id: hall.id, ...seat, note })
}

export const letGo = (store: WritableStore, { id }: KeptSeat): Promise<void> =>
  store.remove('hall_kept_seats', id)

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
