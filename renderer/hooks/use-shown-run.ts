/** Runs a command whose change the screen shows already: nothing is read anew but the steps that can be undone. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Input, NamesOfKind } from '#contract/contract.ts'
import { call } from '../client/client.ts'
import { errorValueOf } from './error-value.ts'
import { beginSave } from './save-state.ts'
import { useNotify } from './use-notify.tsx'
import { renewsItself } from './use-operation.ts'

/** Whether it was done; a failure has been told to the person. */
export type ShownRun = <Name extends NamesOfKind<'command'>>(
  name: Name,
  input: Input<Name>,
) => Promise<boolean>

/** For work at the speed of keys, where reading everything anew after each (`useRun`) would be felt. */
export function useShownRun(): ShownRun {
  const queries = useQueryClient()
  const notify = useNotify()
  return useCallback(
    async (name, input) => {
      const end = beginSave()
      try {
        await call(name, input)
        end(true)
        // Screens opened later read anew; what is open now does not show this change.
        void queries.invalidateQueries({ predicate: query => !renewsItself(query), refetchType: 'none' })
        void queries.invalidateQueries({ queryKey: ['history.state'] })
        return true
      } catch (cause) {
        end(false)
        notify.error(errorValueOf(cause))
        return false
      }
    },
    [queries, notify],
  )
}
