/** The start over both transports, as a program with open data answers it. */
import { expect } from 'vitest'
import type { OperationCases } from './case.ts'

const job = () => ({ job: crypto.randomUUID() })

export const startCases = {
  'start.state': async call => {
    expect(await call('start.state', {})).toBeNull()
  },
  'start.retry': async call => {
    expect(await call('start.retry', job())).toBeNull()
  },
  'start.showFolder': async call => {
    await expect(call('start.showFolder', job())).rejects.toMatchObject({ code: 'conflict' })
  },
  'start.replace': async call => {
    await expect(call('start.replace', { ...job(), by: { kind: 'nothing' } })).rejects.toMatchObject({
      code: 'conflict',
    })
  },
} satisfies OperationCases
