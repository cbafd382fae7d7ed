/** A hall on real storage: drawn, filled by protocol, moved, made smaller, taken back. */
import { expect, test } from 'vitest'
import { testApp } from '#test/support/test-app.ts'

const TITLES = ['Phó Bí thư', 'Chủ tịch UBND xã', 'Bí thư Đảng ủy', 'Chủ tịch Ủy ban MTTQ xã']

async function openHall() {
  const opened = await testApp('2026-06-30T08:00')
  const { call } = opened
  const { meetingId } = await call('meetings.create', { from: 'sample' })
  const place = { meetingId, placeCode: '21025' }
  for (const title of TITLES) await call('delegates.add', { ...place, fields: { name: title, title } })
  await call('hall.draw', { ...place, rows: 2, seats: 3, aisle: 0 })
  const seats = async () =>
    Object.fromEntries(
      (await call('hall.get', place)).people.map(({ title, seat }) => [
        title,
        seat === null ? null : `${seat.row}.${seat.seat}`,
      ]),
    )
  return { ...opened, place, seats, undo: () => call('history.undo', { meetingId }) }
}

test('filled by protocol, the highest in the middle of the front row', async () => {
  const { call, place, seats, undo } = await openHall()
  expect(await call('hall.fill', { ...place, anew: true })).toEqual({ standing: 0 })
  expect(await seats()).toEqual({
    'Bí thư Đảng ủy': '1.2',
    'Phó Bí thư': '1.3',
    'Chủ tịch UBND xã': '1.1',
    'Chủ tịch Ủy ban MTTQ xã': '2.2',
  })
  await undo()
  expect(Object.values(await seats())).toEqual([null, null, null, null])
})

test('what was moved by hand stays when the rest is filled, and after the program was opened again', async () => {
  const { call, place, seats, restart } = await openHall()
  const { people } = await call('hall.get', place)
  const front = people.find(({ title }) => title === 'Chủ tịch Ủy ban MTTQ xã')
  await call('hall.move', { ...place, id: front?.id ?? expect.fail(), to: { row: 1, seat: 2 } })
  await call('hall.fill', { ...place, anew: false })
  await restart()
  expect(await seats()).toMatchObject({ 'Chủ tịch Ủy ban MTTQ xã': '1.2', 'Bí thư Đảng ủy': '1.3' })
})

test('a smaller hall leaves those beyond it without a seat; one that is not drawn cannot be filled', async () => {
  const { call, place, seats, refused } = await openHall()
  await call('hall.fill', { ...place, anew: true })
  await call('hall.draw', { ...place, rows: 1, seats: 3, aisle: 1 })
  expect((await seats())['Chủ tịch Ủy ban MTTQ xã']).toBeNull()
  expect(await call('hall.fill', { ...place, anew: false })).toEqual({ standing: 1 })
  const { people } = await call('hall.get', place)
  expect(await refused('hall.move', { ...place, id: people[0]?.id, to: { row: 2, seat: 1 } })).toBe(
    'not-found',
  )
  expect(await refused('hall.fill', { ...place, placeCode: 'TINH', anew: true })).toBe('conflict')
})

test('a guest comes before a host of the same office', async () => {
  const { call, place, seats } = await openHall()
  const { id } = await call('delegates.add', {
    ...place,
    fields: { name: 'K', title: 'Bí thư Đảng ủy xã bạn' },
  })
  await call('hall.guest', { ...place, id, isGuest: true })
  await call('hall.fill', { ...place, anew: true })
  expect(await seats()).toMatchObject({ 'Bí thư Đảng ủy xã bạn': '1.2', 'Bí thư Đảng ủy': '1.3' })
})
