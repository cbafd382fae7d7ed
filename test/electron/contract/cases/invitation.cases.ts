/** The invitation, its files as bytes, over both transports. */
import { expect } from 'vitest'
import type { Input } from '#contract/contract.ts'
import type { TypedCall } from '#test/support/typed-call.ts'
import { createSample, type OperationCases } from './case.ts'

const ascii = (bytes: Uint8Array, length: number) => String.fromCharCode(...bytes.subarray(0, length))

/** A unit of the sample: phường Cẩm Thành. */
async function recipientOf(call: TypedCall, meetingId: Input<'meetings.get'>['meetingId']): Promise<string> {
  const { places } = await call('meetings.get', { meetingId })
  return places.at(-1)?.code ?? expect.fail('the sample has no places')
}

export const invitationCases = {
  'invitation.preview': async call => {
    const meetingId = await createSample(call)
    expect((await call('invitation.preview', { meetingId, recipient: null })).html).toContain('GIẤY MỜI')
  },
  'invitation.file': async call => {
    const meetingId = await createSample(call)
    const recipient = await recipientOf(call, meetingId)
    const asked = { meetingId, recipient, job: 'letter' }
    const docx = await call('invitation.file', { ...asked, format: 'docx' })
    expect(docx.name).toMatch(/\.docx$/)
    expect(ascii(docx.bytes, 2)).toBe('PK')
    const txt = await call('invitation.file', { ...asked, format: 'txt' })
    expect(new TextDecoder().decode(txt.bytes)).toContain('GIẤY MỜI')
    const pdf = await call('invitation.file', { ...asked, format: 'pdf' })
    expect(ascii(pdf.bytes, 5)).toBe('%PDF-')
  },
} satisfies OperationCases
