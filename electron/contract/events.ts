/** What the program tells every listener without being asked. */

export type ChangedEvent = {
  readonly kind: 'changed'
  /** Names of the tables that a command changed. */
  readonly tables: readonly string[]
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
