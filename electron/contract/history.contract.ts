/** What happened, and taking it back. */
import { z } from 'zod'
import type { ChangeSetId, MeetingId } from '#domain/kernel/ids.ts'
import type { LocalDateTime } from '#domain/kernel/local-time.ts'
import { idSchema } from './identifiers.ts'
import { command, query } from './operation.ts'

/** One recorded step. */
export type HistoryEntry = {
  readonly id: ChangeSetId
  /** Orders the steps; later is greater. */
  readonly sequence: number
  readonly meetingId: MeetingId | null
  /** Readable: `Xóa thành phần 'Bí thư chi bộ thôn'`. */
  readonly label: string
  readonly kind: 'do' | 'undo' | 'redo'
  /** Only for `do`: whether it holds now. */
  readonly state: 'done' | 'undone'
  readonly at: LocalDateTime
  readonly who: string
  readonly rows: number
}

export type UndoState = {
  readonly undo: { readonly id: ChangeSetId; readonly label: string } | null
  readonly redo: { readonly id: ChangeSetId; readonly label: string } | null
}

/** The steps of one meeting, or with null those that belong to no meeting (list of meetings, settings). */
const scope = { meetingId: idSchema<'meeting'>().nullable() }

export const historyContract = {
  'history.list': query(
    z.object({
      ...scope,
      before: z.int().nullable().default(null),
      limit: z.int().min(1).max(500).default(100),
    }),
  ).returns<readonly HistoryEntry[]>(),
  'history.state': query(z.object(scope)).returns<UndoState>(),
  'history.undo': command(z.object(scope)).returns<{ readonly label: string }>(),
  'history.redo': command(z.object(scope)).returns<{ readonly label: string }>(),
  /** Takes back, or does again, one recorded step wherever it stands; refused where a row was changed since. */
  'history.reverse': command(z.object({ changeSetId: idSchema<'change-set'>() })).returns<{
    readonly label: string
  }>(),
}
