/** The board where nothing, everything too late, or another set of points is: every figure still says why it stands. */
import { expect, test } from 'vitest'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import { returnOf, storeReturns } from '#test/support/stored-returns.ts'
import { type TestApp, testApp } from '#test/support/test-app.ts'

async function openSample(): Promise<TestApp & { readonly meetingId: MeetingId }> {
  const opened = await testApp('2026-06-29T16:00')
  const { meetingId } = await opened.call('meetings.create', { from: 'sample' })
  return { ...opened, meetingId }
}

const answer = (id: string, placeCode: string, receivedAt: string, delegates: number) =>
  returnOf({ id, placeCode, receivedAt, content: { delegates, rule: 'stated' } })

test('no returns: every sum is nought, and a place says that nothing came', async () => {
  const { call, meetingId } = await openSample()
  const { totals, rows } = await call('consolidation.board', { meetingId })
  expect(totals).toMatchObject({ places: 98, missing: 98, received: 0, delegates: 0, asks: 0 })
  const placeCode = rows[0]?.code ?? ''
  expect(await call('consolidation.explain', { meetingId, placeCode })).toMatchObject({
    delegates: 0,
    versions: [],
    summary: 'Chưa nhận được bản xác nhận nào của điểm cầu này.',
  })
})

test('all late: the deadline itself is too late, the minute before it is not; a correction makes nobody late', async () => {
  const { call, folder, meetingId } = await openSample()
  await storeReturns(folder, meetingId, [
    answer('a', '21025', '2026-06-29T15:00', 38),
    answer('b', 'DU-UBND', '2026-06-29T14:59', 78),
  ])
  const placeCode = 'DU-UBND'
  await call('consolidation.correct', { meetingId, placeCode, delegates: 80, reason: 'Gọi lại' })
  const { totals, rows } = await call('consolidation.board', { meetingId })
  expect(totals).toMatchObject({ late: 1, revisedLate: 0, delegates: 118 })
  expect(rows.find(row => row.code === placeCode)).toMatchObject({ isCorrected: true, isLate: false })
  const { versions } = await call('consolidation.explain', { meetingId, placeCode: '21025' })
  expect(versions).toMatchObject([{ isLate: true, counts: true }])
  await call('history.undo', { meetingId })
  expect((await call('consolidation.board', { meetingId })).totals.delegates).toBe(116)
})

test('a meeting on a day on which its units are none: each is told, and none is dropped', async () => {
  const { call, meetingId } = await openSample()
  const { meeting } = await call('meetings.get', { meetingId })
  const [session] = meeting.sessions
  expect((await call('consolidation.board', { meetingId })).notValid).toEqual([])
  const part = { kind: 'session', fields: { startsAt: localDateTime('2025-06-30T14:00') } } as const
  await call('parts.update', { meetingId, id: session?.id ?? '', part })
  const { notValid, totals } = await call('consolidation.board', { meetingId })
  expect([notValid.length, notValid[0], totals.places]).toEqual([96, 'Phường Cẩm Thành', 98])
})

test('points changed after answers came: what has no place any more is shown, and counted nowhere', async () => {
  const { call, folder, meetingId } = await openSample()
  await storeReturns(folder, meetingId, [
    answer('a', '21025', '2026-06-28T09:00', 38),
    answer('b', 'DU-UBND', '2026-06-28T09:00', 78),
  ])
  const { meeting } = await call('meetings.get', { meetingId })
  const agency = meeting.bridgePoints.find(point => point.code === 'DU-UBND')
  await call('parts.remove', { meetingId, kind: 'bridge-point', id: agency?.id ?? '' })
  const board = await call('consolidation.board', { meetingId })
  expect(board.totals).toMatchObject({ places: 97, received: 1, delegates: 38 })
  expect(board.unplaced).toEqual([{ placeCode: 'DU-UBND', title: 'DU-UBND', delegates: 78 }])
  const placeCode = 'DU-UBND'
  const told = await call('consolidation.explain', { meetingId, placeCode })
  expect(told).toMatchObject({
    delegates: 0,
    confirmed: 78,
    summary:
      'Hội nghị không còn điểm cầu này nên 78 đại biểu của bản nhận lúc 28/6/2026 09:00 không được cộng vào đâu. Đưa điểm cầu trở lại hội nghị thì số này được tính lại.',
    versions: [{ counts: false, reason: 'Không được tính' }],
  })
  expect(board.levels.reduce((sum, level) => sum + level.figures.delegates, 0)).toBe(38)
  const patch = await call('consolidation.places', { meetingId, placeCodes: ['DU-UBND', '21025'] })
  expect(patch).toMatchObject({ rows: [{ code: '21025' }], unplaced: [{ placeCode: 'DU-UBND' }] })
})
