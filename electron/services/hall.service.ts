/** The seating of a hall: drawn, filled by protocol, moved by hand, each a step that can be taken back. */
import type { HallPerson, hallContract } from '#contract/hall.contract.ts'
import { attendeeLabel, BLANK_ATTENDEE } from '#domain/delegates/attendee.ts'
import {
  fillSeats,
  fitsIn,
  insertAt,
  moveTo,
  type Seat,
  type SeatChange,
  STAGE_ROW,
  sameSeat,
  usefulAisles,
} from '#domain/hall/hall.ts'
import { AppError } from '#domain/kernel/app-error.ts'
import type { AttendeeId, MeetingId } from '#domain/kernel/ids.ts'
import { placesOf } from '#domain/meeting/places.ts'
import { addAttendee } from '../storage/repositories/attendees.repository.ts'
import {
  keepEmpty,
  keepGuest,
  keepSeat,
  keepShape,
  letGo,
  type StoredHall,
} from '../storage/repositories/hall.repository.ts'
import { getMeeting } from '../storage/repositories/meetings.repository.ts'
import type { ReadableDb, WritableStore } from '../storage/store.ts'
import { readHall } from './read-hall.ts'
import type { Environment, Handlers } from './service.ts'

type Target = { readonly meetingId: MeetingId; readonly placeCode: string }

/** A drawn hall as it stands, with those of the list who sit in it. */
type Drawn = {
  readonly stored: StoredHall
  readonly people: readonly HallPerson[]
  readonly seated: readonly { readonly id: AttendeeId; readonly name: string; readonly seat: Seat }[]
}

export function hallService(environment: Environment): Handlers<keyof typeof hallContract> {
  const { directory, newId } = environment
  const placeTitle = async (db: ReadableDb, { meetingId, placeCode }: Target): Promise<string> => {
    const places = placesOf(await getMeeting(db, meetingId), directory.units)
    const place = places.find(one => one.code === placeCode)
    if (place === undefined)
      throw new AppError('not-found', 'Điểm cầu này không còn trong hội nghị. Hãy tải lại màn hình.')
    return place.title
  }
  const drawn = async (db: ReadableDb, { meetingId, placeCode }: Target): Promise<Drawn> => {
    const { stored, hall } = await readHall(db, environment, meetingId, placeCode)
    if (stored === null) throw new AppError('conflict', 'Điểm cầu này chưa có sơ đồ. Hãy lập sơ đồ trước.')
    const seated = hall.people.flatMap(({ id, name, seat }) => (seat === null ? [] : [{ id, name, seat }]))
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
    'hall.draw': async ({ rows, seats, aisles, chairs, ...target }, { store }) => {
      const title = await placeTitle(store.db, target)
      const { stored, hall } = await readHall(store.db, environment, target.meetingId, target.placeCode)
      const shape = { rows, seats, aisles: usefulAisles(seats, aisles), chairs }
      await keepShape(store, { ...target, newId: newId() }, stored, shape)
      if (stored !== null) await leaveSeatsBeyond(store, stored, seat => fitsIn(shape, seat))
      const unseated = hall.people.filter(({ seat }) => seat !== null && !fitsIn(shape, seat)).length
      const label = `Sơ đồ ${title}: ${rows} hàng, mỗi hàng ${seats} ghế`
      const mergeKey = `hall.draw:${target.placeCode}`
      return { result: { unseated }, label, meetingId: target.meetingId, mergeKey }
    },
    'hall.fill': async ({ anew, ...target }, { store }) => {
      const title = await placeTitle(store.db, target)
      const hall = await drawn(store.db, target)
      const { stored, people, seated } = hall
      const staying = anew ? seated.filter(({ seat }) => seat.row === STAGE_ROW) : seated
      const empty = stored.kept.map(({ seat }) => seat)
      const ids = people.map(({ id }) => id)
      const given = fillSeats(stored.shape, ids, staying, empty)
      const rest = await clearSeats(store, stored, [...staying, ...given])
      await writeSeats(store, { ...hall, stored: rest }, given)
      const standing = people.length - staying.length - given.length
      const label = `Xếp chỗ ${title}: ${given.length} người theo thứ bậc`
      return { result: { standing }, label, meetingId: target.meetingId }
    },
    'hall.move': async ({ to, as, ...target }, { store }) => {
      const hall = await personIn(store.db, target)
      const { stored, seated } = hall
      if (to !== null && !fitsIn(stored.shape, to))
        throw new AppError('not-found', 'Hội trường không còn ghế này. Hãy tải lại màn hình.')
      const kept = stored.kept.map(({ seat }) => seat)
      const changes =
        to !== null && as === 'insert'
          ? insertAt({ shape: stored.shape, seated, kept }, target.id, to)
          : moveTo(seated, target.id, to)
      if (changes === null)
        throw new AppError(
          'conflict',
          'Từ ghế này trở đi không còn ghế trống để lùi. Hãy thêm hàng ghế, hoặc đổi chỗ hai người.',
        )
      await writeSeats(store, hall, changes)
      return { result: null, label: `Chuyển chỗ ngồi ${hall.label}`, meetingId: target.meetingId }
    },
    'hall.guest': async ({ isGuest, ...target }, { store }) => {
      const { stored, label } = await personIn(store.db, target)
      await keepGuest(store, stored, target.id, isGuest)
      const words = isGuest ? 'Ghi là khách mời' : 'Bỏ ghi khách mời'
      return { result: null, label: `${words}: ${label}`, meetingId: target.meetingId }
    },
    'hall.add-guest': async ({ name, title, ...target }, { store }) => {
      const { stored } = await drawn(store.db, target)
      const id = newId<AttendeeId>()
      await addAttendee(store, { ...target, id, before: null, fields: { ...BLANK_ATTENDEE, name, title } })
      await keepGuest(store, stored, id, true)
      const label = `Thêm khách mời: ${attendeeLabel(name, await placeTitle(store.db, target))}`
      return { result: { id }, label, meetingId: target.meetingId }
    },
    'hall.keep': async ({ seat, note, ...target }, { store }) => {
      const title = await placeTitle(store.db, target)
      const hall = await drawn(store.db, target)
      const { stored, seated } = hall
      if (!fitsIn(stored.shape, seat))
        throw new AppError('not-found', 'Hội trường không còn ghế này. Hãy tải lại màn hình.')
      if (seated.some(one => sameSeat(one.seat, seat)))
        throw new AppError('conflict', 'Ghế này đang có người. Hãy chuyển người đó đi trước khi giữ ghế.')
      const known = stored.kept.find(one => sameSeat(one.seat, seat)) ?? null
      await forgetLeft(store, hall, [seat])
      if (note !== null) await keepEmpty(store, stored, known, { seat, note, newId: newId() })
      else if (known !== null) await letGo(store, known)
      const words = note === null ? 'Thôi giữ ghế' : 'Giữ ghế'
      return { result: null, label: `${words} ở ${title}`, meetingId: target.meetingId }
    },
    'hall.release': async (target, { store }) => {
      const title = await placeTitle(store.db, target)
      const { stored, seated } = await drawn(store.db, target)
      await clearSeats(store, stored, seated)
      const released = stored.seated.length - seated.length
      return {
        result: { released },
        label: `Bỏ ghế của người đã rời danh sách ở ${title}`,
        meetingId: target.meetingId,
      }
    },
  }
}

/** Those who left the list free their seats too; who gets another seat at once keeps the row. Gives what is left. */
async function clearSeats(
  store: WritableStore,
  stored: StoredHall,
  staying: readonly { readonly id: AttendeeId }[],
): Promise<StoredHall> {
  const ids = new Set(staying.map(({ id }) => id))
  for (const { id, name } of stored.seated)
    if (!ids.has(id)) await keepSeat(store, stored, { id, name, seat: null })
  return { ...stored, seated: stored.seated.filter(({ id }) => ids.has(id)) }
}

/** In a hall made smaller: nobody sits, and nothing is kept, where there is no seat. */
async function leaveSeatsBeyond(
  store: WritableStore,
  stored: StoredHall,
  isThere: (seat: Seat) => boolean,
): Promise<void> {
  for (const one of stored.seated)
    if (!isThere(one.seat)) await keepSeat(store, stored, { ...one, seat: null })
  for (const one of stored.kept) if (!isThere(one.seat)) await letGo(store, one)
}

/** Seats that are given out are no longer those of people who left, and no longer kept. */
async function writeSeats(store: WritableStore, hall: Drawn, changes: readonly SeatChange[]): Promise<void> {
  const names = new Map(hall.people.map(({ id, name }) => [id, name]))
  const seats = changes.flatMap(({ seat }) => (seat === null ? [] : [seat]))
  for (const { id, seat } of changes)
    await keepSeat(store, hall.stored, { id, seat, name: names.get(id) ?? '' })
  await forgetLeft(store, hall, seats)
  for (const one of hall.stored.kept)
    if (seats.some(seat => sameSeat(seat, one.seat))) await letGo(store, one)
}

/** Of people who left the list, on these seats. */
async function forgetLeft(store: WritableStore, hall: Drawn, seats: readonly Seat[]): Promise<void> {
  const listed = new Set(hall.people.map(({ id }) => id))
  for (const { id, name, seat: held } of hall.stored.seated)
    if (!listed.has(id) && seats.some(seat => sameSeat(seat, held)))
      await keepSeat(store, hall.stored, { id, name, seat: null })
}
