/** The directory of units, over both transports. */
import { expect } from 'vitest'
import type { OperationCases } from './case.ts'

export const directoryCases = {
  'directory.provinces': async call => {
    expect(await call('directory.provinces', {})).toHaveLength(34)
  },
  'directory.units': async call => {
    expect(await call('directory.units', { provinceCode: '51' })).toHaveLength(96)
  },
} satisfies OperationCases
