/**
 * Who takes files dropped on the window: a screen that wants them, while it is open; files of one ending, wherever
 * they are dropped. All others are what the drop target of the place takes them for.
 */
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

type Take = DropTaker['take']

const byEnding = new Map<string, Take>()

/** Takes files of this ending (`.diemcau`) from every drop as long as the caller is there. */
export function useTakeEnding(ending: string, take: Take): void {
  useEffect(() => {
    byEnding.set(ending, take)
    return () => {
      if (byEnding.get(ending) === take) byEnding.delete(ending)
    }
  }, [ending, take])
}

/** Gives each dropped file to whom it belongs. */
export function shareOut(files: readonly PickedFile[], rest: Take): void {
  let others = files
  for (const [ending, take] of byEnding) {
    const own = others.filter(({ name }) => name.toLowerCase().endsWith(ending))
    if (own.length === 0) continue
    others = others.filter(file => !own.includes(file))
    take(own)
  }
  if (others.length > 0) rest(others)
}
