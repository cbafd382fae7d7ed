/** Meetings, over both transports. */
import { expect } from 'vitest'
import { createSample, type OperationCases } from './case.ts'

export const meetingsCases = {
  'meetings.list': async call => {
    const meetingId = await createSample(call)
    expect((await call('meetings.list', {})).map(({ id }) => id)).toContain(meetingId)
    expect(await call('meetings.list', { search: 'không hội nghị nào tên thế này' })).toEqual([])
  },
  'meetings.get': async call => {
    const { meeting, places } = await call('meetings.get', { meetingId: await createSample(call) })
    expect(meeting.documentType).toBe('GIẤY MỜI')
    expect(places).toHaveLength(98)
    expect(places.at(-1)).toMatchObject({ unit: { provinceCode: '51' } })
  },
  'meetings.summary': async call => {
    const meetingId = await createSample(call)
    expect(await call('meetings.summary', { meetingId })).toMatchObject({
      id: meetingId,
      places: 98,
      received: 0,
    })
  },
  'meetings.create': async call => {
    const { meetingId } = await call('meetings.create', { from: 'blank', name: 'Giao ban tháng 7' })
    expect((await call('meetings.get', { meetingId })).meeting.name).toBe('Giao ban tháng 7')
    const copy = await call('meetings.create', { from: 'copy', meetingId })
    expect(copy.meetingId).not.toBe(meetingId)
  },
  'meetings.update': async call => {
    const meetingId = await createSample(call)
    const patch = {
      name: 'Hội nghị mới'.normalize('NFD'),
      letterhead: { number: 7 },
      formChoices: { draft: 2 },
    }
    expect(await call('meetings.update', { meetingId, patch })).toBeNull()
    const { meeting } = await call('meetings.get', { meetingId })
    expect(meeting).toMatchObject({
      name: 'Hội nghị mới',
      letterhead: { number: 7 },
      formChoices: { draft: 2, urgency: 'none' },
    })
  },
  'meetings.remove': async call => {
    const meetingId = await createSample(call)
    expect(await call('meetings.remove', { meetingId })).toBeNull()
    await expect(call('meetings.get', { meetingId })).rejects.toMatchObject({ code: 'not-found' })
  },
} satisfies OperationCases
