/** Holds back an edit that moves people until the person has seen whom; every other edit goes through at once. */
import { useCallback, useMemo, useState } from 'react'
import type { AllocationEdit } from '#contract/allocation.contract.ts'
import type { Impact } from '#domain/allocation/impact.ts'
import type { GroupId, MeetingId } from '#domain/kernel/ids.ts'
import { call, newJob } from '../../client/client.ts'
import type { MeetingEdit } from '../../hooks/use-meeting-edit.ts'
import { useRun } from '../../hooks/use-run.ts'

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
export function useImpact(meetingId: MeetingId, edit: MeetingEdit, guarded: boolean): GuardedEdit {
  const run = useRun()
  const [held, setHeld] = useState<HeldEdit | null>(null)
  const ask = useCallback(
    async (change: AllocationEdit | null): Promise<boolean> => {
      if (change === null) return true
      const impact = await call('allocation.impact', { meetingId, edit: change, job: newJob() }).catch(
        // Not knowing whom it moves is no reason to keep a person from an edit that can be undone.
        () => null,
      )
      if (impact === null || impact.moved === 0) return true
      const opener = document.activeElement
      return new Promise(resolve => {
        const answer = (kept: boolean) => () => {
          setHeld(null)
          resolve(kept)
          if (opener instanceof HTMLElement) opener.focus()
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
      update: async (id, part) => (await ask(movingUpdate(id, part))) && edit.update(id, part),
      remove: async (kind, id) => (await ask(movingRemoval(kind, id))) && edit.remove(kind, id),
      move: async (kind, id, where) =>
        (await ask(
          kind === 'group' && where.parent?.kind === 'bridge-point'
            ? { kind: 'move-group', id, pointId: where.parent.id }
            : null,
        )) && edit.move(kind, id, where),
      add: async (part, where) =>
        (await ask(movingAddition(part, where?.parent?.id))) && edit.add(part, where),
    }
    return { edit: guardedEdit, bind, held }
  }, [edit, ask, run, meetingId, guarded, held])
}

type Part = Parameters<MeetingEdit['update']>[1]

/** Null for fields that decide nothing about anybody: most of what is typed. */
function movingUpdate(id: string, part: Part): AllocationEdit | null {
  switch (part.kind) {
    case 'bridge-point': {
      const { unitCodes, kind, shortName } = part.fields
      return unitCodes === undefined && kind === undefined && shortName === undefined
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

const movingRemoval = (kind: string, id: string): AllocationEdit | null =>
  kind === 'bridge-point' || kind === 'group' || kind === 'exclusion'
    ? { kind: 'remove', part: kind, id }
    : null

function movingAddition(part: Part, parentId: string | undefined): AllocationEdit | null {
  if (part.kind !== 'exclusion' || parentId === undefined) return null
  const { targetId, wording } = part.fields
  if (targetId === undefined) return null
  const fields = { targetId, wording: wording ?? '' }
  return { kind: 'add', parentId, part: { kind: 'exclusion', fields } } as AllocationEdit
}
