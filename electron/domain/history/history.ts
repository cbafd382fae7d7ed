/** What happened, as a person reads it. */
import type { ChangeSetId, MeetingId } from '../kernel/ids.ts'
import type { LocalDateTime } from '../kernel/local-time.ts'

/** One recorded step. */
export type HistoryStep = {
  readonly id: ChangeSetId
  /** Orders the steps; later is greater. */
  readonly sequence: number
  readonly meetingId: MeetingId | null
  /** Readable: `Xóa thành phần 'Bí thư chi bộ thôn'`. */
  readonly label: string
  readonly kind: 'do' | 'undo' | 'redo'
  /** The operation of the contract it came by; `screenOf` says where that is. */
  readonly operation: string
  /** Whether it holds now; of a `do` only. */
  readonly state: 'done' | 'undone'
  readonly at: LocalDateTime
  readonly who: string
  /** How many rows it touched. */
  readonly rows: number
}

/** What Ctrl+Z and Ctrl+Y would do. */
export type UndoState = {
  readonly undo: { readonly id: ChangeSetId; readonly label: string } | null
  readonly redo: { readonly id: ChangeSetId; readonly label: string } | null
}

export type HistoryPage = {
  readonly steps: readonly HistoryStep[]
  /** How many there are all together. */
  readonly total: number
  /** Everyone who made a step in the scope, whatever the filter. */
  readonly people: readonly string[]
}
