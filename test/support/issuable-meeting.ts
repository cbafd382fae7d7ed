/** The sample with addresses for its links, so that no check keeps its letters back. */
import type { MeetingId } from '#domain/kernel/ids.ts'
import { LINK_ADDRESSES } from './sample-documents.ts'
import type { TypedCall } from './typed-call.ts'

export async function issuableMeeting(call: TypedCall): Promise<MeetingId> {
  const { meetingId } = await call('meetings.create', { from: 'sample' })
  const { meeting } = await call('meetings.get', { meetingId })
  for (const [index, { id }] of meeting.links.entries()) {
    const url = LINK_ADDRESSES[index] ?? ''
    await call('parts.update', { meetingId, id, part: { kind: 'link', fields: { url } } })
  }
  return meetingId
}
