/** Long work: starts it, follows its progress, lets the person stop it. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Input, NamesOfKind, Result } from '#contract/contract.ts'
import { call, listen, newJob } from '../client/client.ts'
import { errorValueOf } from './error-value.ts'
import { useNotify } from './use-notify.tsx'

type TaskName = NamesOfKind<'task'>

export type TaskProgress = {
  /** What is being done, shown from the first moment. */
  readonly title: string
  readonly done: number
  /** 0 while it is unknown. */
  readonly total: number
  readonly text: string
  /** Milliseconds since the epoch, for the time left. */
  readonly startedAt: number
  readonly cancelling: boolean
}

export type Task = {
  /** Null while nothing runs. */
  readonly progress: TaskProgress | null
  /** Null when it was refused or stopped; the person has been told. */
  readonly start: <Name extends TaskName>(
    name: Name,
    input: Omit<Input<Name>, 'job'>,
    title: string,
  ) => Promise<Result<Name> | null>
  readonly cancel: () => void
}

export function useTask(): Task {
  const notify = useNotify()
  const job = useRef<string | null>(null)
  const [progress, setProgress] = useState<TaskProgress | null>(null)

  useEffect(
    () =>
      listen(event => {
        if (event.kind !== 'progress' || event.job !== job.current) return
        const { done, total, text } = event
        setProgress(before => before && { ...before, done, total, text })
      }),
    [],
  )

  const start: Task['start'] = useCallback(
    async (name, input, title) => {
      const own = newJob()
      job.current = own
      setProgress({ title, done: 0, total: 0, text: '', startedAt: Date.now(), cancelling: false })
      try {
        // The job is the one field the caller leaves to this hook.
        return await call(name, { ...input, job: own } as Input<typeof name>)
      } catch (cause) {
        const error = errorValueOf(cause)
        if (error.code !== 'cancelled') notify.error(error)
        return null
      } finally {
        if (job.current === own) {
          job.current = null
          setProgress(null)
        }
      }
    },
    [notify],
  )

  const cancel = useCallback(() => {
    if (job.current === null) return
    setProgress(before => before && { ...before, cancelling: true })
    void call('jobs.cancel', { job: job.current })
  }, [])

  return { progress, start, cancel }
}
