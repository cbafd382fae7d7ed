/** How the delegates of one answer fall into the groups of the invitation. */
import type { GroupId } from '../kernel/ids.ts'
import type { ParticipantGroup } from '../meeting/meeting.ts'
import type { DelegateSplit } from './board.ts'
import type { GroupNumbers, ReturnFigures } from './return-figures.ts'

type Counts = ReadonlyMap<GroupId, number>
type Divided = Pick<ReturnFigures, 'delegates' | 'groups' | 'listedGroups'>

/**
 * Numbers the file gives by group come first, else the groups its listed persons stand under, else nothing is known.
 * A division is used only while it fits into the confirmed number: what is left over has no group, and a division
 * into more than were confirmed says nothing reliable. Groups and the rest always make the confirmed number.
 */
export function splitDelegates(figures: Divided, groups: readonly OfGroup[]): DelegateSplit {
  const { counts } = divisionOf(figures, groups)
  return {
    byGroup: groups.map(group => ({ groupId: group.id, delegates: counts.get(group.id) ?? 0 })),
    ungrouped: figures.delegates - total(counts),
  }
}

type OfGroup = Pick<ParticipantGroup, 'id'>

/** Which of the divisions is used: the numbers by group, the persons listed under each, or neither. */
export function divisionOf(
  { groups: written, listedGroups, delegates }: Divided,
  groups: readonly OfGroup[],
): { readonly kind: 'groups' | 'listed' | 'none'; readonly counts: Counts } {
  const fits = (counts: Counts): boolean => total(counts) > 0 && total(counts) <= delegates
  const byNumber = add(groups, written)
  if (fits(byNumber)) return { kind: 'groups', counts: byNumber }
  const byList = add(groups, listedGroups)
  return fits(byList) ? { kind: 'listed', counts: byList } : { kind: 'none', counts: NOTHING }
}

const NOTHING: Counts = new Map()

function add(groups: readonly OfGroup[], numbers: GroupNumbers): Counts {
  const counts = new Map<GroupId, number>()
  for (const [groupId, delegates] of numbers)
    if (groupId !== null && groups.some(group => group.id === groupId))
      counts.set(groupId, (counts.get(groupId) ?? 0) + delegates)
  return counts
}

function total(counts: Counts): number {
  let sum = 0
  for (const one of counts.values()) sum += one
  return sum
}

/** The same with the persons of these groups left out who are counted at another place. */
export function withoutDoubles(
  split: DelegateSplit,
  doubles: readonly { readonly groupId: GroupId | null }[],
): DelegateSplit {
  const rest = new Map(split.byGroup.map(({ groupId, delegates }) => [groupId, delegates]))
  let { ungrouped } = split
  for (const { groupId } of doubles) {
    const own = groupId !== null && (rest.get(groupId) ?? 0) > 0 ? groupId : null
    const from = own ?? (ungrouped > 0 ? null : greatest(rest))
    if (from === null) ungrouped -= 1
    else rest.set(from, (rest.get(from) ?? 0) - 1)
  }
  return {
    byGroup: split.byGroup.map(({ groupId }) => ({ groupId, delegates: rest.get(groupId) ?? 0 })),
    ungrouped,
  }
}

const greatest = (counts: ReadonlyMap<GroupId, number>): GroupId | null =>
  [...counts].reduce<readonly [GroupId | null, number]>(
    (most, entry) => (entry[1] > most[1] ? entry : most),
    [null, 0],
  )[0]
