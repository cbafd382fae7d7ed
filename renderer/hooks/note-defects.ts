/** Tells the program what failed on the screen, so that it stands in its log. */
import { defectPlaces } from '#domain/kernel/defect-places.ts'
import { CallError, call } from '../client/client.ts'

/** A screen that fails at every step says nothing new. */
const MOST_NOTED = 20
let noted = 0

function note(cause: unknown): void {
  // What the program refused, it knows of itself; what is no error is only the browser's word (a box that grew twice).
  if (!(cause instanceof Error) || cause instanceof CallError || noted >= MOST_NOTED) return
  noted += 1
  const places = defectPlaces(cause)
    .slice(0, 40)
    .map(line => line.trim().slice(0, 300))
  // The screen tells its failure by itself; that the log misses it is no second one.
  call('defects.note', { places }).catch(() => undefined)
}

/** For what a part of the screen caught. */
export function noteCaught(cause: unknown): void {
  console.error(cause)
  note(cause)
}

/** For what no part of the screen catches. */
export function noteDefects(): void {
  window.addEventListener('error', ({ error }) => note(error))
  window.addEventListener('unhandledrejection', ({ reason }) => note(reason))
}
