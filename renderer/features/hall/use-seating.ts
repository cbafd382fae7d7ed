/** Moves people between seats: what is carried, where one stands, and the commands, each told in words. */
import { useMemo, useState } from 'react'
import type { Hall, HallPerson } from '#contract/hall.contract.ts'
import { fitsIn, type Seat, sameSeat } from '#domain/hall/hall.ts'
import type { AttendeeId, MeetingId } from '#domain/kernel/ids.ts'
import { call } from '../../client/client.ts'
import { formatNumber } from '../../components/format-number.ts'
import { useRun } from '../../hooks/use-run.ts'
import { hallDrawingText, hallText, seatingText } from '../../text/hall.ts'
import { firstSeat, movedBetween, type SeatStates, seatStates } from './hall-seats.ts'

export type HallTarget = { readonly meetingId: MeetingId; readonly placeCode: string }

export type Seating = {
  readonly hall: Hall
  readonly states: SeatStates
  /** Where one stands. */
  readonly cursor: Seat
  readonly setCursor: (seat: Seat) => void
  /** Who has been picked up and not put down yet. */
  readonly carried: HallPerson | null
  readonly pick: (id: AttendeeId) => void
  readonly cancel: () => void
  /** Puts down who is carried, or `id`. */
  readonly put: (seat: Seat, as: 'swap' | 'insert', id?: AttendeeId) => Promise<void>
  readonly unseat: (id: AttendeeId) => Promise<void>
  readonly setGuest: (person: HallPerson) => Promise<void>
  /** Null: kept no longer. */
  readonly keep: (seat: Seat, note: string | null) => Promise<void>
  readonly fill: (anew: boolean) => Promise<void>
  readonly release: () => Promise<void>
  readonly say: (text: string) => void
}

export function useSeating(target: HallTarget, hall: Hall, say: (text: string) => void): Seating {
  const run = useRun()
  const [cursor, setCursor] = useState<Seat>(() => firstSeat(hall.shape))
  const [carriedId, setCarriedId] = useState<AttendeeId | null>(null)
  const states = useMemo(() => seatStates(hall), [hall])
  const personOf = (id: AttendeeId | null) => hall.people.find(person => person.id === id) ?? null
  const carried = personOf(carriedId)
  const putDown = (words: string) => {
    setCarriedId(null)
    say(words)
  }
  const put: Seating['put'] = async (seat, as, id) => {
    const person = personOf(id ?? carriedId)
    if (person === null) return
    const { name } = person
    if (person.seat !== null && sameSeat(person.seat, seat)) return putDown(seatingText.cancelled(name))
    const moved = await run('hall.move', { ...target, id: person.id, to: seat, as })
    if (!moved.ok) return
    putDown(wordsOfMove({ before: hall, after: await call('hall.get', target), person, to: seat, as }))
  }
  return {
    hall,
    states,
    // A hall drawn smaller may have lost the seat.
    cursor: fitsIn(hall.shape, cursor) ? cursor : firstSeat(hall.shape),
    setCursor,
    carried,
    say,
    put,
    pick: id => {
      const person = personOf(id)
      if (person === null) return
      setCarriedId(id)
      say(seatingText.picked(person.name, placeOf(person.seat)))
    },
    cancel: () => {
      if (carried !== null) putDown(seatingText.cancelled(carried.name))
    },
    unseat: async id => {
      const person = personOf(id)
      if (person === null || person.seat === null) return
      const moved = await run('hall.move', { ...target, id, to: null })
      if (moved.ok) putDown(seatingText.unseated(person.name))
    },
    setGuest: async ({ id, name, isGuest }) => {
      const marked = await run('hall.guest', { ...target, id, isGuest: !isGuest })
      if (marked.ok) say(isGuest ? seatingText.host(name) : seatingText.guest(name))
    },
    keep: async (seat, note) => {
      const kept = await run('hall.keep', { ...target, seat, note })
      const at = hallDrawingText.seat(seat)
      if (kept.ok) say(note === null ? seatingText.letGo(at) : seatingText.kept(at))
    },
    fill: async anew => {
      const filled = await run('hall.fill', { ...target, anew })
      if (!filled.ok) return
      const { standing } = filled.value
      const rest = standing === 0 ? '' : ` ${hallText.standing(formatNumber(standing))}`
      say(hallText.filled(formatNumber(hall.people.length - standing)) + rest)
    },
    release: async () => {
      const released = await run('hall.release', target)
      if (released.ok) say(seatingText.released(formatNumber(released.value.released)))
    },
  }
}

const placeOf = (seat: Seat | null): string =>
  seat === null ? seatingText.noSeat : hallDrawingText.seat(seat)

type Move = {
  readonly before: Hall
  readonly after: Hall
  readonly person: HallPerson
  readonly to: Seat
  readonly as: 'swap' | 'insert'
}

/** Who came where, and whom it sent elsewhere. */
function wordsOfMove({ before, after, person, to, as }: Move): string {
  const { id, name } = person
  const at = hallDrawingText.seat(to)
  const sitting = seatStates(before)(to)
  if (sitting.kind !== 'person' || sitting.person.id === id) return seatingText.moved(name, at)
  if (as === 'insert') {
    const others = { ...before, people: before.people.filter(one => one.id !== id) }
    return seatingText.inserted(name, at, formatNumber(movedBetween(others, after)))
  }
  return seatingText.swapped(name, at, sitting.person.name, placeOf(person.seat))
}
