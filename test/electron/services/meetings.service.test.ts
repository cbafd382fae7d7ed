import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { RESOURCES, testApp } from '#test/support/test-app.ts'

const sample = JSON.parse(readFileSync(join(RESOURCES, 'sample/meeting.json'), 'utf8')) as Meeting

/** A meeting without what differs from copy to copy: its identifiers. */
const withoutIds = (meeting: Meeting): unknown => {
  const points = meeting.bridgePoints.map(point => point.id as string)
  return JSON.parse(
    JSON.stringify(meeting, (key, value) =>
      key === 'id' || key === 'name' ? undefined : key === 'targetId' ? points.indexOf(value) : value,
    ),
  )
}

test('the sample meeting is stored and read back complete, at 98 places', async () => {
  const { call } = await testApp()
  const { meetingId } = await call('meetings.create', { from: 'sample' })
  const { meeting, places } = await call('meetings.get', { meetingId })
  expect(withoutIds(meeting)).toEqual(withoutIds(sample))
  expect(places).toHaveLength(98)
  expect(places[0]?.code).toBe('TINH')
  expect(places.find(place => place.code === '21025')?.addressee).toBe('Đảng ủy phường Cẩm Thành')
})

test('a new meeting has a point at each of the 96 units of the chosen province', async () => {
  const { call } = await testApp()
  const { meetingId } = await call('meetings.create', { from: 'blank', name: 'Hội nghị thử' })
  const { meeting, places } = await call('meetings.get', { meetingId })
  expect(meeting.letterhead.organ).toBe('TỈNH ỦY QUẢNG NGÃI')
  expect(places).toHaveLength(97)
  await call('settings.update', { provinceCode: '01' })
  const other = await call('meetings.create', { from: 'blank', name: 'Hà Nội' })
  const hanoi = await call('meetings.get', other)
  expect(hanoi.meeting.letterhead.organ).toBe('THÀNH ỦY HÀ NỘI')
  expect(hanoi.places.length).toBeGreaterThan(100)
})

test('changing a copy leaves the original as it was', async () => {
  const { call } = await testApp()
  const { meetingId } = await call('meetings.create', { from: 'sample' })
  const before = await call('meetings.get', { meetingId })
  const copy = await call('meetings.create', { from: 'copy', meetingId })
  const { meeting } = await call('meetings.get', { meetingId: copy.meetingId })
  for (const point of meeting.bridgePoints)
    await call('parts.remove', { meetingId: copy.meetingId, kind: 'bridge-point', id: point.id })
  await call('meetings.update', { meetingId: copy.meetingId, patch: { basis: { issuer: 'cơ quan khác' } } })
  expect(await call('meetings.get', { meetingId })).toEqual(before)
})

test('the list finds a meeting without accents and shows the last changed first', async () => {
  const { call, setClock } = await testApp('2026-06-27T16:00')
  const first = await call('meetings.create', { from: 'blank', name: 'Hội nghị Quân chính' })
  setClock('2026-06-27T17:00')
  await call('meetings.create', { from: 'sample' })
  setClock('2026-06-27T18:00')
  await call('meetings.update', { ...first, patch: { closing: 'Kính mời' } })
  const names = async (search: string) => (await call('meetings.list', { search })).map(row => row.name)
  expect(await names('')).toEqual(['Hội nghị Quân chính', sample.name])
  expect(await names('quan chinh')).toEqual(['Hội nghị Quân chính'])
  expect(await names('nghi quyet so 57')).toEqual([sample.name])
})

test('the strip names the deadline that comes next', async () => {
  const { call, setClock } = await testApp('2026-06-29T14:59')
  const { meetingId } = await call('meetings.create', { from: 'sample' })
  const next = async () => (await call('meetings.summary', { meetingId })).nextDeadline
  expect(await next()).toEqual({ text: 'Hạn xác nhận đại biểu', at: '2026-06-29T15:00' })
  setClock('2026-06-29T15:00')
  expect(await next()).toEqual({ text: 'Hạn báo cáo số lượng', at: '2026-06-30' })
  setClock('2026-06-30T00:00')
  expect(await next()).toEqual({ text: 'Giờ họp', at: '2026-07-01T14:00' })
  setClock('2026-07-01T14:00')
  expect(await next()).toBeNull()
})

test('a removed meeting comes back whole by undo', async () => {
  const { call } = await testApp()
  const { meetingId } = await call('meetings.create', { from: 'sample' })
  const before = await call('meetings.get', { meetingId })
  await call('meetings.remove', { meetingId })
  expect(await call('meetings.list', {})).toEqual([])
  await call('history.undo', { meetingId: null })
  expect(await call('meetings.get', { meetingId })).toEqual(before)
})

test('input of a wrong form is refused with the field it is in, and nothing is written', async () => {
  const { app, call } = await testApp()
  const { meetingId } = await call('meetings.create', { from: 'sample' })
  const outcome = await app.call('meetings.update', { meetingId, patch: { basis: { date: '2026-02-30' } } })
  expect(outcome).toMatchObject({
    ok: false,
    error: { code: 'invalid-input', problems: [{ where: { field: 'patch.basis.date' } }] },
  })
})
