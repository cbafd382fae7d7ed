/** Whether everything typed has been saved, for the quiet word in the title bar, and the way to save it all now. */
import { useSyncExternalStore } from 'react'

export type SaveState = 'saved' | 'saving' | 'failed'

const listeners = new Set<() => void>()
const flushes = new Set<() => void>()
let running = 0
let failed = false

const tell = () => {
  for (const listener of listeners) listener()
}

/** Counts one save as running until the result is called with whether it succeeded. */
export function beginSave(): (succeeded: boolean) => void {
  running += 1
  tell()
  return succeeded => {
    running -= 1
    failed = !succeeded
    tell()
  }
}

/** Registers a field whose typing may still be unsaved; the result takes it off. */
export function registerUnsaved(flush: () => void): () => void {
  flushes.add(flush)
  tell()
  return () => {
    flushes.delete(flush)
    tell()
  }
}

/** Saves at once whatever any field still holds. */
export function flushUnsaved(): void {
  for (const flush of Array.from(flushes)) flush()
}

const current = (): SaveState => {
  if (running > 0 || flushes.size > 0) return 'saving'
  return failed ? 'failed' : 'saved'
}

export function useSaveState(): SaveState {
  return useSyncExternalStore(listener => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, current)
}

/** Saves before the page goes away. Both events: some ways of leaving fire only one of them. */
export function saveBeforeLeaving(): () => void {
  const events = ['beforeunload', 'pagehide', 'blur'] as const
  for (const event of events) window.addEventListener(event, flushUnsaved)
  return () => {
    for (const event of events) window.removeEventListener(event, flushUnsaved)
  }
}

/** True while a command of this page is under way. */
export const isSaving = (): boolean => running > 0
