/** The ways a value of a meeting changes: as a value of the meeting itself, or as one of its parts. */
import { useMemo } from 'react'
import type { Input } from '#contract/contract.ts'
import type { PartKind, PartParent } from '#contract/parts.contract.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { useRun } from './use-run.ts'

type Patch = Input<'meetings.update'>['patch']
type PartInput = Input<'parts.update'>['part']

export type MeetingEdit = {
  readonly patch: (patch: Patch) => Promise<boolean>
  readonly add: (
    part: PartInput,
    where?: {
      readonly parent?: PartParent
      readonly before?: string | null
      readonly onId?: (id: string) => void
    },
  ) => Promise<boolean>
  readonly update: (id: string, part: PartInput) => Promise<boolean>
  readonly move: (
    kind: PartKind,
    id: string,
    where: { readonly parent?: PartParent; readonly before: string | null },
  ) => Promise<boolean>
  readonly remove: (kind: PartKind, id: string) => Promise<boolean>
}

export function useMeetingEdit(meetingId: MeetingId): MeetingEdit {
  const run = useRun()
  return useMemo(() => {
    const meeting = { kind: 'meeting', id: meetingId } as const
    return {
      patch: async patch => (await run('meetings.update', { meetingId, patch })).ok,
      add: async (part, { parent = meeting, before = null, onId } = {}) =>
        (await run('parts.add', { meetingId, parent, before, part }, ({ id }) => onId?.(id))).ok,
      update: async (id, part) => (await run('parts.update', { meetingId, id, part })).ok,
      move: async (kind, id, { parent = meeting, before }) =>
        (await run('parts.move', { meetingId, kind, id, parent, before })).ok,
      remove: async (kind, id) => (await run('parts.remove', { meetingId, kind, id })).ok,
    }
  }, [run, meetingId])
}
