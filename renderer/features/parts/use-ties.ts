/** What ties the groups of a meeting to the directory, with how many persons each then has. */
import { useMemo, useState } from 'react'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { useOperationState } from '../../hooks/use-operation.ts'
import { useTaskAnswer } from '../../hooks/use-task-answer.ts'
import type { GroupTie } from './binding-chip.tsx'

export type Ties = {
  /** At least one group is tied. */
  readonly some: boolean
  /** Null for a group of free text that nobody wants to tie now. */
  readonly of: (groupId: string) => GroupTie | null
  /** Offers to tie a group of free text. */
  readonly show: (groupId: string) => void
}

export function useTies(meetingId: MeetingId): Ties {
  const bindings = useOperationState('allocation.bindings', { meetingId }).data
  const some = (bindings?.length ?? 0) > 0
  const overview = useTaskAnswer('allocation.overview', { meetingId }, some).data
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set())
  return useMemo(() => {
    const rules = new Map<string, GroupTie['rules']>(
      bindings?.map(({ groupId, rules: own }) => [groupId, own]),
    )
    const members = new Map<string, number | null>(
      overview?.groups.map(group => [group.groupId, group.members]),
    )
    return {
      some,
      of: groupId => {
        const own = rules.get(groupId)
        if (own === undefined) return shown.has(groupId) ? { rules: [], members: 0 } : null
        return { rules: own, members: members.get(groupId) ?? null }
      },
      show: groupId => setShown(before => new Set([...before, groupId])),
    }
  }, [bindings, some, overview, shown])
}
