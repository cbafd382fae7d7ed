/** The seating of a hall: drawn, filled by protocol, moved by hand, each a step that can be taken back. */
import type { hallContract } from '#contract/hall.contract.ts'
import { attendeeLabel } from '#domain/delegates/attendee.ts'
import { fillSeats, fitsIn, moveTo } from '#domain/hall/hall.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { AttendeeId, MeetingId } from '#domain/kernel/ids.ts'
import { placesOf } from '#domain/meeting/places.ts'
import { keepGuest, keepSeat, keepShape, type StoredHall } from '../storage/repositories/hall.repository.ts'
import { getMeeting } from '../storage/repositories/meetings.repository.ts'
import type { ReadableDb, WritableStore } from '../storage/store.ts'
import { readHall } from './read-hall.ts'
import type { Environment, Handlers } from './service.ts'

type Target = { readonly meetingId: MeetingId; readonly placeCode: string }

export function hallService(environment: Environment): Handlers<keyof typeof hallContract> {
  const { directory, newId } = environment
  const placeTitle = async (db: ReadableDb, { meetingId, placeCode }: Target): Promise<string> => {
    const places = placesOf(await getMeeting(db, meetingId), directory.units)
    const place = places.find(one => one.code === placeCode)
    if (place === undefined)
      throw new AppError('not-found', 'Điểm cầu này không còn trong hội nghị. Hãy tải lại màn hình.')
    return place.title
  }
  /** The drawn hall with those of the list who sit in it. */
  const drawn = async (db: ReadableDb, { meetingId, placeCode }: Target) => {
    const { stored, hall } = await readHall(db, environment, meetingId, placeCode)
    if (stored === null) throw new AppError('conflict', 'Điểm cầu này chưa có sơ đồ. Hãy lập sơ đồ trước.')
    const seated = hall.people.flatMap(({ id, seat }) => (seat === null ? [] : [{ id, seat }]))
    return { stored, people: hall.people, seated }
  }
  const personIn = async (db: ReadableDb, target: Target & { readonly id: AttendeeId }) => {
    const hall = await drawn(db, target)
    const person = hall.people.find(one => one.id === target.id)
    if (person === undefined)
      throw new AppError(
        'not-found',
        'Đại biểu này không còn trong danh sách, có thể đã bị xóa ở một cửa sổ khác. Hãy tải lại màn hình.',
      )
    return { ...hall, label: attendeeLabel(person.name, await placeTitle(db, target)) }
  }
  return {
    'hall.get': async ({ meetingId, placeCode }, { db }) =>
      (await readHall(db, environment, meetingId, placeCode)).hall,
    'hall.draw': async ({ rows, seats, aisle, ...target }, { store }) => {
      const title = await placeTitle(store.db, target)
      const { stored } = await readHall(store.db, environment, target.meetingId, target.placeCode)
      const shape = { rows, seats, aisle: aisle >= seats ? 0 : aisle }
      await keepShape(store, { ...target, newId: newId() }, stored, shape)
      for (const one of stored?.seated ?? [])
        if (stored !== null && !fitsIn(shape, one.seat))
          await keepSeat(store, stored, { id: one.id, seat: null })
      const label = `Sơ đồ ${title}: ${rows} hàng, mỗi hàng ${seats} ghế`
      const mergeKey = `hall.draw:${target.placeCode}`
      return { result: null, label, meetingId: target.meetingId, mergeKey }
    },
    'hall.fill': async ({ anew, ...target }, { store }) => {
      const title = await placeTitle(store.db, target)
      const { stored, people, seated } = await drawn(store.db, target)
      const ids = people.map(({ id }) => id)
      const kept = anew ? [] : seated
      const given = fillSeats(stored.shape, ids, kept)
      await clearSeats(store, stored, [...kept, ...given])
      for (const one of given) await keepSeat(store, stored, one)
      const standing = people.length - kept.length - given.length
      const label = `Xếp chỗ ${title}: ${given.length} người theo thứ bậc`
      return { result: { standing }, label, meetingId: target.meetingId }
    },
    'hall.move': async ({ to, ...target }, { store }) => {
      const { stored, seated, label } = await personIn(store.db, target)
      if (to !== null && !fitsIn(stored.shape, to))
        throw new AppError('not-found', 'Hội trường không còn ghế này. Hãy tải lại màn hình.')
      for (const change of moveTo(seated, target.id, to)) await keepSeat(store, stored, change)
      return { result: null, label: `Chuyển chỗ ngồi ${label}`, meetingId: target.meetingId }
    },
    'hall.guest': async ({ isGuest, ...target }, { store }) => {
      const { stored, label } = await personIn(store.db, target)
      await keepGuest(store, stored, target.id, isGuest)
      const words = isGuest ? 'Ghi là khách mời' : 'Bỏ ghi khách mời'
      return { result: null, label: `${words}: ${label}`, meetingId: target.meetingId }
    },
  }
}

/** Those who left the list free their seats too; who gets another seat at once keeps the row. */
async function clearSeats(
  store: WritableStore,
  stored: StoredHall,
  staying: readonly { readonly id: AttendeeId }[],
): Promise<void> {
  const ids = new Set(staying.map(({ id }) => id))
  for (const { id } of stored.seated) if (!ids.has(id)) await keepSeat(store, stored, { id, seat: null })
}
