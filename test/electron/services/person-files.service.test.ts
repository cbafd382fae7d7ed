/** Spreadsheets into the directory: a plan first, one step, one undo; and what was given out reads back the same. */
import { expect, test } from 'vitest'
import type { MeetingId } from '#domain/kernel/ids.ts'
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

test('a file without persons is refused with a sentence', async () => {
  const { call } = await testApp()
  const file = { name: 'x.csv', bytes: new TextEncoder().encode('a,b\n1,2\n') }
  expect(await call('persons.plan', { job: 'plan', file })).toMatchObject({ kind: 'refused' })
})
