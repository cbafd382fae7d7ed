/** Spreadsheets into the directory: a plan first, one step, one undo; and what was given out reads back the same. */
import { expect, test } from 'vitest'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { withCells } from '#test/support/filled-form.ts'
import { testApp } from '#test/support/test-app.ts'
import type { TypedCall } from '#test/support/typed-call.ts'

const HEADER =
  'STT,Họ và tên,Chức vụ,Cơ quan,Từ,Tham gia,Số điện thoại,Ngày sinh,"Xã, phường, đặc khu",Thứ tự lễ tân'

const csv = (...rows: readonly string[]) => ({
  name: 'danh-ba.csv',
  bytes: new TextEncoder().encode([HEADER, ...rows].join('\n')),
})

const FIRST = csv(
  '1,Nguyễn Giả Một,Bí thư,Đảng ủy xã Sơn Hà,7/2025,Ủy viên Ban Chấp hành Đảng bộ tỉnh nhiệm kỳ 2025 - 2030,0905000001,1975,Xã Sơn Hà,20',
  '2,Trần Giả Hai,Chủ tịch,UBND xã Sơn Hạ,,,0905.000.002,19/5/1980,Xã Sơn Hạ,',
  '3,Lê Giả Ba,Giám đốc,Sở Tài chính,2024,Thành viên Ban Chỉ đạo theo Quyết định 257-QĐ/TU,0905000003,hai lẻ,,3',
  ',,Phó Giám đốc,Sở Y tế,,,0905000004,,,',
)

async function planOf(call: TypedCall, file: ReturnType<typeof csv>) {
  const planned = await call('persons.plan', { job: 'plan', file })
  if (planned.kind === 'refused') throw new Error(planned.refusal.message)
  return planned.plan
}

const phonesOf = async (call: TypedCall, search: string) =>
  (await call('persons.search', { search })).persons.flatMap(person => person.phones)

test('a plan tells new from refused, with the cell, and changes nothing', async () => {
  const { call } = await testApp()
  const plan = await planOf(call, FIRST)
  expect(plan.counts).toMatchObject({ new: 3, refused: 1, question: 0 })
  expect(plan.refused.map(({ where }) => where.cell)).toEqual(['B5'])
  expect(plan.doubts.map(({ where }) => where.cell)).toEqual(['H4'])
  expect((await call('persons.search', {})).total).toBe(0)
})

test('what is taken in is found by all it says, in one step that one undo takes back', async () => {
  const { call } = await testApp()
  const { meetingId } = await call('meetings.create', { from: 'sample' })
  await call('persons.import', { job: 'in', meetingId, file: FIRST })
  const { persons } = await call('persons.search', { search: 'son ha bi thu' })
  expect(persons).toMatchObject([
    {
      name: 'Nguyễn Giả Một',
      birth: '1975',
      rank: 20,
      positions: [{ title: 'Bí thư', organ: 'Đảng ủy xã Sơn Hà', from: '2025-07' }],
      memberships: [{ role: 'Ủy viên', body: 'Ban Chấp hành Đảng bộ tỉnh nhiệm kỳ 2025 - 2030' }],
    },
  ])
  expect((await call('persons.search', { search: '257' })).persons[0]?.memberships).toMatchObject([
    { role: 'Thành viên', body: 'Ban Chỉ đạo', basis: 'Quyết định 257-QĐ/TU' },
  ])
  await undo(call, meetingId)
  expect((await call('persons.search', {})).total).toBe(0)
  expect((await call('persons.search', { search: 'gia' })).persons).toEqual([])
})

const undo = (call: TypedCall, meetingId: MeetingId) => call('history.undo', { meetingId })

test('taking the same file in again changes nothing', async () => {
  const { call } = await testApp()
  await call('persons.import', { job: 'in', file: FIRST })
  expect((await planOf(call, FIRST)).counts).toMatchObject({ same: 3, new: 0, changed: 0, question: 0 })
})

test('a change is shown from old to new with its cell; a name alone and a look-alike are asked about', async () => {
  const { call } = await testApp()
  await call('persons.import', { job: 'in', file: FIRST })
  const plan = await planOf(
    call,
    csv(
      ',Nguyễn Giả Một,Bí thư,Đảng ủy xã Sơn Hà,,,0905000011,,,',
      ',Lê Giả Ba,,,,,,,,',
      ',Trần Giả Hại,Phó Chủ tịch,,,,0905000002,,,',
    ),
  )
  expect(plan.counts).toMatchObject({ changed: 1, question: 2 })
  expect(plan.rows.find(row => row.kind === 'changed')?.changes).toEqual([
    { role: 'phone', before: '0905000001', after: '0905000011', cell: 'G2' },
  ])
})

test('two rows decided to be one person both count, none undoes the other', async () => {
  const { call } = await testApp()
  await call('persons.import', { job: 'in', file: FIRST })
  const file = csv(
    ',Nguyễn Giả Một,Bí thư,Đảng ủy xã Sơn Hà,,,0905000011,,,',
    ',Nguyễn Giả Một,Chuyên viên,,,,,,,',
  )
  const question = (await planOf(call, file)).rows.find(row => row.kind === 'question')
  const personId = question?.candidates[0]?.personId ?? expect.fail('Not asked')
  await call('persons.import', {
    job: 'again',
    file,
    decisions: { [question?.key ?? '']: { kind: 'is', personId } },
  })
  expect(await phonesOf(call, 'gia mot chuyen vien bi thu')).toEqual(['0905000011'])
})

test('the directory that is given out reads back as it was, with every office and seat', async () => {
  const { call } = await testApp()
  await call('persons.import', { job: 'in', file: FIRST })
  const { persons } = await call('persons.search', { search: 'gia mot' })
  const id = persons[0]?.id ?? expect.fail('Nobody')
  await call('persons.addPosition', { id, fields: { title: 'Chủ tịch', organ: '' } })
  await call('persons.addPosition', {
    id,
    fields: { title: 'Trưởng ban', organ: 'Ban Thử', from: '2026-01-02' },
  })
  const { name, bytes } = await call('persons.export', { job: 'out' })
  const plan = await planOf(call, { name, bytes: new Uint8Array(bytes) })
  expect(plan.counts).toEqual({ same: 3, new: 0, changed: 0, question: 0, refused: 0, skipped: 0 })
  expect(plan.doubts).toEqual([])
  for (const person of (await call('persons.search', {})).persons)
    await call('persons.remove', { id: person.id })
  await call('persons.import', { job: 'back', file: { name, bytes: new Uint8Array(bytes) } })
  expect((await call('persons.search', { search: 'gia mot' })).persons[0]).toMatchObject({
    rank: 20,
    positions: [
      { title: 'Bí thư', organ: 'Đảng ủy xã Sơn Hà', from: '2025-07' },
      { title: 'Chủ tịch', organ: '', from: null },
      { title: 'Trưởng ban', organ: 'Ban Thử', from: '2026-01-02' },
    ],
  })
})

test('the made-up directory that comes with the program is taken in whole, and given out reads back the same', async () => {
  const { call } = await testApp()
  const starter = await call('persons.starter', { what: 'sample' })
  const file = { name: starter.name, bytes: new Uint8Array(starter.bytes) }
  const plan = await planOf(call, file)
  expect(plan.counts).toEqual({ new: 358, same: 0, changed: 0, question: 0, refused: 0, skipped: 0 })
  expect(plan.doubts).toEqual([])
  await call('persons.import', { job: 'in', file })
  const contacts = await call('persons.contacts', {})
  const units = await call('directory.units', {})
  for (const role of ['contact', 'technician'])
    expect(
      units.every(({ code }) => contacts.some(each => each.placeCode === code && each.role === role)),
    ).toBe(true)
  expect(
    contacts.filter(({ placeCode }) => !/^\d+$/.test(placeCode)).map(({ placeCode }) => placeCode),
  ).toEqual(['DU-UBND', 'TINH'])
  const given = await call('persons.export', { job: 'out' })
  const again = await planOf(call, { name: given.name, bytes: new Uint8Array(given.bytes) })
  expect(again.counts).toMatchObject({ same: 358, changed: 0, new: 0, question: 0 })
})

test('whom to call about a unit is read from the sheet, added and never taken away, and what is unclear is told', async () => {
  const { call } = await testApp()
  const rows = (...lines: readonly string[]) => ({
    name: 'dau-moi.csv',
    bytes: new TextEncoder().encode(
      ['Họ và tên,Số điện thoại,"Xã, phường, đặc khu",Đầu mối', ...lines].join('\n'),
    ),
  })
  const file = rows(
    'Trần Giả Hai,0905000002,Xã Sơn Hạ,Kỹ thuật',
    'Lê Giả Ba,0905000003,,"Liên hệ: Xã Sơn Hà\nKỹ thuật: TINH"',
    'Võ Giả Tư,0905000004,,Kỹ thuật',
  )
  const { doubts } = await planOf(call, file)
  expect(doubts.map(({ where }) => where.cell)).toEqual(['D4'])
  await call('persons.import', { job: 'in', file })
  const known = async () =>
    (await call('persons.contacts', {})).map(({ placeCode, role, name }) => [placeCode, role, name])
  const first = [
    ['21289', 'contact', 'Lê Giả Ba'],
    ['21292', 'technician', 'Trần Giả Hai'],
    ['TINH', 'technician', 'Lê Giả Ba'],
  ]
  expect((await known()).map(each => each.slice(1))).toEqual(first.map(each => each.slice(1)))
  const more = rows('Trần Giả Hai,0905000002,Xã Sơn Hạ,Liên hệ')
  const plan = await planOf(call, more)
  expect(plan.rows[0]?.changes).toMatchObject([{ role: 'contact', after: 'Liên hệ: Xã Sơn Hạ', cell: 'D2' }])
  await call('persons.import', { job: 'more', file: more })
  expect((await known()).filter(([, , name]) => name === 'Trần Giả Hai').map(([, role]) => role)).toEqual([
    'contact',
    'technician',
  ])
})

test('the empty form is refused as it is, and taken in when a row is filled in', async () => {
  const { call } = await testApp()
  const { name, bytes } = await call('persons.starter', { what: 'form' })
  const empty = { name, bytes: new Uint8Array(bytes) }
  expect(await call('persons.plan', { job: 'plan', file: empty })).toMatchObject({ kind: 'refused' })
  const filled = await withCells(empty.bytes, { B3: 'Nguyễn Giả Một', E3: 'Bí thư', F3: 'Đảng ủy xã Sơn Hà' })
  const plan = await planOf(call, { name, bytes: filled })
  expect(plan.counts).toMatchObject({ new: 1, refused: 0 })
  expect(plan.rows[0]?.about).toBe('Bí thư Đảng ủy xã Sơn Hà')
})

test('a file without persons is refused with a sentence', async () => {
  const { call } = await testApp()
  const file = { name: 'x.csv', bytes: new TextEncoder().encode('a,b\n1,2\n') }
  expect(await call('persons.plan', { job: 'plan', file })).toMatchObject({ kind: 'refused' })
})
