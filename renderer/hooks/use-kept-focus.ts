/** Where an action takes away the very button that was pressed, brings the focus to a place that stays. */
import { useCallback } from 'react'
import { hasFocus } from './use-lost-focus.ts'

/** Runs the action; afterwards, if nothing holds the focus any more, `fallback` takes it. */
export function useKeptFocus(fallback: () => void): (action: Promise<unknown>) => void {
  return useCallback(
    action => {
      void action.then(() =>
        // The screen is drawn once more before it is known what is left of it.
        requestAnimationFrame(() => {
          if (!hasFocus()) fallback()
        }),
      )
    },
    [fallback],
  )
}
