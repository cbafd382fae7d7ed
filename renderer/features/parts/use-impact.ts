/** Holds back an edit that moves people or changes numbers, letters or forms until the person has seen what; every other goes through at once. */
import { useCallback, useMemo, useState } from 'react'
import type { AllocationEdit } from '#contract/allocation.contract.ts'
import { changesNothing, type Impact } from '#domain/allocation/impact.ts'
import type { GroupId } from '#domain/kernel/ids.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { call, newJob } from '../../client/client.ts'
import type { MeetingEdit } from '../../hooks/use-meeting-edit.ts'
import { useRun } from '../../hooks/use-run.ts'
import { findGroup } from './find-group.ts'

type Rules = Extract<AllocationEdit, { kind: 'bind' }>['rules']

/** An edit that waits for an answer. */
export type HeldEdit = {
  readonly impact: Impact
  readonly keep: () => void
  readonly drop: () => void
}

export type GuardedEdit = {
  readonly edit: MeetingEdit
  readonly bind: (groupId: GroupId, rules: Rules) => Promise<boolean>
  /** Null while nothing waits. */
  readonly held: HeldEdit | null
}

/** @param guarded false while no group is tied to anybody: nobody can move */
export function useImpact(meeting: Meeting, edit: MeetingEdit, guarded: boolean): GuardedEdit {
  const meetingId = meeting.id
  const run = useRun()
  const [held, setHeld] = useState<HeldEdit | null>(null)
  const ask = useCallback(
    async (change: AllocationEdit | null, isTyped = false): Promise<boolean> => {
      if (change === null) return true
      const impact = await call('allocation.impact', { meetingId, edit: change, job: newJob() }).catch(
        // Not knowing whom it moves is no reason to keep a person from an edit that can be undone.
        () => null,
      )
      // Who types goes on typing unless it moves somebody.
      if (impact === null || (isTyped ? impact.moved === 0 : changesNothing(impact))) return true
      const opener = document.activeElement
      const line = opener?.closest('li')?.querySelector('textarea')
      return new Promise(resolve => {
        const answer = (kept: boolean) => () => {
          setHeld(null)
          resolve(kept)
          // What opened it may go with the edit: its line stays.
          const focused = kept ? (line ?? opener) : opener
          if (focused instanceof HTMLElement) focused.focus()
        }
        setHeld(before => {
          before?.drop()
          return { impact, keep: answer(true), drop: answer(false) }
        })
      })
    },
    [meetingId],
  )
  return useMemo(() => {
    const bind = async (groupId: GroupId, rules: Rules): Promise<boolean> => {
      // The first tie of all moves everybody from nowhere; that says nothing.
      if (guarded && !(await ask({ kind: 'bind', groupId, rules }))) return false
      return (await run('allocation.bind', { meetingId, groupId, rules })).ok
    }
    if (!guarded) return { edit, bind, held }
    const guardedEdit: MeetingEdit = {
      ...edit,
      update: async (id, part) => (await ask(movingUpdate(id, part), isTyped(part))) && edit.update(id, part),
      remove: async (kind, id) => (await ask(movingRemoval(meeting, kind, id))) && edit.remove(kind, id),
      move: async (kind, id, where) =>
        (await ask(movingMove(meeting, kind, id, where.parent?.id))) && edit.move(kind, id, where),
      add: async (part, where) =>
        (await ask(movingAddition(part, where?.parent?.id))) && edit.add(part, where),
    }
    return { edit: guardedEdit, bind, held }
  }, [edit, ask, run, meeting, meetingId, guarded, held])
}

type Part = Parameters<MeetingEdit['update']>[1]

/** Null for fields that decide nothing about anybody: most of what is typed. */
function movingUpdate(id: string, part: Part): AllocationEdit | null {
  switch (part.kind) {
    case 'bridge-point': {
      const { unitCodes, kind } = part.fields
      return unitCodes === undefined && kind === undefined
        ? null
        : ({ kind: 'update', id, part } as AllocationEdit)
    }
    case 'group':
      return part.fields.isChair === undefined && part.fields.substituteRule === undefined
        ? null
        : ({ kind: 'update', id, part } as AllocationEdit)
    case 'exclusion':
      return part.fields.targetId === undefined ? null : ({ kind: 'update', id, part } as AllocationEdit)
    default:
      return null
  }
}

const isTyped = (part: Part): boolean => part.kind === 'group' && part.fields.substituteRule !== undefined

/** A line without words invites nobody. */
const movingRemoval = (meeting: Meeting, kind: string, id: string): AllocationEdit | null =>
  kind === 'bridge-point' ||
  kind === 'exclusion' ||
  (kind === 'group' && findGroup(meeting, id)?.group.text.trim() !== '')
    ? { kind: 'remove', part: kind, id }
    : null

/** Within its point a line only takes another place on the page. */
const movingMove = (
  meeting: Meeting,
  kind: string,
  id: string,
  pointId: string | undefined,
): AllocationEdit | null =>
  kind !== 'group' || pointId === undefined || findGroup(meeting, id)?.point.id === pointId
    ? null
    : { kind: 'move-group', id, pointId }

function movingAddition(part: Part, parentId: string | undefined): AllocationEdit | null {
  if (part.kind !== 'exclusion' || parentId === undefined) return null
  const { targetId, wording } = part.fields
  if (targetId === undefined) return null
  const fields = { targetId, wording: wording ?? '' }
  return { kind: 'add', parentId, part: { kind: 'exclusion', fields } } as AllocationEdit
}
