/** The attendee lists, over both transports. */
import { expect } from 'vitest'
import type { AttendeeId, MeetingId } from '#domain/kernel/ids.ts'
import type { TypedCall } from '#test/support/typed-call.ts'
import { createSample, type OperationCases, SAMPLE_PLACE } from './case.ts'

async function addPerson(call: TypedCall, meetingId: MeetingId, name: string): Promise<AttendeeId> {
  const { id } = await call('delegates.add', { meetingId, placeCode: SAMPLE_PLACE, fields: { name } })
  return id
}

async function namesOf(call: TypedCall, meetingId: MeetingId): Promise<readonly string[]> {
  const { rows } = await call('delegates.list', { meetingId, placeCode: SAMPLE_PLACE })
  return rows.map(({ name }) => name)
}

export const delegatesCases = {
  'delegates.list': async call => {
    const meetingId = await createSample(call)
    await addPerson(call, meetingId, 'Nguyễn Thị Ánh')
    await addPerson(call, meetingId, 'Trần Văn Đức')
    expect(await call('delegates.list', { meetingId, search: 'duc' })).toMatchObject({
      total: 1,
      rows: [{ name: 'Trần Văn Đức' }],
    })
  },
  'delegates.add': async call => {
    const meetingId = await createSample(call)
    await addPerson(call, meetingId, 'Nguyễn Thị Ánh')
    expect(await namesOf(call, meetingId)).toEqual(['Nguyễn Thị Ánh'])
  },
  'delegates.update': async call => {
    const meetingId = await createSample(call)
    const id = await addPerson(call, meetingId, 'Nguyễn Thị Anh')
    expect(await call('delegates.update', { meetingId, id, fields: { name: 'Nguyễn Thị Ánh' } })).toBeNull()
    expect(await namesOf(call, meetingId)).toEqual(['Nguyễn Thị Ánh'])
  },
  'delegates.move': async call => {
    const meetingId = await createSample(call)
    const first = await addPerson(call, meetingId, 'Một')
    const second = await addPerson(call, meetingId, 'Hai')
    expect(await call('delegates.move', { meetingId, id: second, before: first })).toBeNull()
    expect(await namesOf(call, meetingId)).toEqual(['Hai', 'Một'])
  },
  'delegates.sort': async call => {
    const meetingId = await createSample(call)
    const place = { meetingId, placeCode: SAMPLE_PLACE }
    await call('delegates.add', { ...place, fields: { name: 'Trần Thị Đào', title: 'Phó Bí thư' } })
    await call('delegates.add', { ...place, fields: { name: 'Nguyễn Văn An', title: 'Bí thư' } })
    await call('delegates.sort', place)
    const { rows } = await call('delegates.list', place)
    expect(rows.map(({ name }) => name)).toEqual(['Nguyễn Văn An', 'Trần Thị Đào'])
  },
  'delegates.remove': async call => {
    const meetingId = await createSample(call)
    const id = await addPerson(call, meetingId, 'Nguyễn Thị Ánh')
    expect(await call('delegates.remove', { meetingId, id })).toBeNull()
    expect(await namesOf(call, meetingId)).toEqual([])
  },
} satisfies OperationCases
