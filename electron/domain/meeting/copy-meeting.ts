/** The same definition under fresh ids, so that a copy can never spoil its original. */
import type { BridgePointId, GroupId, Id } from '../kernel/ids.ts'
import type { BridgePoint, Exclusion, Meeting } from './meeting.ts'

export type MeetingCopy = {
  readonly meeting: Meeting
  /** By group of the original its copy: what is known of a group beside its words follows by it. */
  readonly groupIds: ReadonlyMap<GroupId, GroupId>
}

/** `newId` gives a fresh id at each call. References between bridge points follow the copies. */
export function copyMeeting(
  meeting: Meeting,
  name: string,
  newId: <Kind extends Id<string>>() => Kind,
): MeetingCopy {
  const pointIds = new Map<BridgePointId, BridgePointId>(
    meeting.bridgePoints.map(point => [point.id, newId()]),
  )
  const pointId = (id: BridgePointId): BridgePointId => pointIds.get(id) ?? id
  const renew = <Part extends { readonly id: Id<string> }>(parts: readonly Part[]): readonly Part[] =>
    parts.map(part => ({ ...part, id: newId() }))
  const renewExclusions = (exclusions: readonly Exclusion[]): readonly Exclusion[] =>
    renew(exclusions).map(exclusion => ({ ...exclusion, targetId: pointId(exclusion.targetId) }))
  const groupIds = new Map<GroupId, GroupId>(
    meeting.bridgePoints.flatMap(point => point.groups.map(({ id }) => [id, newId()])),
  )
  const copyPoint = (point: BridgePoint): BridgePoint => ({
    ...point,
    id: pointId(point.id),
    exclusions: renewExclusions(point.exclusions),
    groups: point.groups.map(group => ({
      ...group,
      id: groupIds.get(group.id) ?? newId(),
      exclusions: renewExclusions(group.exclusions),
    })),
  })
  const copy: Meeting = {
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
  return { meeting: copy, groupIds }
}
