/** Who takes files dropped on the window while a screen that wants them is open; otherwise they are returns. */
import { useEffect, useSyncExternalStore } from 'react'
import type { PickedFile } from '../client/host.ts'

export type DropTaker = {
  /** Shown while files are held over the window. */
  readonly title: string
  readonly body: string
  readonly take: (files: readonly PickedFile[]) => void
}

let current: DropTaker | null = null
const listeners = new Set<() => void>()

function setCurrent(taker: DropTaker | null): void {
  current = taker
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Takes drops as long as the caller is on the screen. `taker` must stay the same value between renders. */
export function useTakeDrops(taker: DropTaker): void {
  useEffect(() => {
    setCurrent(taker)
    return () => {
      if (current === taker) setCurrent(null)
    }
  }, [taker])
}

/** Null: nobody in particular. */
export const useDropTaker = (): DropTaker | null => useSyncExternalStore(subscribe, () => current)
