/** How the delegates of one answer fall into the groups of the invitation. */
import type { GroupId } from '../kernel/ids.ts'
import type { ParticipantGroup } from '../meeting/meeting.ts'
import type { ReturnContent } from '../returns/stored-return.ts'
import type { DelegateSplit } from './board.ts'

type Counts = ReadonlyMap<GroupId, number>

/**
 * Numbers the file gives by group come first, else the groups its listed persons stand under, else nothing is known.
 * A division is used only while it fits into the confirmed number: what is left over has no group, and a division
 * into more than were confirmed says nothing reliable. Groups and the rest always make the confirmed number.
 */
export function splitDelegates(content: ReturnContent, groups: readonly ParticipantGroup[]): DelegateSplit {
  const known = new Set(groups.map(group => group.id))
  const divisions = [
    add(
      known,
      content.groups.map(group => [group.groupId, group.delegates]),
    ),
    add(
      known,
      content.people.map(person => [person.groupId, 1]),
    ),
  ]
  const counts =
    divisions.find(division => total(division) > 0 && total(division) <= content.delegates) ?? NOTHING
  return {
    byGroup: groups.map(group => ({ groupId: group.id, delegates: counts.get(group.id) ?? 0 })),
    ungrouped: content.delegates - total(counts),
  }
}

const NOTHING: Counts = new Map()

function add(known: ReadonlySet<GroupId>, entries: readonly (readonly [GroupId | null, number])[]): Counts {
  const counts = new Map<GroupId, number>()
  for (const [groupId, delegates] of entries)
    if (groupId !== null && known.has(groupId)) counts.set(groupId, (counts.get(groupId) ?? 0) + delegates)
  return counts
}

const total = (counts: Counts): number => [...counts.values()].reduce((sum, one) => sum + one, 0)
