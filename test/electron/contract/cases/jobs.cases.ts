/** Stopping long work, over both transports. */
import { expect } from 'vitest'
import type { OperationCases } from './case.ts'

export const jobsCases = {
  'jobs.cancel': async call => {
    expect(await call('jobs.cancel', { job: 'no-such-work' })).toBe(false)
  },
} satisfies OperationCases
