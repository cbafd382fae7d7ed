/** Parts of a meeting, over both transports. */
import { expect } from 'vitest'
import { addLine, createSample, linesOf, type OperationCases } from './case.ts'

export const partsCases = {
  'parts.add': async call => {
    const meetingId = await createSample(call)
    const before = await linesOf(call, meetingId)
    await addLine(call, meetingId, 'Đài Phát thanh tỉnh')
    expect(await linesOf(call, meetingId)).toEqual([...before, 'Đài Phát thanh tỉnh'])
  },
  'parts.update': async call => {
    const meetingId = await createSample(call)
    const id = await addLine(call, meetingId, 'Một')
    const part = { kind: 'distribution-line', fields: { text: 'Hai' } } as const
    expect(await call('parts.update', { meetingId, id, part })).toBeNull()
    expect((await linesOf(call, meetingId)).at(-1)).toBe('Hai')
  },
  'parts.move': async call => {
    const meetingId = await createSample(call)
    const first = await addLine(call, meetingId, 'Một')
    const second = await addLine(call, meetingId, 'Hai')
    const moved = await call('parts.move', {
      meetingId,
      kind: 'distribution-line',
      id: second,
      parent: { kind: 'meeting', id: meetingId },
      before: first,
    })
    expect(moved).toBeNull()
    expect((await linesOf(call, meetingId)).slice(-2)).toEqual(['Hai', 'Một'])
  },
  'parts.remove': async call => {
    const meetingId = await createSample(call)
    const before = await linesOf(call, meetingId)
    const id = await addLine(call, meetingId, 'Thừa')
    expect(await call('parts.remove', { meetingId, kind: 'distribution-line', id })).toBeNull()
    expect(await linesOf(call, meetingId)).toEqual(before)
  },
} satisfies OperationCases
