/** The closed list of errors a caller can be told of; everything else is a defect. */
import type { Problem } from './problem.ts'

export const ERROR_CODES = [
  'invalid-input',
  'unknown-operation',
  'not-found',
  'conflict',
  'nothing-to-undo',
  'nothing-to-redo',
  'changed-since',
  'cancelled',
  'printer-missing',
  'storage-newer',
  'storage-damaged',
  'storage-busy',
  'storage-full',
  'storage-place',
  'storage-in-use',
  'storage-lost',
  'storage-unwritable',
  'read-only',
  'update-refused',
  'password-needed',
  'defect',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** An expected failure. `message` is a Vietnamese sentence: what is wrong, where, what to do. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly problems: readonly Problem[]

  constructor(
    code: ErrorCode,
    message: string,
    options: { problems?: readonly Problem[]; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.problems = options.problems ?? []
  }
}
