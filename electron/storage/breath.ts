/** Lets others have the thread during long writing: the window goes on answering, though other changes wait their turn. */

/** Milliseconds of work between two pauses. */
const LONGEST = 12

/** One for the thread: pieces of work of many callers are one long work to who waits. */
let lastPause = 0

/** Pauses only where work has gone on for a while since the last pause. */
export async function breathe(): Promise<void> {
  if (performance.now() - lastPause < LONGEST) return
  await new Promise(resolve => setImmediate(resolve))
  lastPause = performance.now()
}
