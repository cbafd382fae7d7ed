import { expect, test } from 'vitest'
import type { MeetingId } from '#domain/kernel/ids.ts'
import type { BridgePoint } from '#domain/meeting/meeting.ts'
import { type TestApp, testApp } from '#test/support/test-app.ts'

async function openSample(): Promise<
  TestApp & { meetingId: MeetingId; points: () => Promise<readonly BridgePoint[]> }
> {
  const opened = await testApp()
  const { meetingId } = await opened.call('meetings.create', { from: 'sample' })
  const points = async () => (await opened.call('meetings.get', { meetingId })).meeting.bridgePoints
  return { ...opened, meetingId, points }
}

const texts = (point: BridgePoint | undefined): readonly string[] =>
  point?.groups.map(group => group.text) ?? []

function nth<Item>(items: readonly Item[], index: number): Item {
  const item = items.at(index)
  if (item === undefined) throw new Error(`There is no item ${index}`)
  return item
}

test('a group is added before another one and undone by its name', async () => {
  const { call, meetingId, points } = await openSample()
  const commune = nth(await points(), 2)
  await call('parts.add', {
    meetingId,
    parent: { kind: 'bridge-point', id: commune.id },
    before: nth(commune.groups, 1).id,
    part: { kind: 'group', fields: { text: 'Trưởng các đoàn thể' } },
  })
  expect(texts((await points())[2]).slice(0, 3)).toEqual([
    'Đồng chí Bí thư Đảng ủy xã',
    'Trưởng các đoàn thể',
    'Các đồng chí Ủy viên Ban Chấp hành Đảng bộ cấp xã',
  ])
  expect((await call('history.state', { meetingId })).undo?.label).toBe(
    "Thêm thành phần 'Trưởng các đoàn thể'",
  )
  await call('history.undo', { meetingId })
  expect(texts((await points())[2])).toEqual(texts(commune))
})

test('a removed group comes back with its exclusions, in its place, after a restart', async () => {
  const { call, restart, meetingId, points } = await openSample()
  const before = await points()
  await call('parts.remove', { meetingId, kind: 'group', id: nth(nth(before, 0).groups, 2).id })
  const last = nth(nth(before, 2).groups, -1)
  await call('parts.remove', { meetingId, kind: 'group', id: last.id })
  expect((await call('history.state', { meetingId })).undo?.label).toBe(
    "Xóa thành phần 'Bí thư chi bộ thôn, tổ dân phố'",
  )
  await restart()
  await call('history.undo', { meetingId })
  await call('history.undo', { meetingId })
  expect(await points()).toEqual(before)
  await call('history.redo', { meetingId })
  await call('history.redo', { meetingId })
  expect(texts((await points())[0])).toHaveLength(12)
  expect(texts((await points())[2])).toHaveLength(4)
})

test('a group moves within its point and to another point, with its exclusions', async () => {
  const { call, meetingId, points } = await openSample()
  const [province, agency] = await points()
  const moved = nth(province?.groups ?? [], 2)
  await call('parts.move', {
    meetingId,
    kind: 'group',
    id: moved.id,
    parent: { kind: 'bridge-point', id: agency?.id ?? '' },
    before: nth(agency?.groups ?? [], 0).id,
  })
  const [, after] = await points()
  expect(after?.groups[0]).toEqual(moved)
})

test('moving to the same place a hundred times keeps the order exact', async () => {
  const { call, meetingId, points } = await openSample()
  const province = nth(await points(), 0)
  const [first, second, third] = province.groups
  for (let round = 0; round < 100; round++) {
    const id = (round % 2 === 0 ? third?.id : second?.id) ?? ''
    const order = nth(await points(), 0).groups.map(group => group.id as string)
    const before = order.filter(other => other !== id)[1] ?? null
    await call('parts.move', {
      meetingId,
      kind: 'group',
      id,
      parent: { kind: 'bridge-point', id: province.id },
      before,
    })
    expect(nth(await points(), 0).groups[1]?.id).toBe(id)
  }
  expect(nth(await points(), 0).groups[0]?.id).toBe(first?.id)
})

test('typing on in one field is one step; the next field is another', async () => {
  const { call, meetingId, points } = await openSample()
  const group = nth(nth(await points(), 0).groups, 1)
  for (const text of ['T', 'Th', 'Thường trực'])
    await call('parts.update', { meetingId, id: group.id, part: { kind: 'group', fields: { text } } })
  await call('parts.update', { meetingId, id: group.id, part: { kind: 'group', fields: { isChair: true } } })
  await call('history.undo', { meetingId })
  expect(nth(nth(await points(), 0).groups, 1)).toMatchObject({ text: 'Thường trực', isChair: false })
  await call('history.undo', { meetingId })
  expect(nth(nth(await points(), 0).groups, 1).text).toBe(group.text)
})

test('removing a bridge point takes the exclusions that name it, and undo brings them back', async () => {
  const { call, meetingId, points } = await openSample()
  const before = await points()
  await call('parts.remove', { meetingId, kind: 'bridge-point', id: nth(before, 2).id })
  expect((await points())[0]?.groups[2]?.exclusions).toEqual([])
  await call('history.undo', { meetingId })
  expect(await points()).toEqual(before)
})

test('the chosen units of a point are changed and undone as one step', async () => {
  const { call, meetingId, points } = await openSample()
  const commune = nth(await points(), 2)
  const unitCodes = commune.unitCodes.slice(0, 2)
  await call('parts.update', {
    meetingId,
    id: commune.id,
    part: { kind: 'bridge-point', fields: { unitCodes } },
  })
  expect((await call('meetings.get', { meetingId })).places.map(place => place.code)).toEqual([
    'TINH',
    'DU-UBND',
    ...unitCodes,
  ])
  await call('history.undo', { meetingId })
  expect((await points())[2]).toEqual(commune)
})

test('a part cannot be hung under a part of another meeting', async () => {
  const { call, refused, meetingId, points } = await openSample()
  const other = await call('meetings.create', { from: 'sample' })
  const point = nth(await points(), 0)
  const part = { kind: 'group', fields: { text: 'Lạc chỗ' } }
  const parent = { kind: 'bridge-point', id: point.id }
  expect(await refused('parts.add', { meetingId: other.meetingId, parent, part })).toBe('not-found')
  expect(await refused('parts.add', { meetingId, parent: { kind: 'assignment', id: point.id }, part })).toBe(
    'not-found',
  )
})

test('an old step is undone alone where nothing it touched was changed since, and refused where it was', async () => {
  const { call, refused, meetingId, points } = await openSample()
  const group = nth(nth(await points(), 0).groups, 1)
  const other = nth(nth(await points(), 1).groups, 1)
  const write = (id: string, text: string) =>
    call('parts.update', { meetingId, id, part: { kind: 'group', fields: { text } } })
  await write(group.id, 'lần một')
  const first = (await call('history.state', { meetingId })).undo
  await write(other.id, 'việc khác')
  await write(group.id, 'lần hai')
  expect(await refused('history.reverse', { changeSetId: first?.id })).toBe('changed-since')
  await call('history.undo', { meetingId })
  await call('history.reverse', { changeSetId: first?.id ?? '' })
  expect(nth(nth(await points(), 0).groups, 1).text).toBe(group.text)
  expect(nth(nth(await points(), 1).groups, 1).text).toBe('việc khác')
})

test('nothing can be redone once something new was done', async () => {
  const { call, refused, meetingId, points } = await openSample()
  const [first, second] = nth(await points(), 0).groups
  await call('parts.remove', { meetingId, kind: 'group', id: first?.id ?? '' })
  await call('history.undo', { meetingId })
  await call('parts.remove', { meetingId, kind: 'group', id: second?.id ?? '' })
  expect(await refused('history.redo', { meetingId })).toBe('nothing-to-redo')
})
