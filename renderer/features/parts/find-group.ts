/** A group and the bridge point it belongs to. */
import type { BridgePoint, Meeting, ParticipantGroup } from '#domain/meeting/meeting.ts'

export type FoundGroup = { readonly point: BridgePoint; readonly group: ParticipantGroup }

/** Null for a group that was removed meanwhile. */
export function findGroup(meeting: Meeting, groupId: string): FoundGroup | null {
  for (const point of meeting.bridgePoints) {
    const group = point.groups.find(({ id }) => id === groupId)
    if (group) return { point, group }
  }
  return null
}
