/** What happened and taking it back, over both transports. */
import { expect } from 'vitest'
import { addLine, createSample, linesOf, type OperationCases } from './case.ts'

export const historyCases = {
  'history.list': async call => {
    const meetingId = await createSample(call)
    await addLine(call, meetingId, 'Mới')
    const [last] = await call('history.list', { meetingId, limit: 1 })
    expect(last).toMatchObject({ meetingId, kind: 'do', state: 'done' })
  },
  'history.state': async call => {
    const meetingId = await createSample(call)
    await addLine(call, meetingId, 'Mới')
    const { undo, redo } = await call('history.state', { meetingId })
    expect(undo?.label).toContain('Mới')
    expect(redo).toBeNull()
  },
  'history.undo': async call => {
    const meetingId = await createSample(call)
    const before = await linesOf(call, meetingId)
    await addLine(call, meetingId, 'Mới')
    expect((await call('history.undo', { meetingId })).label).toContain('Mới')
    expect(await linesOf(call, meetingId)).toEqual(before)
  },
  'history.redo': async call => {
    const meetingId = await createSample(call)
    await addLine(call, meetingId, 'Mới')
    await call('history.undo', { meetingId })
    expect((await call('history.redo', { meetingId })).label).toContain('Mới')
    expect((await linesOf(call, meetingId)).at(-1)).toBe('Mới')
  },
  'history.reverse': async call => {
    const meetingId = await createSample(call)
    const before = await linesOf(call, meetingId)
    await addLine(call, meetingId, 'Mới')
    const { undo } = await call('history.state', { meetingId })
    if (!undo) return expect.fail('nothing to reverse')
    await call('history.reverse', { changeSetId: undo.id })
    expect(await linesOf(call, meetingId)).toEqual(before)
  },
} satisfies OperationCases
