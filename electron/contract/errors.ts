/** The closed list of errors a caller can be told of; everything else is a defect. */
import type { Problem } from '#domain/kernel/problem.ts'

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
  'storage-busy',
  'storage-full',
  'defect',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** As it crosses the contract. `message` is a Vietnamese sentence: what is wrong, where, what to do. */
export type ErrorValue = {
  readonly code: ErrorCode
  readonly message: string
  readonly problems: readonly Problem[]
  /** For "copy details" on a defect; free of personal data. */
  readonly details: string | null
}

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

/** What a call comes back as, over either transport. */
export type Outcome<Result = unknown> =
  | { readonly ok: true; readonly value: Result }
  | { readonly ok: false; readonly error: ErrorValue }
