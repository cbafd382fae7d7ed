/** Rehearsals over both transports. Each ends what it began: the cases share one program. */
import { expect } from 'vitest'
import { createSample, type OperationCases } from './case.ts'

const job = () => ({ job: crypto.randomUUID() })

export const rehearsalCases = {
  'rehearsal.state': async call => {
    expect(await call('rehearsal.state', {})).toEqual({ isOn: false })
  },
  'rehearsal.start': async call => {
    const meetingId = await createSample(call)
    expect(await call('rehearsal.start', job())).toEqual({ isOn: true })
    expect((await call('meetings.list', {})).map(({ id }) => id)).not.toContain(meetingId)
    await call('rehearsal.end', job())
  },
  'rehearsal.end': async call => {
    const meetingId = await createSample(call)
    await call('rehearsal.start', job())
    expect(await call('rehearsal.end', job())).toEqual({ isOn: false })
    expect((await call('meetings.list', {})).map(({ id }) => id)).toContain(meetingId)
  },
  'rehearsal.files': async call => {
    await call('rehearsal.start', job())
    const files = await call('rehearsal.files', { day: 'first' })
    await call('rehearsal.end', job())
    expect(files[0]?.name).toMatch(/\.xlsx?$/)
    expect(files[0]?.bytes.length).toBeGreaterThan(1_000)
  },
} satisfies OperationCases
