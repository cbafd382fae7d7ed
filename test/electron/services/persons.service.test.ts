/** The directory: found in the order of protocol, merged and taken apart again, remembered. */
import { expect, test } from 'vitest'
import { testApp } from '#test/support/test-app.ts'

test('who is called so comes first, then whoever holds the word; each in the order of protocol', async () => {
  const { call } = await testApp()
  const add = async (name: string, rank: number | null, organ = ''): Promise<void> => {
    const { id } = await call('persons.add', { fields: { name, rank } })
    if (organ !== '') await call('persons.addPosition', { id, fields: { title: 'Bí thư', organ } })
  }
  await add('Lê Văn Hòa', 9, 'Đảng ủy xã Trà Bồng')
  await add('Lê Văn Bồng', null)
  await add('Lê Thị Bông', 5)
  await add('Lê Văn Trà', 1, 'Đảng ủy xã Bồng Sơn')
  const names = async (search: string) =>
    (await call('persons.search', { search })).persons.map(({ name }) => name)
  expect(await names('bong')).toEqual(['Lê Thị Bông', 'Lê Văn Bồng', 'Lê Văn Trà', 'Lê Văn Hòa'])
  expect(await names('')).toEqual(['Lê Văn Trà', 'Lê Thị Bông', 'Lê Văn Hòa', 'Lê Văn Bồng'])
})

test('two entries become one with all that both knew; undo makes two of them again', async () => {
  const { call } = await testApp()
  const { meetingId } = await call('meetings.create', { from: 'sample' })
  const { id: keep } = await call('persons.add', {
    meetingId,
    fields: { name: 'Lê Giả Một', phones: ['0905000001'] },
  })
  const { id: other } = await call('persons.add', { meetingId, fields: { name: 'Lê Giả Một', note: 'cũ' } })
  await call('persons.addPosition', { meetingId, id: other, fields: { title: 'Giám đốc', organ: 'Sở Giả' } })
  await call('persons.addContact', { meetingId, placeCode: '21025', role: 'contact', personId: other })
  const { id: attendeeId } = await call('delegates.add', {
    meetingId,
    placeCode: '21025',
    fields: { name: 'Lê Giả Một' },
  })
  await call('persons.linkAttendee', { meetingId, attendeeId, personId: other })
  for (const [id, from] of [
    [keep, null],
    [other, '2024'],
  ] as const)
    await call('persons.addPosition', { meetingId, id, fields: { title: 'Ủy viên', organ: 'Ban Giả', from } })
  await call('persons.merge', { meetingId, keep, other })
  expect(await call('persons.search', { search: 'gia mot giam doc' })).toMatchObject({
    total: 1,
    persons: [
      {
        id: keep,
        note: 'cũ',
        positions: [{ title: 'Ủy viên', from: '2024' }, { title: 'Giám đốc' }],
        mergedIds: [other],
      },
    ],
  })
  expect(await call('persons.contacts', { placeCode: '21025' })).toMatchObject([{ personId: keep }])
  expect((await call('persons.attendees', { meetingId, job: 'attendees' })).matches).toMatchObject([
    { state: { kind: 'linked', personId: keep } },
  ])
  const steps = await call('persons.history', { id: keep })
  expect(steps.map(({ label }) => label)).toEqual([
    "Gộp hai mục của 'Lê Giả Một'",
    "Thêm chức vụ của 'Lê Giả Một'",
    "Thêm chức vụ của 'Lê Giả Một'",
    'Thêm đầu mối của Phường Cẩm Thành: Lê Giả Một',
    "Thêm chức vụ của 'Lê Giả Một'",
    "Thêm 'Lê Giả Một'",
    "Thêm 'Lê Giả Một'",
  ])
  await call('history.undo', { meetingId })
  expect((await call('persons.search', { search: 'gia mot' })).total).toBe(2)
  expect(await call('persons.get', { id: other })).toMatchObject({
    note: 'cũ',
    positions: [{ title: 'Giám đốc' }, { title: 'Ủy viên', from: '2024' }],
  })
})

test('whoever is removed is gone from the contacts and unlinked from the attendees, who stay; undo brings all back', async () => {
  const { call } = await testApp()
  const { meetingId } = await call('meetings.create', { from: 'sample' })
  const { id } = await call('persons.add', {
    meetingId,
    fields: { name: 'Lê Giả Hai', phones: ['0905000002'] },
  })
  await call('persons.addContact', { meetingId, placeCode: '21025', role: 'technician', personId: id })
  const { id: attendeeId } = await call('delegates.add', {
    meetingId,
    placeCode: '21025',
    fields: { name: 'Lê Giả Hai' },
  })
  await call('persons.linkAttendee', { meetingId, attendeeId, personId: id })
  await call('persons.remove', { meetingId, id })
  expect(await call('persons.contacts', {})).toEqual([])
  expect((await call('persons.attendees', { meetingId, job: 'attendees' })).matches).toMatchObject([
    { state: { kind: 'nobody' } },
  ])
  await call('history.undo', { meetingId })
  expect(await call('persons.contacts', {})).toMatchObject([{ personId: id, phones: ['0905000002'] }])
  expect((await call('persons.attendees', { meetingId, job: 'attendees' })).matches).toMatchObject([
    { state: { kind: 'linked', personId: id } },
  ])
})

test('a person brought back from a backup is found once, and not at all when that is undone', async () => {
  const { call } = await testApp()
  const job = () => ({ job: crypto.randomUUID() })
  const found = async () => (await call('persons.search', { search: 'thu' })).persons.map(({ id }) => id)
  const { id } = await call('persons.add', { fields: { name: 'Nguyễn Văn Thử' } })
  const { name } = await call('backups.make', job())
  await call('persons.remove', { id })
  expect(await found()).toEqual([])
  await call('backups.restore', { ...job(), name, meetingId: null })
  expect(await found()).toEqual([id])
  await call('history.undo', { meetingId: null })
  expect(await found()).toEqual([])
})

test('who an attendee is was said of a name: under another it is asked again, under the name in the directory it stays', async () => {
  const { call } = await testApp()
  const { meetingId } = await call('meetings.create', { from: 'sample' })
  const { id: personId } = await call('persons.add', { meetingId, fields: { name: 'Trần Thị Thùy' } })
  const added = await call('delegates.add', {
    meetingId,
    placeCode: '21025',
    fields: { name: 'Trần Thị Thủy' },
  })
  const link = () => call('persons.linkAttendee', { meetingId, attendeeId: added.id, personId })
  const rename = (name: string) => call('delegates.update', { meetingId, id: added.id, fields: { name } })
  const state = async () =>
    (await call('persons.attendees', { meetingId, job: 'links' })).matches[0]?.state.kind
  await link()
  await rename('Trần Thị Thuỳ')
  expect(await state()).toBe('linked')
  await rename('Lê Văn Khác')
  expect(await state()).toBe('nobody')
  await call('history.undo', { meetingId })
  expect(await state()).toBe('linked')
  await call('persons.linkAttendee', { meetingId, attendeeId: added.id, personId: null })
  expect(await state()).toBe('not-listed')
  await rename('Trần Thị Thúy')
  expect(await state()).toBe('nobody')
})
