/** On which level a bridge point stands, and what the levels are called. */
import type { BridgePointId } from '../kernel/ids.ts'
import type { BridgePoint, Meeting } from '../meeting/meeting.ts'
import type { PlaceLevel } from './board.ts'

/**
 * A point at every unit of a set is of the commune level. Of the points held at one place the first is the province's,
 * the others are held at organs of the province: a letter names its points by rank, the convening committee's own
 * first, and nothing else about a point says who holds it in a way every office writes alike.
 */
export function levelsOfPoints(points: readonly BridgePoint[]): ReadonlyMap<BridgePointId, PlaceLevel> {
  const own = points.find(point => point.kind === 'one-place')
  return new Map(
    points.map(point => [
      point.id,
      point.kind === 'per-unit' ? 'commune' : point === own ? 'province' : 'agency',
    ]),
  )
}

/** `tỉnh`, or `thành phố` where the meeting is called by a city under the Centre. */
export const areaWord = (meeting: Meeting): 'tỉnh' | 'thành phố' =>
  /thành (ủy|uỷ)|nhân dân thành phố/iu.test(`${meeting.convener} ${meeting.letterhead.organ}`)
    ? 'thành phố'
    : 'tỉnh'
