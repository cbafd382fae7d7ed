/** What every case of an operation is made of. */
import type { OperationName } from '#contract/contract.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { TypedCall } from '#test/support/typed-call.ts'

/** Prepares what it needs by calls of its own, asks, and expects. Cases share one program and rely on no order. */
export type OperationCase = (call: TypedCall) => Promise<void>

export type OperationCases = { readonly [Name in OperationName]?: OperationCase }

/** Phường Cẩm Thành, one of the places of the sample. */
export const SAMPLE_PLACE = '21025'

/** A fresh meeting with the content of the shipped sample. */
export async function createSample(call: TypedCall): Promise<MeetingId> {
  const { meetingId } = await call('meetings.create', { from: 'sample' })
  return meetingId
}

export async function addLine(call: TypedCall, meetingId: MeetingId, text: string): Promise<string> {
  const { id } = await call('parts.add', {
    meetingId,
    parent: { kind: 'meeting', id: meetingId },
    part: { kind: 'distribution-line', fields: { text } },
  })
  return id
}

/** The distribution list: the simplest part there is, for what holds of every part. */
export async function linesOf(call: TypedCall, meetingId: MeetingId): Promise<readonly string[]> {
  const { meeting } = await call('meetings.get', { meetingId })
  return meeting.distribution.map(({ text }) => text)
}
