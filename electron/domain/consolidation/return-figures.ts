/** What the board needs of an accepted version: its numbers and names, without the persons it lists. */
import type { GroupId } from '../kernel/ids.ts'
import type { ReturnContent, ReturnVersion, SourceCell, StoredReturn } from '../returns/stored-return.ts'

/** Delegates by group of the invitation; null for a group that was not recognised. */
export type GroupNumbers = readonly (readonly [GroupId | null, number])[]

export type ReturnFigures = {
  readonly delegates: number
  readonly rule: ReturnContent['rule']
  readonly stated: number | null
  readonly listed: number | null
  readonly chair: ReturnContent['chair']
  readonly contact: ReturnContent['contact']
  readonly note: string
  readonly countSource: SourceCell | null
  /** Numbers the answer gives by group, in its own order. */
  readonly groups: GroupNumbers
  /** How many of its listed persons stand under each group. */
  readonly listedGroups: GroupNumbers
  /** How many persons it lists. */
  readonly people: number
}

/** An accepted version as the board reads it. */
export type FiguredReturn = ReturnVersion & { readonly figures: ReturnFigures }

export function figuresOfContent(content: ReturnContent): ReturnFigures {
  const { delegates, rule, stated, listed, chair, contact, note, countSource, groups, people } = content
  const listedGroups = new Map<GroupId | null, number>()
  for (const { groupId } of people) listedGroups.set(groupId, (listedGroups.get(groupId) ?? 0) + 1)
  return {
    delegates,
    rule,
    stated,
    listed,
    chair,
    contact,
    note,
    countSource,
    groups: groups.map(group => [group.groupId, group.delegates]),
    listedGroups: [...listedGroups],
    people: people.length,
  }
}

export const figuredReturn = ({ content, ...facts }: StoredReturn): FiguredReturn => ({
  ...facts,
  figures: figuresOfContent(content),
})
