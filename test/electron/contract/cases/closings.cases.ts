/** Closing the figures, over both transports. */
import { expect } from 'vitest'
import { createSample, type OperationCases, SAMPLE_PLACE } from './case.ts'

export const closingsCases = {
  'closings.close': async call => {
    const meetingId = await createSample(call)
    const { closing } = await call('closings.close', { meetingId, name: '15 giờ' })
    expect(closing).toMatchObject({ name: '15 giờ', totals: { places: 98, delegates: 0 } })
  },
  'closings.list': async call => {
    const meetingId = await createSample(call)
    await call('closings.close', { meetingId, name: 'Lần 1' })
    expect((await call('closings.list', { meetingId })).map(({ name }) => name)).toEqual(['Lần 1'])
  },
  'closings.compare': async call => {
    const meetingId = await createSample(call)
    const { closing } = await call('closings.close', { meetingId, name: '15 giờ' })
    await call('returns.enter', { meetingId, placeCode: SAMPLE_PLACE, delegates: 12, channel: 'telephone' })
    const { line } = await call('closings.compare', { meetingId, from: closing.id, to: null })
    expect(line).toBe('So với 15 giờ: +12; Cẩm Thành nộp 12')
  },
} satisfies OperationCases
