/** Any failure as the value the screen shows. */
import type { ErrorValue } from '#contract/errors.ts'
import { CallError } from '../client/client.ts'
import { errorsText } from '../text/errors.ts'

export function errorValueOf(cause: unknown): ErrorValue {
  if (cause instanceof CallError) return cause.error
  const details = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
  return { code: 'defect', message: errorsText.defect, problems: [], details }
}

/** Everything a person read, and what helps those who mend the program: for "copy details". */
export const copiedError = ({ code, message, problems, details }: ErrorValue): string =>
  [message, ...problems.map(problem => problem.message), details ?? code].join('\n')
