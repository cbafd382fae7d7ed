/** What long reading answers, kept fresh like any other read; its progress shows while it lasts. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Input, NamesOfKind, Result } from '#contract/contract.ts'
import { call, listen, newJob } from '../client/client.ts'

type TaskName = NamesOfKind<'task'>

/** Shorter work shows no progress. */
const SHOWN_AFTER_MS = 500

export type TaskAnswer<Value> = {
  /** Undefined while it is awaited for the first time. */
  readonly data: Value | undefined
  readonly error: Error | null
  /** Null until the work has lasted for a while. */
  readonly progress: { readonly done: number; readonly total: number; readonly text: string } | null
  readonly cancel: () => void
}

/** @param enabled false: nothing is asked */
export function useTaskAnswer<Name extends TaskName>(
  name: Name,
  input: Omit<Input<Name>, 'job'>,
  enabled = true,
): TaskAnswer<Result<Name>> {
  const job = useRef('')
  const [progress, setProgress] = useState<TaskAnswer<unknown>['progress']>(null)
  const query = useQuery<Result<Name>>({
    queryKey: [name, input],
    queryFn: ({ signal }) => {
      const id = newJob()
      job.current = id
      // Asked anew before it was done: the older answer is worth nothing.
      signal.addEventListener('abort', () => void call('jobs.cancel', { job: id }))
      // The job is the one field the caller leaves to this hook.
      return call(name, { ...input, job: id } as Input<Name>)
    },
    placeholderData: keepPreviousData,
    enabled,
    retry: false,
    meta: { background: true },
  })
  const { isFetching } = query
  useEffect(() => {
    if (!isFetching) return
    const since = Date.now()
    const stop = listen(event => {
      if (event.kind !== 'progress' || event.job !== job.current || Date.now() - since < SHOWN_AFTER_MS)
        return
      const { done, total, text } = event
      setProgress({ done, total, text })
    })
    return () => {
      stop()
      setProgress(null)
    }
  }, [isFetching])
  const cancel = useMemo(() => () => void call('jobs.cancel', { job: job.current }), [])
  return { data: query.data, error: query.error, progress, cancel }
}
