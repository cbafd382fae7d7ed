/** Issuing letters, over both transports. */
import { expect } from 'vitest'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { issuableMeeting } from '#test/support/issuable-meeting.ts'
import type { TypedCall } from '#test/support/typed-call.ts'
import { type OperationCases, SAMPLE_PLACE } from './case.ts'

/** A meeting whose letter to one place went out. */
async function issuedMeeting(call: TypedCall): Promise<MeetingId> {
  const meetingId = await issuableMeeting(call)
  await call('issuing.issue', { meetingId, recipients: [SAMPLE_PLACE], job: 'issue' })
  return meetingId
}

export const issuingCases = {
  'issuing.state': async call => {
    const meetingId = await issuedMeeting(call)
    const { counts, recipients } = await call('issuing.state', { meetingId })
    expect(counts).toEqual({ 'not-issued': 97, issued: 1, changed: 0 })
    expect(recipients.find(({ code }) => code === SAMPLE_PLACE)).toMatchObject({
      state: 'issued',
      last: { version: 1, kind: 'plain' },
    })
  },
  'issuing.changes': async call => {
    const meetingId = await issuedMeeting(call)
    await call('meetings.update', { meetingId, patch: { closing: 'Kính mời các đồng chí dự họp' } })
    const { state, changes, letters } = await call('issuing.changes', { meetingId, recipient: SAMPLE_PLACE })
    expect([state, letters.length]).toEqual(['changed', 1])
    expect(changes).toMatchObject([{ kind: 'changed', after: 'Kính mời các đồng chí dự họp.' }])
  },
  'issuing.issue': async call => {
    const meetingId = await issuableMeeting(call)
    const asked = { meetingId, recipients: [SAMPLE_PLACE, 'DU-UBND'], job: 'issue-two' }
    expect(await call('issuing.issue', asked)).toEqual({ plain: 2, adjusted: 0, unchanged: 0 })
    expect(await call('issuing.issue', asked)).toEqual({ plain: 0, adjusted: 0, unchanged: 2 })
  },
  'issuing.letter': async call => {
    const meetingId = await issuedMeeting(call)
    const { letters } = await call('issuing.changes', { meetingId, recipient: SAMPLE_PLACE })
    const letterId = letters[0]?.id ?? expect.fail('nothing was issued')
    const file = await call('issuing.letter', { meetingId, letterId, format: 'docx', job: 'issued' })
    expect(file.name).toBe('21025-phuong-cam-thanh-lan-1.docx')
    expect(String.fromCharCode(...file.bytes.subarray(0, 2))).toBe('PK')
  },
} satisfies OperationCases
