/** Stopping long work by its name. */
import type { jobsContract } from '#contract/jobs.contract.ts'
import type { Handlers } from './service.ts'

export function jobsService(jobs: ReadonlyMap<string, AbortController>): Handlers<keyof typeof jobsContract> {
  return {
    'jobs.cancel': async ({ job }) => {
      const controller = jobs.get(job)
      controller?.abort()
      return controller !== undefined
    },
  }
}
