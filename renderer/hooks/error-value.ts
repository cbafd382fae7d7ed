/** Any failure as the value the screen shows. */
import type { ErrorValue } from '#contract/errors.ts'
import { CallError } from '../client/client.ts'
import { errorsText } from '../text/errors.ts'

export function errorValueOf(cause: unknown): ErrorValue {
  if (cause instanceof CallError) return cause.error
  const details = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
  return { code: 'defect', message: errorsText.defect, problems: [], details }
}
