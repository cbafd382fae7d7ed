/** Who presides at a place now that it was decided where its chair sits, and how a return stands to that. */
import type { ChairAtPlace, Place } from '../meeting/places.ts'
import { equalityKey } from '../vietnamese/text.ts'
import type { Seating } from './seating.ts'

/**
 * What decisions say about the chairs of places, by code of the place. Places nobody decided about are not among
 * them: their letters keep the words for both cases.
 */
export function decidedChairs(seatings: Iterable<Seating>): ReadonlyMap<string, ChairAtPlace> {
  const chairs = new Map<string, ChairAtPlace>()
  for (const { person, seats, place, decision } of seatings) {
    if (decision === null || place === null) continue
    for (const { group, place: own } of seats)
      if (group.isChair)
        chairs.set(
          own.code,
          own.code === place.code
            ? { kind: 'own', name: person.name }
            : { kind: 'away', name: person.name, at: place.point.shortName || place.title },
        )
  }
  return chairs
}

/** The places with who presides where that was decided. */
export const withChairs = (
  places: readonly Place[],
  chairs: ReadonlyMap<string, ChairAtPlace>,
): readonly Place[] =>
  chairs.size === 0
    ? places
    : places.map(place => {
        const chair = chairs.get(place.code)
        return chair === undefined ? place : { ...place, chair }
      })

/**
 * Vietnamese question about a return whose chair is not the one the decision lets expect; null where they agree or
 * nothing was decided.
 */
export function chairExpectation(
  chair: ChairAtPlace | undefined,
  returned: { readonly name: string | null } | null,
): string | null {
  if (chair === undefined) return null
  const name = returned?.name ?? null
  if (chair.kind === 'own') {
    if (name === null || sameName(name, chair.name)) return null
    return `Đồng chí ${chair.name} đã được xác định dự và chủ trì tại đây, bảng xác nhận ghi đồng chí ${name} chủ trì. Hỏi lại đơn vị ai chủ trì.`
  }
  if (name === null)
    return `Đồng chí ${chair.name} dự tại ${chair.at} nên cần người chủ trì thay, bảng xác nhận chưa ghi người chủ trì. Hỏi lại đơn vị ai chủ trì.`
  if (!sameName(name, chair.name)) return null
  return `Bảng xác nhận ghi đồng chí ${chair.name} chủ trì, nhưng đồng chí ${chair.name} đã được xác định dự tại ${chair.at}. Hỏi lại đơn vị ai chủ trì thay.`
}

const sameName = (left: string, right: string): boolean => equalityKey(left) === equalityKey(right)
