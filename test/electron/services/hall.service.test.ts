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
  await call('hall.draw', { ...place, rows: 2, seats: 3, aisles: [], chairs: 2 })
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
  expect(await call('hall.draw', { ...place, rows: 1, seats: 3, aisles: [1] })).toEqual({ unseated: 1 })
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

const named = async (
  { call, place }: Pick<Awaited<ReturnType<typeof openHall>>, 'call' | 'place'>,
  title: string,
) => (await call('hall.get', place)).people.find(one => one.title === title)?.id ?? expect.fail()

test('who is inserted sends those behind on by one; where no seat is free it is refused', async () => {
  const hall = await openHall()
  const { call, place, seats, refused } = hall
  await call('hall.fill', { ...place, anew: true })
  const id = await named(hall, 'Chủ tịch Ủy ban MTTQ xã')
  await call('hall.move', { ...place, id, to: { row: 1, seat: 2 }, as: 'insert' })
  expect(await seats()).toEqual({
    'Chủ tịch Ủy ban MTTQ xã': '1.2',
    'Bí thư Đảng ủy': '1.3',
    'Phó Bí thư': '1.1',
    'Chủ tịch UBND xã': '2.2',
  })
  await call('hall.draw', { ...place, rows: 1, seats: 3, aisles: [] })
  const standing = await named(hall, 'Chủ tịch UBND xã')
  const move = { ...place, id: standing, to: { row: 1, seat: 3 }, as: 'insert' }
  expect(await refused('hall.move', move)).toBe('conflict')
})

test('a kept seat stays empty when the hall is filled, until somebody is put on it', async () => {
  const hall = await openHall()
  const { call, place, seats, refused, undo } = hall
  await call('hall.keep', { ...place, seat: { row: 1, seat: 2 }, note: 'Đoàn Trung ương' })
  await call('hall.fill', { ...place, anew: true })
  expect(await seats()).toMatchObject({ 'Bí thư Đảng ủy': '1.3' })
  expect((await call('hall.get', place)).kept).toEqual([
    { seat: { row: 1, seat: 2 }, note: 'Đoàn Trung ương' },
  ])
  expect(await refused('hall.keep', { ...place, seat: { row: 1, seat: 3 }, note: '' })).toBe('conflict')
  const id = await named(hall, 'Bí thư Đảng ủy')
  await call('hall.move', { ...place, id, to: { row: 1, seat: 2 } })
  expect((await call('hall.get', place)).kept).toEqual([])
  await undo()
  expect((await call('hall.get', place)).kept).toHaveLength(1)
  await call('hall.keep', { ...place, seat: { row: 1, seat: 2 }, note: null })
  expect((await call('hall.get', place)).kept).toEqual([])
})

test('who chairs sits on the stage, also when all others are seated anew', async () => {
  const hall = await openHall()
  const { call, place, seats, refused } = hall
  const id = await named(hall, 'Phó Bí thư')
  await call('hall.move', { ...place, id, to: { row: 0, seat: 2 } })
  expect(await refused('hall.move', { ...place, id, to: { row: 0, seat: 3 } })).toBe('not-found')
  await call('hall.fill', { ...place, anew: true })
  expect(await seats()).toMatchObject({ 'Phó Bí thư': '0.2', 'Bí thư Đảng ủy': '1.2' })
})

test('the seat of who left the list is told with the name, and given away or forgotten', async () => {
  const hall = await openHall()
  const { call, place, seats, undo } = hall
  await call('hall.fill', { ...place, anew: true })
  const { meetingId } = place
  await call('delegates.remove', { meetingId, id: await named(hall, 'Bí thư Đảng ủy') })
  const left = async () => (await call('hall.get', place)).left
  expect(await left()).toEqual([{ seat: { row: 1, seat: 2 }, name: 'Bí thư Đảng ủy' }])
  const { id } = await call('delegates.add', { ...place, fields: { name: 'M', title: 'Người mới' } })
  expect((await seats())['Người mới']).toBeNull()
  await call('hall.move', { ...place, id, to: { row: 1, seat: 2 } })
  expect(await left()).toEqual([])
  await undo()
  expect(await call('hall.release', place)).toEqual({ released: 1 })
  expect(await left()).toEqual([])
  await undo()
  await call('hall.fill', { ...place, anew: false })
  expect([await left(), (await seats())['Người mới']]).toEqual([[], '1.2'])
})

test('a guest is added to the list in one step', async () => {
  const { call, place, undo } = await openHall()
  await call('hall.add-guest', { ...place, name: 'Trần Văn Khách', title: 'Vụ trưởng, Văn phòng Trung ương' })
  const people = async () => (await call('hall.get', place)).people
  expect((await people())[0]).toMatchObject({ name: 'Trần Văn Khách', isGuest: true, seat: null })
  await undo()
  expect(await people()).toHaveLength(TITLES.length)
})
