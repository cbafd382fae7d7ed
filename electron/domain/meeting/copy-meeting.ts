/** The same definition under fresh ids, so that a copy can never spoil its original. */
import type { BridgePointId, Id } from '../kernel/ids.ts'
import type { BridgePoint, Exclusion, Meeting } from './meeting.ts'

/** `newId` gives a fresh id at each call. References between bridge points follow the copies. */
export function copyMeeting(
  meeting: Meeting,
  name: string,
  newId: <Kind extends Id<string>>() => Kind,
): Meeting {
  const pointIds = new Map<BridgePointId, BridgePointId>(
    meeting.bridgePoints.map(point => [point.id, newId()]),
  )
  const pointId = (id: BridgePointId): BridgePointId => pointIds.get(id) ?? id
  const renew = <Part extends { readonly id: Id<string> }>(parts: readonly Part[]): readonly Part[] =>
    parts.map(part => ({ ...part, id: newId() }))
  const renewExclusions = (exclusions: readonly Exclusion[]): readonly Exclusion[] =>
    renew(exclusions).map(exclusion => ({ ...exclusion, targetId: pointId(exclusion.targetId) }))
  const copyPoint = (point: BridgePoint): BridgePoint => ({
    ...point,
    id: pointId(point.id),
    exclusions: renewExclusions(point.exclusions),
    groups: renew(point.groups).map(group => ({ ...group, exclusions: renewExclusions(group.exclusions) })),
  })
  return {
    ...meeting,
    id: newId(),
    name,
    sessions: renew(meeting.sessions),
    bridgePoints: meeting.bridgePoints.map(copyPoint),
    assignments: renew(meeting.assignments).map(assignment => ({
      ...assignment,
      items: renew(assignment.items),
    })),
    links: renew(meeting.links),
    addressees: renew(meeting.addressees),
    distribution: renew(meeting.distribution),
    programme: renew(meeting.programme),
  }
}
