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
    // A way back that is still offered somewhere does not do it again.
    await expect(call('history.reverse', { changeSetId: undo.id, direction: 'undo' })).rejects.toThrow(
      'đã được hoàn tác',
    )
    expect(await linesOf(call, meetingId)).toEqual(before)
  },
  'history.search': async call => {
    const meetingId = await createSample(call)
    await addLine(call, meetingId, 'Mới')
    const scope = { kind: 'meeting', meetingId } as const
    const { steps, total, people } = await call('history.search', { scope })
    expect(steps).toHaveLength(total)
    expect(people).toContain(steps[0]?.who)
    // How the meeting began belongs to no meeting and is told with it.
    expect(steps.map(step => step.operation)).toEqual(['parts.add', 'meetings.create'])
    const none = { search: 'khong co buoc nay', who: null, from: null, to: null, object: null }
    expect((await call('history.search', { scope, filter: none })).total).toBe(0)
  },
  'history.changes': async call => {
    const meetingId = await createSample(call)
    await call('meetings.update', { meetingId, patch: { convener: 'Bộ Chính trị' } })
    const { undo } = await call('history.state', { meetingId })
    if (!undo) return expect.fail('nothing recorded')
    const [change] = await call('history.changes', { changeSetId: undo.id })
    expect(change?.values).toContainEqual(
      expect.objectContaining({ field: 'cơ quan triệu tập', after: 'Bộ Chính trị' }),
    )
  },
  'history.planStepBack': async call => {
    const meetingId = await createSample(call)
    await addLine(call, meetingId, 'Mới')
    const { steps, changes } = await call('history.planStepBack', { meetingId, after: 0 })
    expect(steps).toHaveLength(1)
    expect(changes).toMatchObject([{ kind: 'removed', what: expect.stringContaining('Mới') }])
  },
  'history.stepBack': async call => {
    const meetingId = await createSample(call)
    const before = await linesOf(call, meetingId)
    await addLine(call, meetingId, 'Một')
    await addLine(call, meetingId, 'Hai')
    await call('history.stepBack', { meetingId, after: 0 })
    expect(await linesOf(call, meetingId)).toEqual(before)
    await call('history.undo', { meetingId })
    expect(await linesOf(call, meetingId)).toEqual([...before, 'Một', 'Hai'])
  },
  'history.export': async call => {
    const meetingId = await createSample(call)
    await addLine(call, meetingId, '=1+1')
    const scope = { kind: 'meeting', meetingId } as const
    const csv = await call('history.export', { scope, format: 'csv' })
    expect(new TextDecoder().decode(csv.bytes)).toContain(",'=1+1")
    expect((await call('history.export', { scope, format: 'xlsx' })).name).toBe('lich-su.xlsx')
  },
} satisfies OperationCases
