/** What keeps the program from opening its data, as a person is told of it. */
import type { ErrorCode } from '../kernel/app-error.ts'

export type StartTrouble = {
  readonly code: ErrorCode
  /** What was found and what to do. */
  readonly message: string
  /** Where the data is looked for, to be read and found: nothing is opened by it. */
  readonly folder: string
  /** Whether the program may begin anew there, from a backup or with nothing, when a person asks for it. */
  readonly isReplaceable: boolean
  /** Whether the shell can show the folder in a window of the system. */
  readonly isShowable: boolean
  /** For "copy details". */
  readonly details: string
}
