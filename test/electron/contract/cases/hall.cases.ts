/** The seating of a hall, over both transports. */
import { expect } from 'vitest'
import type { TypedCall } from '#test/support/typed-call.ts'
import { createSample, type OperationCases, SAMPLE_PLACE } from './case.ts'

async function drawnHall(call: TypedCall) {
  const place = { meetingId: await createSample(call), placeCode: SAMPLE_PLACE }
  const { id } = await call('delegates.add', { ...place, fields: { name: 'Nguyễn Văn An' } })
  await call('hall.draw', { ...place, rows: 3, seats: 5 })
  return { place, id }
}

export const hallCases = {
  'hall.get': async call => {
    const place = { meetingId: await createSample(call), placeCode: SAMPLE_PLACE }
    expect(await call('hall.get', place)).toMatchObject({ isDrawn: false, people: [] })
  },
  'hall.draw': async call => {
    const { place } = await drawnHall(call)
    expect(await call('hall.get', place)).toMatchObject({
      isDrawn: true,
      shape: { rows: 3, seats: 5, aisles: [], chairs: 0 },
    })
  },
  'hall.fill': async call => {
    const { place, id } = await drawnHall(call)
    expect(await call('hall.fill', { ...place, anew: true })).toEqual({ standing: 0 })
    expect((await call('hall.get', place)).people).toMatchObject([{ id, seat: { row: 1, seat: 3 } }])
  },
  'hall.move': async call => {
    const { place, id } = await drawnHall(call)
    await call('hall.move', { ...place, id, to: { row: 2, seat: 1 } })
    expect((await call('hall.get', place)).people).toMatchObject([{ id, seat: { row: 2, seat: 1 } }])
  },
  'hall.guest': async call => {
    const { place, id } = await drawnHall(call)
    await call('hall.guest', { ...place, id, isGuest: true })
    expect((await call('hall.get', place)).people).toMatchObject([{ id, isGuest: true }])
  },
  'hall.add-guest': async call => {
    const { place } = await drawnHall(call)
    const { id } = await call('hall.add-guest', { ...place, name: 'Trần Văn Khách', title: 'Vụ trưởng' })
    expect((await call('hall.get', place)).people).toContainEqual(
      expect.objectContaining({ id, isGuest: true, seat: null }),
    )
  },
  'hall.keep': async call => {
    const { place } = await drawnHall(call)
    const kept = { seat: { row: 1, seat: 3 }, note: 'Báo chí' }
    await call('hall.keep', { ...place, ...kept })
    expect((await call('hall.get', place)).kept).toEqual([kept])
  },
  'hall.release': async call => {
    const { place, id } = await drawnHall(call)
    await call('hall.fill', { ...place, anew: true })
    await call('delegates.remove', { meetingId: place.meetingId, id })
    expect((await call('hall.get', place)).left).toMatchObject([{ name: 'Nguyễn Văn An' }])
    expect(await call('hall.release', place)).toEqual({ released: 1 })
  },
} satisfies OperationCases
