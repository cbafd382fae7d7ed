/** The one door from a shell into the program: whatever arrives from outside, an outcome goes back. */
import type { Outcome } from '#contract/errors.ts'
import type { Transport } from '#contract/wire.ts'

/** Longer than any name of the contract; a shell forwards nothing it would not want in a log. */
const OPERATION_NAME = /^[a-z][a-zA-Z.-]{0,99}$/

/** Runs what a page asked for, trusting nothing of it but that it came through the shell's own checks. */
export function dispatch(app: Transport, operation: unknown, input: unknown): Promise<Outcome> {
  if (typeof operation === 'string' && OPERATION_NAME.test(operation)) return app.call(operation, input)
  return Promise.resolve({
    ok: false,
    error: {
      code: 'unknown-operation',
      message: 'Chương trình không có thao tác này. Hãy tải lại trang.',
      problems: [],
      details: null,
    },
  })
}
