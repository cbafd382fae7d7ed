/** Typing that saves itself, for a field of any look. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import { DraftStore, type Pace, type SaveText } from './draft-store.ts'

export type Draft = {
  readonly text: string
  readonly unsaved: boolean
  readonly change: (text: string) => void
  /** Saves at once what is not saved yet. */
  readonly flush: () => void
  /** Saves, and is done when everything typed so far has arrived or was refused. */
  readonly arrived: () => Promise<void>
  readonly onFocus: () => void
  readonly onBlur: () => void
}

/**
 * `value` is what the program holds, `save` brings a new text there and says whether it arrived.
 * A value changed elsewhere (undo, another window) is taken over unless it would take away unsaved typing.
 */
export function useDraft(value: string, save: SaveText, pace: Pace = 'after-pause'): Draft {
  const [store] = useState(() => new DraftStore(value, save, pace))
  const view = useSyncExternalStore(store.subscribe, store.view)
  useEffect(() => store.receive(value, save, pace))
  useEffect(() => store.flush, [store])
  return {
    ...view,
    change: store.change,
    flush: store.flush,
    arrived: store.arrived,
    onFocus: store.focus,
    onBlur: store.blur,
  }
}
