import { expect, test } from 'vitest'
import { asId, type MeetingId } from '#domain/kernel/ids.ts'
import { fillDirectory } from '#test/support/made-up-directory.ts'
import { personOf, returnOf, storeReturns } from '#test/support/stored-returns.ts'
import { type TestApp, testApp } from '#test/support/test-app.ts'

async function openSample(): Promise<TestApp & { readonly meetingId: MeetingId }> {
  const opened = await testApp('2026-06-28T08:00')
  const { meetingId } = await opened.call('meetings.create', { from: 'sample' })
  return { ...opened, meetingId }
}

const answer = (id: string, placeCode: string, receivedAt: string, delegates: number) =>
  returnOf({ id, placeCode, receivedAt, content: { delegates, rule: 'stated' } })

test('the board follows each answer, and undo takes the answer from every figure', async () => {
  const { call, folder, meetingId } = await openSample()
  const totals = async () => (await call('consolidation.board', { meetingId })).totals
  await storeReturns(folder, meetingId, [
    answer('a', '21025', '2026-06-28T08:00', 38),
    answer('b', 'DU-UBND', '2026-06-28T08:10', 78),
  ])
  await storeReturns(folder, meetingId, [answer('c', '21025', '2026-06-29T15:25', 45)])
  expect(await totals()).toMatchObject({
    places: 98,
    received: 2,
    missing: 96,
    late: 0,
    revised: 1,
    delegates: 123,
  })
  await call('history.undo', { meetingId })
  expect(await totals()).toMatchObject({ received: 2, revised: 0, delegates: 116 })
  await call('history.undo', { meetingId })
  expect(await totals()).toMatchObject({ received: 0, delegates: 0 })
  await call('history.redo', { meetingId })
  expect(await totals()).toMatchObject({ received: 2, delegates: 116 })
})

test('the strip under the title and the board tell the same', async () => {
  const { call, folder, meetingId } = await openSample()
  await storeReturns(folder, meetingId, [
    answer('a', '21025', '2026-06-28T08:00', 38),
    answer('b', '21025', '2026-06-28T09:00', 40),
    answer('c', 'KHONG-CON', '2026-06-28T09:00', 99),
  ])
  const { totals, unplaced } = await call('consolidation.board', { meetingId })
  const { places, received, delegates } = await call('meetings.summary', { meetingId })
  expect({ places, received, delegates }).toEqual({ places: 98, received: 1, delegates: 40 })
  expect(totals).toMatchObject({ places, received, delegates })
  expect(unplaced).toMatchObject([{ placeCode: 'KHONG-CON', delegates: 99 }])
})

test('the board says where the list no longer has as many persons as were confirmed', async () => {
  const { call, folder, meetingId } = await openSample()
  const people = ['Nguyễn Văn A', 'Trần Thị B'].map(name => personOf(name))
  await storeReturns(folder, meetingId, [
    returnOf({ id: 'a', placeCode: '21025', receivedAt: '2026-06-28T08:00', content: { people } }),
  ])
  const row = async () =>
    (await call('consolidation.board', { meetingId })).rows.find(one => one.code === '21025')
  expect(await row()).toMatchObject({ delegates: 2, listedNow: 2, listDiffers: false })
  const { rows } = await call('delegates.list', { meetingId, placeCode: '21025' })
  await call('delegates.remove', { meetingId, id: rows[0]?.id ?? '' })
  expect(await row()).toMatchObject({ delegates: 2, listedNow: 1, listDiffers: true })
})

test('a number opens to its versions; a place the meeting does not have is refused', async () => {
  const { call, refused, folder, meetingId } = await openSample()
  await storeReturns(folder, meetingId, [
    answer('a', '21025', '2026-06-28T08:00', 38),
    answer('b', '21025', '2026-06-28T09:00', 40),
  ])
  const explained = await call('consolidation.explain', { meetingId, placeCode: '21025' })
  expect(explained).toMatchObject({ title: 'Phường Cẩm Thành', delegates: 40 })
  expect(explained.versions.map(version => [version.id, version.counts])).toEqual([
    ['a', false],
    ['b', true],
  ])
  expect(await refused('consolidation.explain', { meetingId, placeCode: '99999' })).toBe('not-found')
})

test('expected is whom the directory seats at a place, and follows each decision; the rest is what a person said', async () => {
  const { call, folder, meetingId } = await openSample()
  await fillDirectory(folder)
  await call('allocation.bind-suggested', { meetingId })
  const expectedByGroup = async () =>
    (await call('consolidation.board', { meetingId })).points.flatMap(point => point.groups)
  const chairs = async () => (await expectedByGroup()).find(({ text }) => text.startsWith('Đồng chí Bí thư'))
  const placed = async () =>
    new Map(
      (await call('allocation.overview', { meetingId, job: 'all' })).groups.map(group => [
        group.groupId,
        group.expected,
      ]),
    )
  // Twelve Secretaries are of the provincial committee too, and nobody has said yet where they sit.
  expect(await chairs()).toMatchObject({ expectedInAll: null, fromDirectory: 84 })
  const { questions } = await call('allocation.overview', { meetingId, job: 'all' })
  const [first] = questions
  const home = first?.options.find(({ code }) => code !== 'TINH')?.code ?? ''
  await call('allocation.decide', { meetingId, personIds: [first?.personId ?? asId('')], placeCode: home })
  expect(await chairs()).toMatchObject({ expectedInAll: null, fromDirectory: 85 })
  const one = { groupId: (await chairs())?.groupId ?? asId(''), delegates: 1 } as const
  await call('consolidation.expect', { meetingId, ...one })
  expect(await chairs()).toMatchObject({ expectedInAll: 96, fromDirectory: 85 })

  const cells = (await expectedByGroup()).find(({ text }) => text.startsWith('Bí thư chi bộ thôn'))
  expect(cells).toMatchObject({ expected: null, expectedInAll: null, fromDirectory: 0 })
  await call('consolidation.expect', { meetingId, groupId: cells?.groupId ?? asId(''), delegates: 2 })
  const after = await expectedByGroup()
  expect(after.find(({ groupId }) => groupId === cells?.groupId)).toMatchObject({ expectedInAll: 192 })
  // Of those nobody is asked about, the picture of who sits where tells the same.
  const known = after.filter(
    ({ groupId, expectedInAll }) =>
      expectedInAll !== null && groupId !== one.groupId && groupId !== cells?.groupId,
  )
  expect(known.length).toBeGreaterThan(2)
  const overview = await placed()
  expect(known.map(({ expectedInAll }) => expectedInAll)).toEqual(
    known.map(({ groupId }) => overview.get(groupId)),
  )
  const patch = await call('consolidation.places', { meetingId, placeCodes: [home] })
  expect(patch.rows[0]?.headcounts?.[0]).toBe(1)
})
