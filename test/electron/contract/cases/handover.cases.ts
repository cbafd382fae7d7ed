/** Handing a meeting over, over both transports. */
import { expect } from 'vitest'
import { addLine, createSample, linesOf, type OperationCases } from './case.ts'

const job = () => ({ job: crypto.randomUUID() })

export const handoverCases = {
  'handover.give': async call => {
    const meetingId = await createSample(call)
    const file = await call('handover.give', { ...job(), meetingId })
    expect(file.name).toMatch(/^[a-z0-9-]+\.diemcau$/)
    expect(file.bytes.length).toBeGreaterThan(10_000)
  },
  'handover.open': async call => {
    const meetingId = await createSample(call)
    const file = await call('handover.give', { ...job(), meetingId, password: 'mật khẩu' })
    const bytes = new Uint8Array(file.bytes)
    expect(await call('handover.open', { ...job(), bytes })).toMatchObject({ kind: 'locked' })
    const opened = await call('handover.open', { ...job(), bytes, password: 'mật khẩu' })
    expect(opened).toMatchObject({ kind: 'opened', difference: { kind: 'same', clashes: [] } })
  },
  'handover.accept': async call => {
    const meetingId = await createSample(call)
    const before = await linesOf(call, meetingId)
    const file = await call('handover.give', { ...job(), meetingId })
    const bytes = new Uint8Array(file.bytes)
    await call('meetings.remove', { meetingId })
    expect((await call('handover.accept', { ...job(), bytes })).meetingId).toBe(meetingId)
    await addLine(call, meetingId, 'Mới')
    expect(await linesOf(call, meetingId)).toEqual([...before, 'Mới'])
  },
} satisfies OperationCases
