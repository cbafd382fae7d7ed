import { expect, test } from 'vitest'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { personOf, returnOf, storeReturns } from '#test/support/stored-returns.ts'
import { type TestApp, testApp } from '#test/support/test-app.ts'

const CAM_THANH = '21025'

type Opened = TestApp & {
  readonly meetingId: MeetingId
  readonly names: () => Promise<readonly string[]>
  readonly idOf: (name: string) => Promise<string>
  readonly undoLabel: () => Promise<string | undefined>
}

/** The sample with three persons of one place and one of another. */
async function openList(): Promise<Opened> {
  const opened = await testApp('2026-06-28T08:00')
  const { call, folder } = opened
  const { meetingId } = await call('meetings.create', { from: 'sample' })
  const people = [
    personOf('Nguyễn Văn An', { title: 'Bí thư Đảng ủy', phone: '0905123456' }),
    personOf('Trần Thị Đào', { title: 'Phó Bí thư' }),
    personOf('Lê Hữu Phước', { title: 'Chủ tịch UBND' }),
  ]
  await storeReturns(folder, meetingId, [
    returnOf({ id: 'a', placeCode: CAM_THANH, receivedAt: '2026-06-28T08:00', content: { people } }),
    returnOf({
      id: 'b',
      placeCode: 'DU-UBND',
      receivedAt: '2026-06-28T08:00',
      content: { people: [personOf('Đào Duy Anh')] },
    }),
  ])
  const rows = async () => (await call('delegates.list', { meetingId, placeCode: CAM_THANH })).rows
  return {
    ...opened,
    meetingId,
    names: async () => (await rows()).map(row => row.name),
    idOf: async name => (await rows()).find(row => row.name === name)?.id ?? '',
    undoLabel: async () => (await call('history.state', { meetingId })).undo?.label,
  }
}

test.each([
  ['dao', ['Đào Duy Anh', 'Trần Thị Đào']],
  ['PHO BI THU', ['Trần Thị Đào']],
  ['0905 123', ['Nguyễn Văn An']],
  ['', ['Đào Duy Anh', 'Nguyễn Văn An', 'Trần Thị Đào', 'Lê Hữu Phước']],
  ['không có ai', []],
])("'%s' is found without accents in all places, in the order of the letter", async (search, expected) => {
  const { call, meetingId } = await openList()
  const { total, rows } = await call('delegates.list', { meetingId, search })
  expect(rows.map(row => row.name)).toEqual(expected)
  expect(total).toBe(expected.length)
})

test('a limit shortens the rows, not the total', async () => {
  const { call, meetingId } = await openList()
  const { total, rows } = await call('delegates.list', { meetingId, limit: 1 })
  expect([total, rows.length]).toEqual([4, 1])
})

test('a person knows the place and the answer it came from', async () => {
  const { call, meetingId } = await openList()
  const { rows } = await call('delegates.list', { meetingId, search: 'dao duy anh' })
  expect(rows[0]).toMatchObject({
    placeCode: 'DU-UBND',
    placeTitle: 'Điểm cầu tại Đảng ủy Ủy ban nhân dân tỉnh',
    groupText: null,
    source: { returnId: 'b', fileName: null },
  })
})

test('a person is added before another under a group of the place, and undone by name', async () => {
  const { call, meetingId, names, idOf, undoLabel } = await openList()
  const { meeting } = await call('meetings.get', { meetingId })
  const group = meeting.bridgePoints.at(-1)?.groups.at(1)
  const before = await idOf('Trần Thị Đào')
  await call('delegates.add', {
    meetingId,
    placeCode: CAM_THANH,
    before,
    fields: { name: '  Võ Thị  Sáu ', groupId: group?.id ?? null },
  })
  expect(await names()).toEqual(['Nguyễn Văn An', 'Võ Thị Sáu', 'Trần Thị Đào', 'Lê Hữu Phước'])
  const { rows } = await call('delegates.list', { meetingId, search: 'vo thi sau' })
  expect(rows[0]).toMatchObject({ groupText: group?.text, source: null })
  expect(await undoLabel()).toBe("Thêm đại biểu 'Võ Thị Sáu' (Phường Cẩm Thành)")
  await call('history.undo', { meetingId })
  expect(await names()).toEqual(['Nguyễn Văn An', 'Trần Thị Đào', 'Lê Hữu Phước'])
})

test('typing on in one field is one step', async () => {
  const { call, meetingId, names, idOf, undoLabel } = await openList()
  const id = await idOf('Nguyễn Văn An')
  for (const name of ['Nguyễn Văn Anh', 'Nguyễn Văn Anh Tuấn'])
    await call('delegates.update', { meetingId, id, fields: { name } })
  expect(await undoLabel()).toMatch(/^Sửa đại biểu 'Nguyễn Văn An/)
  await call('history.undo', { meetingId })
  expect(await names()).toEqual(['Nguyễn Văn An', 'Trần Thị Đào', 'Lê Hữu Phước'])
})

test('a person moves among those of the same place, and back by undo', async () => {
  const { call, meetingId, names, idOf, undoLabel } = await openList()
  await call('delegates.move', {
    meetingId,
    id: await idOf('Lê Hữu Phước'),
    before: await idOf('Nguyễn Văn An'),
  })
  expect(await names()).toEqual(['Lê Hữu Phước', 'Nguyễn Văn An', 'Trần Thị Đào'])
  await call('delegates.move', { meetingId, id: await idOf('Nguyễn Văn An') })
  expect(await names()).toEqual(['Lê Hữu Phước', 'Trần Thị Đào', 'Nguyễn Văn An'])
  expect(await undoLabel()).toBe("Chuyển chỗ đại biểu 'Nguyễn Văn An' (Phường Cẩm Thành)")
  await call('history.undo', { meetingId })
  await call('history.undo', { meetingId })
  expect(await names()).toEqual(['Nguyễn Văn An', 'Trần Thị Đào', 'Lê Hữu Phước'])
})

test('order holds however often a person is moved into the same gap', async () => {
  const { call, meetingId, names, idOf } = await openList()
  const last = await idOf('Lê Hữu Phước')
  for (let round = 0; round < 60; round++) {
    const moved = round % 2 === 0 ? 'Nguyễn Văn An' : 'Trần Thị Đào'
    await call('delegates.move', { meetingId, id: await idOf(moved), before: last })
    expect((await names())[1]).toBe(moved)
  }
})

test('a person is removed and brought back', async () => {
  const { call, meetingId, names, idOf, undoLabel } = await openList()
  await call('delegates.remove', { meetingId, id: await idOf('Trần Thị Đào') })
  expect(await names()).toEqual(['Nguyễn Văn An', 'Lê Hữu Phước'])
  expect(await undoLabel()).toBe("Xóa đại biểu 'Trần Thị Đào' (Phường Cẩm Thành)")
  await call('history.undo', { meetingId })
  expect(await names()).toEqual(['Nguyễn Văn An', 'Trần Thị Đào', 'Lê Hữu Phước'])
})

test('what does not belong together is refused', async () => {
  const { call, refused, meetingId, idOf } = await openList()
  const other = await call('meetings.create', { from: 'sample' })
  const { meeting } = await call('meetings.get', { meetingId })
  const provinceGroup = meeting.bridgePoints[0]?.groups[0]?.id
  const id = await idOf('Trần Thị Đào')
  const [stranger] = (await call('delegates.list', { meetingId, placeCode: 'DU-UBND' })).rows
  expect(await refused('delegates.remove', { meetingId: other.meetingId, id })).toBe('not-found')
  expect(await refused('delegates.move', { meetingId, id, before: stranger?.id })).toBe('not-found')
  expect(await refused('delegates.update', { meetingId, id, fields: { groupId: provinceGroup } })).toBe(
    'not-found',
  )
  expect(await refused('delegates.add', { meetingId, placeCode: '99999', fields: {} })).toBe('not-found')
})
