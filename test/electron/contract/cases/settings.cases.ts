/** The choices of the whole program, over both transports. */
import { expect } from 'vitest'
import type { OperationCases } from './case.ts'

export const settingsCases = {
  'settings.get': async call => {
    expect(await call('settings.get', {})).toMatchObject({ provinceCode: expect.stringMatching(/^\d\d$/) })
  },
  'settings.update': async call => {
    const { theme } = await call('settings.get', {})
    const other = theme === 'dark' ? 'light' : 'dark'
    expect(await call('settings.update', { theme: other })).toBeNull()
    expect((await call('settings.get', {})).theme).toBe(other)
  },
} satisfies OperationCases
