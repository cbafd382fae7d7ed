/** Changes data through the program: runs a command, says why when it was refused, and renews what is shown. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Input, NamesOfKind, Result } from '#contract/contract.ts'
import type { Outcome } from '#contract/errors.ts'
import { call } from '../client/client.ts'
import { errorValueOf } from './error-value.ts'
import { beginSave } from './save-state.ts'
import { useNotify } from './use-notify.tsx'
import { renewsItself } from './use-operation.ts'

export type Run = <Name extends NamesOfKind<'command'>>(
  name: Name,
  input: Input<Name>,
  /** Told as soon as the program has answered, before the screen is renewed. */
  onValue?: (value: Result<Name>) => void,
) => Promise<Outcome<Result<Name>>>

/** The outcome comes when the screen shows the change; a failure has already been told to the person. */
export function useRun(): Run {
  const queries = useQueryClient()
  const notify = useNotify()
  return useCallback(
    async (name, input, onValue) => {
      const end = beginSave()
      try {
        const value = await call(name, input)
        end(true)
        onValue?.(value)
        void queries.invalidateQueries({ predicate: query => query.meta?.['background'] === true })
        await queries.invalidateQueries({
          predicate: query => query.meta?.['background'] !== true && !renewsItself(query),
        })
        // The queries tell the screen in a task of their own, which is queued by now; behind it the change is shown.
        await new Promise(resolve => setTimeout(resolve))
        return { ok: true, value }
      } catch (cause) {
        const error = errorValueOf(cause)
        // A step that is not taken back leaves nothing unsaved.
        end(name.startsWith('history.'))
        notify.error(error)
        return { ok: false, error }
      }
    },
    [queries, notify],
  )
}
