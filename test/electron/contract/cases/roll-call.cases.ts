/** The roll call on the day, over both transports. */
import { expect } from 'vitest'
import type { TypedCall } from '#test/support/typed-call.ts'
import { createSample, type OperationCases, SAMPLE_PLACE } from './case.ts'

async function listedPlace(call: TypedCall) {
  const meetingId = await createSample(call)
  const place = { meetingId, placeCode: SAMPLE_PLACE }
  const { id } = await call('delegates.add', { ...place, fields: { name: 'Nguyễn Văn An' } })
  return { place, id }
}

const file = {
  name: 'diem-danh.csv',
  bytes: new TextEncoder().encode('STT,Họ và tên,Có mặt / Vắng (lý do)\n1,Nguyễn Văn An,Vắng (ốm)'),
}

export const rollCallCases = {
  'roll-call.board': async call => {
    const { place } = await listedPlace(call)
    const { rows, areaWord } = await call('roll-call.board', { meetingId: place.meetingId })
    expect(rows).toHaveLength(98)
    expect(areaWord).toBe('tỉnh')
    expect(rows.find(({ code }) => code === SAMPLE_PLACE)).toMatchObject({
      hasList: true,
      confirmed: null,
      phase: 'open',
      attendance: { called: 1, open: 1 },
    })
  },
  'roll-call.rows': async call => {
    const { place } = await listedPlace(call)
    const { rows } = await call('roll-call.board', { meetingId: place.meetingId })
    const placeCodes = [SAMPLE_PLACE]
    expect(await call('roll-call.rows', { meetingId: place.meetingId, placeCodes })).toEqual(
      rows.filter(({ code }) => code === SAMPLE_PLACE),
    )
  },
  'roll-call.place': async call => {
    const { place, id } = await listedPlace(call)
    expect(await call('roll-call.place', place)).toMatchObject({ people: [{ id, mark: null }], count: null })
  },
  'roll-call.mark': async call => {
    const { place, id } = await listedPlace(call)
    const mark = { kind: 'absent', reason: 'ốm' } as const
    await call('roll-call.mark', { ...place, ids: [id], mark })
    expect((await call('roll-call.place', place)).people).toMatchObject([{ mark }])
  },
  'roll-call.count': async call => {
    const place = { meetingId: await createSample(call), placeCode: SAMPLE_PLACE }
    const [group] = (await call('roll-call.place', place)).groups
    if (group === undefined) expect.fail('the sample has groups at every point')
    const count = { present: 40, excused: 1, groups: [{ groupId: group.groupId, present: 12 }] }
    await call('roll-call.count', { ...place, count })
    expect((await call('roll-call.place', place)).count).toEqual(count)
  },
  'roll-call.plan': async call => {
    const { place, id } = await listedPlace(call)
    expect(await call('roll-call.plan', { ...place, files: [file], job: 'plan' })).toMatchObject({
      plan: {
        places: [
          { placeCode: SAMPLE_PLACE, rows: [{ where: { cell: 'C2' }, outcome: { kind: 'new', id } }] },
        ],
        unplaced: [],
      },
      refused: [],
    })
  },
  'roll-call.import': async call => {
    const { place } = await listedPlace(call)
    const files = [file]
    expect(await call('roll-call.import', { ...place, files, job: 'in' })).toEqual({ marked: 1, places: 1 })
  },
} satisfies OperationCases
