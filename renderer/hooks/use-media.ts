/** Whether the window fits a media query, followed as it is moved, zoomed or resized. */
import { useSyncExternalStore } from 'react'

export function useMedia(text: string): boolean {
  return useSyncExternalStore(
    listener => {
      const query = window.matchMedia?.(text)
      query?.addEventListener('change', listener)
      return () => query?.removeEventListener('change', listener)
    },
    () => window.matchMedia?.(text).matches ?? false,
  )
}
