/** How a call ends, as it crosses either transport. */
import type { ErrorCode } from '#domain/kernel/app-error.ts'
import type { Problem } from '#domain/kernel/problem.ts'

/** `message` is a Vietnamese sentence: what is wrong, where, what to do. */
export type ErrorValue = {
  readonly code: ErrorCode
  readonly message: string
  readonly problems: readonly Problem[]
  /** For "copy details" on a defect; free of personal data. */
  readonly details: string | null
}

export type Outcome<Result = unknown> =
  | { readonly ok: true; readonly value: Result }
  | { readonly ok: false; readonly error: ErrorValue }
