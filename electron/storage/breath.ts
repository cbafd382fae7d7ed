/** Lets others have the thread during long writing: the window goes on answering, though other changes wait their turn. */
import type { Steps } from '#domain/kernel/steps.ts'

/** Milliseconds of work between two pauses. */
const LONGEST = 8

/** One for the thread: pieces of work of many callers are one long work to who waits. */
let lastPause = 0

/** Runs work in steps, pausing between them. */
export async function inPieces<Value>(steps: Steps<Value>): Promise<Value> {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    await breathe()
  }
}

/** Pauses only where work has gone on for a while since the last pause. */
export async function breathe(): Promise<void> {
  if (performance.now() - lastPause < LONGEST) return
  await new Promise(resolve => setImmediate(resolve))
  lastPause = performance.now()
}
