/** What failed on the screen, over both transports. */
import { expect } from 'vitest'
import type { OperationCases } from './case.ts'

export const defectsCases = {
  'defects.note': async call => {
    expect(await call('defects.note', { places: ['TypeError', 'at Screen (assets/main.js:1:2)'] })).toBeNull()
    await expect(call('defects.note', { places: [] })).rejects.toMatchObject({ code: 'invalid-input' })
  },
} satisfies OperationCases
