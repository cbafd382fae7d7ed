/** Long work in steps: whoever runs it may pause after each, so that a thread with a screen goes on answering. */

/** Gives its result when all steps are done; what it yields means nothing. */
export type Steps<Value> = Generator<undefined, Value, undefined>

/** Runs all steps without a pause. */
export function atOnce<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
