/** Renews what is shown whenever data changed, from whichever window or service the change came. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listen } from '../client/client.ts'
import { isSaving } from './save-state.ts'
import { renewsItself } from './use-operation.ts'

export function useChanges(): void {
  const queries = useQueryClient()
  useEffect(
    () =>
      listen(event => {
        // A command of this page renews everything itself when its answer is there.
        if (event.kind === 'changed' && !isSaving())
          void queries.invalidateQueries({ predicate: query => !renewsItself(query) })
      }),
    [queries],
  )
}
