/** What the program tells every listener without being asked. */
import type { TouchedPlace } from '#domain/consolidation/board.ts'

export type ChangedEvent = {
  readonly kind: 'changed'
  /** Names of the tables that a command changed. */
  readonly tables: readonly string[]
  /** The bridge points whose rows a command changed: for lists of many places that renew only these. */
  readonly places?: readonly TouchedPlace[]
}

export type ProgressEvent = {
  readonly kind: 'progress'
  readonly job: string
  readonly done: number
  readonly total: number
  /** Vietnamese, for example the file being read. */
  readonly text: string
}

export type AppEvent = ChangedEvent | ProgressEvent
