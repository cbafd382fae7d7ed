/** Updates over both transports, as far as a shell without a window goes: it says why it cannot. */
import { expect } from 'vitest'
import type { OperationCases } from './case.ts'

const job = () => ({ job: crypto.randomUUID() })

export const updatesCases = {
  'updates.state': async call => {
    expect(await call('updates.state', {})).toEqual({ version: 'thử nghiệm', obstacle: 'browser' })
  },
  'updates.look': async call => {
    await expect(call('updates.look', job())).rejects.toMatchObject({ code: 'update-refused' })
  },
  'updates.install': async call => {
    await expect(call('updates.install', job())).rejects.toMatchObject({ code: 'update-refused' })
  },
} satisfies OperationCases
