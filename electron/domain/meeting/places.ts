/** The places a meeting is held at: its bridge points with every per-unit point expanded, 98 in the specimen. */
import { isValidOn, partyCommitteeName, type Unit, unitTitle } from '../directory/unit.ts'
import type { UnitCode } from '../kernel/ids.ts'
import { meetingDay } from './deadlines.ts'
import type { BridgePoint, Meeting } from './meeting.ts'

/** Who presides at a place, once that was decided: its own chair, or somebody for the chair who sits elsewhere. */
export type ChairAtPlace =
  | { readonly kind: 'own'; readonly name: string }
  | { readonly kind: 'away'; readonly name: string /** `điểm cầu tỉnh`. */; readonly at: string }

/** One place that gets a letter, sends a return and counts once. */
export type Place = {
  /** Official unit code, or the code of a one-place point; unique within the meeting. */
  readonly code: string
  /** As every list and paper calls it: a unit by its name, a point held at one place by its title, as the letter does. */
  readonly title: string
  /** Who the letter is addressed to: `Đảng ủy phường Cẩm Thành`. */
  readonly addressee: string
  readonly point: BridgePoint
  readonly unit: Unit | null
  /** Absent while nobody decided. */
  readonly chair?: ChairAtPlace
}

/** A place as it travels: with its point every one of a country's places would carry the codes of them all. */
export type ListedPlace = Omit<Place, 'point' | 'chair'>

export const listedPlace = ({ code, title, addressee, unit }: Place): ListedPlace => ({
  code,
  title,
  addressee,
  unit,
})

/**
 * Every place of the meeting, in the order of its bridge points, units in the order they were chosen.
 * A chosen unit that the directory no longer knows keeps its code as its title, so that nothing disappears.
 */
export function placesOf(meeting: Meeting, units: ReadonlyMap<UnitCode, Unit>): readonly Place[] {
  return meeting.bridgePoints.flatMap(point =>
    point.kind === 'one-place'
      ? [
          {
            code: point.code,
            title: point.title || point.host || point.code,
            addressee: point.host,
            point,
            unit: null,
          },
        ]
      : point.unitCodes.map(code => placeOfUnit(point, code, units.get(code) ?? null)),
  )
}

/** Places whose unit is none on the day of the meeting: ended before, or made after. */
export function placesNotValid(meeting: Meeting, places: readonly Place[]): readonly Place[] {
  const day = meetingDay(meeting)
  return places.filter(({ unit }) => unit !== null && !isValidOn(unit, day))
}

/** The line that names the place at the head of its papers: `Điểm cầu: Xã Sơn Hà`, `Điểm cầu cấp tỉnh`. */
export const placeLine = (title: string): string =>
  /^điểm cầu\b/iu.test(title) ? title : `Điểm cầu: ${title}`

const placeOfUnit = (point: BridgePoint, code: UnitCode, unit: Unit | null): Place => ({
  code,
  title: unit === null ? code : unitTitle(unit),
  addressee: unit === null ? code : partyCommitteeName(unit),
  point,
  unit,
})
