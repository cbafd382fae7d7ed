/** Which step of the walk is shown, on which meeting: shared by the button that starts it and the card that shows it. */
import { useSyncExternalStore } from 'react'
import type { MeetingId } from '#domain/kernel/ids.ts'

export type TourPlace = { readonly meetingId: MeetingId; readonly index: number }

let place: TourPlace | null = null
const listeners = new Set<() => void>()

/** Null ends the walk. */
export function showStep(next: TourPlace | null): void {
  place = next
  for (const listener of listeners) listener()
}

export const useTourPlace = (): TourPlace | null => useSyncExternalStore(subscribe, () => place)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
