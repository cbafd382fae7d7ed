/** Checks before an invitation leaves, over both transports. */
import { expect } from 'vitest'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { CheckedFinding } from '#domain/preflight/preflight-report.ts'
import { issuableMeeting } from '#test/support/issuable-meeting.ts'
import type { TypedCall } from '#test/support/typed-call.ts'
import { createSample, type OperationCases } from './case.ts'

async function mixedTerms(call: TypedCall, meetingId: MeetingId): Promise<CheckedFinding | undefined> {
  const { findings } = await call('preflight.check', { meetingId })
  return findings.find(({ code, source }) => code === 'terms' && source.field === 'closing')
}

/** The sample and the key of one of its warnings. */
async function sampleWarning(call: TypedCall) {
  const meetingId = await createSample(call)
  const { key } = (await mixedTerms(call, meetingId)) ?? expect.fail('the sample mixes its terms')
  return { meetingId, key }
}

export const preflightCases = {
  'preflight.check': async call => {
    const meetingId = await createSample(call)
    const report = await call('preflight.check', { meetingId })
    expect(report).toMatchObject({ errors: 3, acknowledged: 0, mayIssue: false })
  },
  'preflight.readCodes': async call => {
    const meetingId = await issuableMeeting(call)
    const codes = await call('preflight.readCodes', { meetingId, job: 'codes' })
    expect(codes).toEqual({ total: codes.total, read: codes.total, onPage: codes.total })
    expect((await call('preflight.check', { meetingId })).codes).toEqual(codes)
  },
  'preflight.mend': async call => {
    const warning = await sampleWarning(call)
    expect(await call('preflight.mend', warning)).toBeNull()
    expect(await mixedTerms(call, warning.meetingId)).toBeUndefined()
  },
  'preflight.acknowledge': async call => {
    const warning = await sampleWarning(call)
    await call('preflight.acknowledge', { ...warning, reason: 'Theo công văn của Trung ương' })
    expect((await mixedTerms(call, warning.meetingId))?.acknowledgement).toMatchObject({
      reason: 'Theo công văn của Trung ương',
    })
  },
  'preflight.reopen': async call => {
    const warning = await sampleWarning(call)
    await call('preflight.acknowledge', { ...warning, reason: 'Như mọi năm' })
    await call('preflight.reopen', warning)
    expect((await mixedTerms(call, warning.meetingId))?.acknowledgement).toBeNull()
  },
} satisfies OperationCases
