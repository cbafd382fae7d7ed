/** Who sits where, over both transports: a directory of nobody says little, but every operation answers. */
import { expect } from 'vitest'
import { createSample, type OperationCases } from './case.ts'

const COMMITTEE = 'Ban Chấp hành Đảng bộ tỉnh nhiệm kỳ 2025 - 2030'

export const allocationCases = {
  'allocation.overview': async call => {
    const meetingId = await createSample(call)
    const all = await call('allocation.overview', { meetingId, job: 'overview' })
    expect(all.places).toHaveLength(98)
    expect(all.groups).toHaveLength(23)
  },
  'allocation.find': async call => {
    const meetingId = await createSample(call)
    expect(await call('allocation.find', { meetingId, search: 'không ai tên như vậy' })).toEqual({
      total: 0,
      rows: [],
    })
  },
  'allocation.decide': async call => {
    const meetingId = await createSample(call)
    await expect(
      call('allocation.decide', { meetingId, personIds: ['nobody' as never], placeCode: 'TINH' }),
    ).rejects.toThrow(/không còn trong danh bạ/)
  },
  'allocation.bindings': async call => {
    const meetingId = await createSample(call)
    expect(await call('allocation.bindings', { meetingId })).toEqual([])
  },
  'allocation.bind': async call => {
    const meetingId = await createSample(call)
    const { meeting } = await call('meetings.get', { meetingId })
    const groupId = meeting.bridgePoints[0]?.groups[2]?.id ?? expect.fail()
    const rule = { kind: 'membership', role: '', body: COMMITTEE } as const
    await call('allocation.bind', { meetingId, groupId, rules: [rule] })
    expect(await call('allocation.bindings', { meetingId })).toEqual([
      { groupId, rules: [{ rule, text: COMMITTEE }] },
    ])
    await call('allocation.bind', { meetingId, groupId, rules: [] })
    expect(await call('allocation.bindings', { meetingId })).toEqual([])
  },
  'allocation.offers': async call => {
    const meetingId = await createSample(call)
    const { meeting } = await call('meetings.get', { meetingId })
    const groupId = meeting.bridgePoints[2]?.groups[0]?.id ?? expect.fail()
    expect(await call('allocation.offers', { meetingId, groupId })).toMatchObject([
      { kind: 'suggested', text: 'Bí thư Đảng ủy từng đơn vị' },
    ])
  },
  'allocation.bind-suggested': async call => {
    const meetingId = await createSample(call)
    // Without a directory only the office that each unit has is known by its words.
    expect((await call('allocation.bind-suggested', { meetingId })).groups).toBeGreaterThan(0)
    expect((await call('allocation.bindings', { meetingId })).length).toBeGreaterThan(0)
  },
  'allocation.impact': async call => {
    const meetingId = await createSample(call)
    const { meeting } = await call('meetings.get', { meetingId })
    const id = meeting.bridgePoints[1]?.groups[0]?.id ?? expect.fail()
    const impact = await call('allocation.impact', {
      meetingId,
      edit: { kind: 'remove', part: 'group', id },
      job: 'impact',
    })
    expect(impact).toMatchObject({ moved: 0, letters: { changed: 98, issued: 0 }, forms: 1 })
  },
} satisfies OperationCases
