/** The roll call on real storage: marks and numbers, a sheet that came back, and taking all of it back. */
import { expect, test } from 'vitest'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { sumOf } from '#domain/roll-call/roll-call-sums.ts'
import { personOf, returnOf, storeReturns } from '#test/support/stored-returns.ts'
import { type TestApp, testApp } from '#test/support/test-app.ts'

const CAM_THANH = '21025'
const NUMBER_ONLY = 'DU-UBND'

type Opened = TestApp & {
  readonly meetingId: MeetingId
  readonly idOf: (name: string) => Promise<never>
  readonly marks: () => Promise<readonly (readonly [string, string])[]>
  readonly undo: () => Promise<unknown>
}

async function openRoll(): Promise<Opened> {
  const opened = await testApp('2026-07-01T13:45')
  const { call, folder } = opened
  const { meetingId } = await call('meetings.create', { from: 'sample' })
  const people = [
    personOf('Nguyễn Văn An', { title: 'Bí thư Đảng ủy' }),
    personOf('Trần Thị Đào', { title: 'Phó Bí thư' }),
    personOf('Lê Hữu Phước', { title: 'Chủ tịch UBND' }),
    personOf('Lê Hữu Phước', { title: 'Văn phòng' }),
  ]
  const receivedAt = '2026-06-28T08:00'
  await storeReturns(folder, meetingId, [
    returnOf({ id: 'a', placeCode: CAM_THANH, receivedAt, content: { people } }),
    returnOf({ id: 'b', placeCode: NUMBER_ONLY, receivedAt, content: { delegates: 45 } }),
  ])
  const peopleOf = async () => (await call('roll-call.place', { meetingId, placeCode: CAM_THANH })).people
  return {
    ...opened,
    meetingId,
    idOf: async name => (await peopleOf()).find(person => person.name === name)?.id as never,
    marks: async () => (await peopleOf()).map(({ name, mark }) => [name, mark?.kind ?? ''] as const),
    undo: () => call('history.undo', { meetingId }),
  }
}

const rowOf = async ({ call, meetingId }: Opened, code: string) =>
  (await call('roll-call.board', { meetingId })).rows.find(row => row.code === code) ?? expect.fail()

test('a substitute keeps the count, is seen in the list, and can be taken back', async () => {
  const opened = await openRoll()
  const { call, meetingId } = opened
  const ids = [await opened.idOf('Nguyễn Văn An')]
  const place = { meetingId, placeCode: CAM_THANH, ids }
  await call('roll-call.mark', { ...place, mark: { kind: 'present' } })
  const before = (await rowOf(opened, CAM_THANH)).attendance
  await call('roll-call.mark', {
    ...place,
    mark: { kind: 'substitute', name: 'Phạm Văn Thay', title: 'Phó Bí thư' },
  })
  expect((await rowOf(opened, CAM_THANH)).attendance).toEqual({ ...before, substitutes: 1 })
  await opened.undo()
  expect((await rowOf(opened, CAM_THANH)).attendance).toEqual(before)
  await call('roll-call.mark', { ...place, mark: null })
  expect((await rowOf(opened, CAM_THANH)).attendance).toMatchObject({ called: 4, present: 0, open: 4 })
})

test('a place without a list tells two numbers, and the whole adds up', async () => {
  const opened = await openRoll()
  const { call, meetingId } = opened
  expect((await rowOf(opened, NUMBER_ONLY)).attendance).toMatchObject({ called: 45, open: 45 })
  const place = { meetingId, placeCode: NUMBER_ONLY }
  await call('roll-call.count', { ...place, count: { present: 42, excused: 2, groups: [] } })
  expect(await rowOf(opened, NUMBER_ONLY)).toMatchObject({
    hasList: false,
    confirmed: 45,
    attendance: { called: 45, present: 42, absent: 3, excused: 2, open: 0 },
  })
  const { rows } = await call('roll-call.board', { meetingId })
  expect(sumOf(rows.map(row => row.attendance))).toMatchObject({ called: 49, present: 42 })
  await call('roll-call.count', { ...place, count: null })
  expect((await rowOf(opened, NUMBER_ONLY)).attendance.open).toBe(45)
})

test('several persons are marked in one step; a person who left the list is refused', async () => {
  const opened = await openRoll()
  const { call, meetingId, refused } = opened
  const place = { meetingId, placeCode: CAM_THANH }
  const { people } = await call('roll-call.place', place)
  await call('roll-call.mark', { ...place, ids: people.map(({ id }) => id), mark: { kind: 'present' } })
  expect((await rowOf(opened, CAM_THANH)).attendance.present).toBe(4)
  await opened.undo()
  expect((await rowOf(opened, CAM_THANH)).attendance.open).toBe(4)
  expect(await refused('roll-call.mark', { ...place, ids: ['nobody'], mark: null })).toBe('not-found')
})

const SHEET = {
  name: 'diem-danh.csv',
  bytes: new TextEncoder().encode(
    [
      'STT,Họ và tên,Chức vụ,Đơn vị,SĐT,Ký tên,Có mặt / Vắng (lý do),Ghi chú',
      '1,Nguyễn Văn An,Bí thư Đảng ủy,,,,Vắng (họp ở Hà Nội),',
      '2,Trần Thị Đào,Phó Bí thư,,,đã ký,,',
      '3,Lê Hữu Phước,Chủ tịch UBND,,,,x,',
      '4,Hoàng Văn Lạ,,,,,x,',
    ].join('\n'),
  ),
}

test('a sheet that came back is planned with its cells, then marked in one step', async () => {
  const opened = await openRoll()
  const { call, meetingId } = opened
  const input = { meetingId, placeCode: CAM_THANH, files: [SHEET], job: 'roll' }
  const { plan, refused } = await call('roll-call.plan', input)
  expect(refused).toEqual([])
  const [place] = plan.places
  expect(place?.rows.map(({ where, outcome }) => [where.cell, outcome.kind])).toEqual([
    ['G2', 'new'],
    ['G3', 'new'],
    ['G4', 'new'],
    ['G5', 'question'],
  ])
  expect(place?.missing).toEqual(['Lê Hữu Phước'])
  expect((await rowOf(opened, CAM_THANH)).attendance.open).toBe(4)
  expect(await call('roll-call.import', input)).toEqual({ marked: 3, places: 1 })
  expect(await opened.marks()).toEqual([
    ['Nguyễn Văn An', 'absent'],
    ['Trần Thị Đào', 'present'],
    ['Lê Hữu Phước', 'present'],
    ['Lê Hữu Phước', ''],
  ])
  expect(await call('roll-call.import', input)).toEqual({ marked: 0, places: 0 })
  await opened.undo()
})

const sheetFile = (name: string, ...lines: readonly string[]) => ({
  name,
  bytes: new TextEncoder().encode(lines.join('\n')),
})
const HEADER = 'STT,Họ và tên,Chức vụ,Có mặt / Vắng (lý do)'

/** Two communes that look alike without accents, each with a list of its own, beside the ward. */
async function openSeveral() {
  const opened = await openRoll()
  const { call, folder, meetingId } = opened
  const { rows } = await call('roll-call.board', { meetingId })
  const codeOf = (title: string) => rows.find(row => row.title === title)?.code ?? expect.fail(title)
  const [ha, lower] = [codeOf('Xã Sơn Hà'), codeOf('Xã Sơn Hạ')]
  const receivedAt = '2026-06-28T08:00'
  await storeReturns(folder, meetingId, [
    returnOf({
      id: 'c',
      placeCode: ha,
      receivedAt,
      content: { people: [personOf('Đinh Thị Xuân'), personOf('Hồ Văn Ba')] },
    }),
    returnOf({
      id: 'd',
      placeCode: lower,
      receivedAt,
      content: { people: [personOf('Phạm Thị Út'), personOf('Võ Tấn Tài')] },
    }),
  ])
  return { ...opened, ha, lower }
}

test('many sheets at once: each goes to the place it names, or in whose list its names stand', async () => {
  const opened = await openSeveral()
  const { call, meetingId, ha, lower } = opened
  const files = [
    sheetFile('phieu 1.csv', 'Điểm cầu: Xã Sơn Hà', HEADER, '1,Đinh Thị Xuân,,x', '2,Hồ Văn Ba,,Vắng (ốm)'),
    sheetFile('phieu 2.csv', HEADER, '1,Phạm Thị Út,,x', '2,Võ Tấn Tài,,muộn'),
    SHEET,
    sheetFile('khac.csv', 'Kính gửi,Văn phòng', '1,2'),
  ]
  // The ward is open on the screen; of several sheets none is taken for its own.
  const input = { meetingId, placeCode: CAM_THANH, files, job: 'many' }
  const { plan, refused } = await call('roll-call.plan', input)
  expect(plan.unplaced).toEqual([])
  expect(
    plan.places.map(({ placeCode, sheets }) => [placeCode, sheets.map(({ fileName }) => fileName)]),
  ).toEqual([
    [ha, ['phieu 1.csv']],
    [lower, ['phieu 2.csv']],
    [CAM_THANH, ['diem-danh.csv']],
  ])
  expect(refused).toMatchObject([{ fileName: 'khac.csv', refusal: { code: 'no-return' } }])
  expect(await call('roll-call.import', input)).toEqual({ marked: 7, places: 3 })
  expect((await rowOf(opened, ha)).attendance).toMatchObject({ present: 1, absent: 1, excused: 1, open: 0 })
  expect((await rowOf(opened, lower)).attendance).toMatchObject({ present: 2, late: 1, open: 0 })
  await opened.undo()
  expect((await rowOf(opened, ha)).attendance.open).toBe(2)
  expect((await rowOf(opened, CAM_THANH)).attendance.open).toBe(4)
})

test('a sheet whose heading and names disagree is asked about; the answer settles it', async () => {
  const { call, meetingId, ha, lower } = await openSeveral()
  const files = [
    sheetFile('lẫn.csv', 'Điểm cầu: Xã Sơn Hà', HEADER, '1,Phạm Thị Út,,x', '2,Võ Tấn Tài,,x'),
    sheetFile('la.csv', HEADER, '1,Trịnh Văn Lạc,,x', '2,Mai Thị Lài,,x'),
  ]
  const input = { meetingId, placeCode: null, files, job: 'asks' }
  const { plan } = await call('roll-call.plan', input)
  expect(plan.places).toEqual([])
  const [mixed, stranger] = plan.unplaced
  expect(mixed?.candidates.map(({ code }) => code)).toEqual([ha, lower])
  expect(stranger?.candidates).toEqual([])
  expect(await call('roll-call.import', input)).toEqual({ marked: 0, places: 0 })
  const answers = [{ file: 0, sheet: mixed?.sheet ?? '', placeCode: lower }]
  expect(await call('roll-call.import', { ...input, answers })).toEqual({ marked: 2, places: 1 })
})

test('a workbook of the program with a sheet for each place comes back as one file', async () => {
  const { call, meetingId, ha, lower } = await openSeveral()
  const paper = { kind: 'roll-call' as const, codes: [ha, lower, NUMBER_ONLY] }
  const made = await call('delegate-papers.file', { meetingId, paper, format: 'xlsx', job: 'out' })
  const { plan } = await call('roll-call.plan', {
    meetingId,
    placeCode: null,
    files: [{ name: made.name, bytes: new Uint8Array(made.bytes) }],
    job: 'in',
  })
  expect(plan.unplaced).toEqual([])
  expect(plan.places.map(({ placeCode }) => placeCode).toSorted()).toEqual([ha, lower].toSorted())
  expect(plan.places.flatMap(({ rows }) => rows.map(({ outcome }) => outcome.kind))).toEqual(
    Array.from({ length: 4 }, () => 'unsaid'),
  )
})

test('a file without a list of names says what it should hold', async () => {
  const { call, meetingId } = await openRoll()
  const files = [sheetFile('khac.csv', 'Kính gửi,Văn phòng', '1,2')]
  expect(await call('roll-call.plan', { meetingId, placeCode: CAM_THANH, files, job: 'roll' })).toMatchObject(
    {
      plan: { places: [], unplaced: [] },
      refused: [{ refusal: { code: 'no-return' } }],
    },
  )
})

test('numbers by group stand beside what was confirmed of each; more by group than in all is refused', async () => {
  const { call, meetingId, refused } = await openRoll()
  const place = { meetingId, placeCode: NUMBER_ONLY }
  const [first, second] = (await call('roll-call.place', place)).groups
  if (first === undefined || second === undefined) expect.fail('the point has five groups')
  const groups = [
    { groupId: first.groupId, present: 30 },
    { groupId: second.groupId, present: 12 },
  ]
  await call('roll-call.count', { ...place, count: { present: 43, excused: 1, groups } })
  expect((await call('roll-call.place', place)).count).toEqual({ present: 43, excused: 1, groups })
  expect(await refused('roll-call.count', { ...place, count: { present: 41, excused: 1, groups } })).toBe(
    'invalid-input',
  )
})

test('some places read alone are the same as on the whole board, and whoever listens is told which they are', async () => {
  const opened = await openRoll()
  const { call, meetingId, app } = opened
  const places: unknown[] = []
  app.listen(event => event.kind === 'changed' && places.push(event.places))
  const ids = [await opened.idOf('Nguyễn Văn An')]
  await call('roll-call.mark', { meetingId, placeCode: CAM_THANH, ids, mark: { kind: 'late' } })
  await opened.undo()
  expect(places).toEqual([[{ meetingId, placeCode: CAM_THANH }], [{ meetingId, placeCode: CAM_THANH }]])
  await call('roll-call.mark', { meetingId, placeCode: CAM_THANH, ids, mark: { kind: 'late' } })
  const { rows } = await call('roll-call.board', { meetingId })
  const placeCodes = [NUMBER_ONLY, CAM_THANH]
  expect(await call('roll-call.rows', { meetingId, placeCodes })).toEqual(
    rows.filter(({ code }) => placeCodes.includes(code)),
  )
})

test('a person in the lists of two places is called once, where the person is, and the whole is that of the board', async () => {
  const { call, folder, meetingId } = await openRoll()
  const order = (await call('roll-call.board', { meetingId })).rows.slice(4, 6).map(({ code }) => code)
  const [first = '', placeCode = ''] = order
  const phone = '0905000009'
  const twice = personOf('Hồ Văn Ba', { phone })
  const receivedAt = '2026-06-28T09:00'
  await storeReturns(folder, meetingId, [
    returnOf({
      id: 'e',
      placeCode: first,
      receivedAt,
      content: { people: [twice, personOf('Đinh Thị Xuân')] },
    }),
    returnOf({
      id: 'f',
      placeCode,
      receivedAt,
      content: { people: [twice, personOf('Phạm Thị Út')] },
    }),
  ])
  const read = async () => {
    const { rows } = await call('roll-call.board', { meetingId })
    const of = (code: string) => {
      const { confirmed, elsewhere, attendance } = rows.find(row => row.code === code) ?? expect.fail(code)
      return [confirmed, elsewhere, attendance.called, attendance.present]
    }
    return { first: of(first), later: of(placeCode), rows }
  }
  const before = await read()
  expect([before.first, before.later]).toEqual([
    [2, 0, 2, 0],
    [1, 1, 1, 0],
  ])
  const { totals } = await call('consolidation.board', { meetingId })
  expect(before.rows.reduce((sum, { confirmed }) => sum + (confirmed ?? 0), 0)).toBe(totals.delegates)
  const { people } = await call('roll-call.place', { meetingId, placeCode })
  const person = people.find(({ name }) => name === 'Hồ Văn Ba') ?? expect.fail('listed')
  expect([person.alsoAt, person.calledAt]).toEqual([[expect.any(String)], expect.any(String)])
  await call('roll-call.mark', { meetingId, placeCode, ids: [person.id], mark: { kind: 'present' } })
  const after = await read()
  expect([after.first, after.later]).toEqual([
    [1, 1, 1, 0],
    [2, 0, 2, 1],
  ])
  // Whoever asks for the marked place alone is told of the other too.
  const renewed = await call('roll-call.rows', { meetingId, placeCodes: [placeCode] })
  expect(renewed).toEqual(after.rows.filter(({ code }) => order.includes(code)))
  await call('history.undo', { meetingId })
  expect((await read()).rows).toEqual(before.rows)
})

test('a place the meeting is not held at is refused', async () => {
  const { meetingId, refused } = await openRoll()
  expect(await refused('roll-call.place', { meetingId, placeCode: '99999' })).toBe('not-found')
})
