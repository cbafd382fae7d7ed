import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { InboxFile } from '#contract/returns.contract.ts'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { filledForm } from '#test/support/filled-form.ts'
import { type Arrival, csvArrival, sampleArrival, sampleArrivals } from '#test/support/sample-returns.ts'
import { type TestApp, testApp } from '#test/support/test-app.ts'

type OpenMeeting = TestApp & {
  readonly meetingId: MeetingId
  readonly drop: (...files: readonly Arrival[]) => Promise<void>
  readonly inbox: () => Promise<readonly InboxFile[]>
  readonly file: (beginning: string) => Promise<InboxFile>
  readonly commit: () => Promise<number>
  readonly row: (code: string) => Promise<{ delegates: number; versions: number; listedNow: number }>
}

async function openMeeting(): Promise<OpenMeeting> {
  const opened = await testApp('2026-06-29T16:30')
  const { call } = opened
  const { meetingId } = await call('meetings.create', { from: 'sample' })
  let jobs = 0
  const inbox = async () => (await call('returns.inbox', { meetingId })).files
  return {
    ...opened,
    meetingId,
    inbox,
    drop: async (...files) => {
      jobs += 1
      await call('returns.receive', { meetingId, files: [...files], job: `nhận ${jobs}` })
    },
    file: async beginning => {
      const found = (await inbox()).find(each => each.name.startsWith(beginning.normalize('NFC')))
      if (found === undefined) throw new Error(`${beginning} is not in the inbox`)
      return found
    },
    commit: async () => (await call('returns.commit', { meetingId })).recorded,
    row: async code => {
      const { rows } = await call('consolidation.board', { meetingId })
      const found = rows.find(each => each.code === code)
      if (found === undefined) throw new Error(`No row ${code}`)
      return found
    },
  }
}

const list = (unit: string, names: readonly string[]): readonly string[] => [
  `${unit},,`,
  'STT,Họ và tên,Chức vụ',
  ...names.map((name, index) => `${index + 1},${name},Đảng ủy viên`),
]

test('the folder of the day: what is clear is recorded in one step, undone and redone in one step', async () => {
  const { call, drop, commit, restart, meetingId } = await openMeeting()
  await drop(...sampleArrivals())
  const counts = async () => (await call('returns.inbox', { meetingId })).counts
  expect(await counts()).toEqual({ clear: 16, question: 6, refused: 4, recorded: 0 })
  expect(await commit()).toBe(21)
  const summary = async () => {
    const { received, delegates, openQuestions } = await call('meetings.summary', { meetingId })
    return { received, delegates, openQuestions }
  }
  expect(await summary()).toEqual({ received: 19, delegates: 664, openQuestions: 6 })
  await restart()
  await call('history.undo', { meetingId })
  expect(await counts()).toEqual({ clear: 16, question: 6, refused: 4, recorded: 0 })
  expect(await summary()).toMatchObject({ received: 0, delegates: 0 })
  await call('history.redo', { meetingId })
  expect(await summary()).toMatchObject({ received: 19, delegates: 664 })
  expect(await commit()).toBe(0)
})

test('the persons of a list become the attendee list of their point', async () => {
  const { call, drop, commit, row, meetingId } = await openMeeting()
  await drop(sampleArrival('mo cay'))
  await commit()
  expect(await row('21421')).toMatchObject({ delegates: 20, listedNow: 20 })
  const { rows } = await call('delegates.list', { meetingId, placeCode: '21421' })
  expect(rows[0]).toMatchObject({ name: 'Tôn Văn Tiên', placeTitle: 'Xã Mỏ Cày' })
})

test('a corrected list replaces the one before, keeps it as a version, and doubles nobody', async () => {
  const { drop, commit, row, file } = await openMeeting()
  await drop(sampleArrival('Nguyen Nghiem_DS dai bieu.xlsx'))
  await commit()
  await drop(sampleArrival('Nguyen Nghiem_DS dai bieu (sua)'))
  expect((await file('Nguyen Nghiem_DS dai bieu (sua)')).answers[0]).toMatchObject({
    verdict: 'changed',
    previous: 34,
    delegates: 36,
  })
  await commit()
  expect(await row('21457')).toMatchObject({ delegates: 36, versions: 2, listedNow: 36 })
})

test('a version received before the one that counts is kept and does not count', async () => {
  const { drop, commit, row, file } = await openMeeting()
  await drop(sampleArrival('Nguyen Nghiem_DS dai bieu (sua)'))
  await commit()
  await drop(sampleArrival('Nguyen Nghiem_DS dai bieu.xlsx'))
  expect((await file('Nguyen Nghiem_DS dai bieu.xlsx')).answers[0]).toMatchObject({
    verdict: 'older',
    previous: 36,
  })
  await commit()
  expect(await row('21457')).toMatchObject({ delegates: 36, versions: 2, listedNow: 36 })
})

test('a version sent again after it was replaced is a question until a person means it', async () => {
  const { call, drop, commit, row, file, meetingId } = await openMeeting()
  const people = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường']
  await drop(csvArrival('a.csv', list('ĐẢNG ỦY XÃ AN PHÚ', people.slice(0, 2)), '2026-06-28T08:00'))
  await drop(csvArrival('b.csv', list('ĐẢNG ỦY XÃ AN PHÚ', people), '2026-06-28T09:00'))
  await commit()
  await drop(csvArrival('c.csv', [...list('ĐẢNG ỦY XÃ AN PHÚ', people.slice(0, 2)), ''], '2026-06-28T10:00'))
  const again = await file('c.csv')
  expect(again.answers[0]).toMatchObject({ verdict: 'question', delegates: 2, previous: 3 })
  expect(await commit()).toBe(0)
  await call('returns.decide', { meetingId, fileId: again.fileId, answerIndex: 0, delegates: 2 })
  expect(await commit()).toBe(1)
  expect(await row('21034')).toMatchObject({ delegates: 2, versions: 3 })
})

test('the same bytes under another name are refused, not counted again', async () => {
  const { drop, commit, file, row } = await openMeeting()
  const first = sampleArrival('ĐU UBND tỉnh xác nhận.xlsx')
  await drop(first)
  await commit()
  await drop({ ...first, name: 'ban gui lai.xlsx', modifiedAt: '2026-06-29T08:00' })
  expect(await file('ban gui lai')).toMatchObject({ state: 'refused', refusal: { code: 'duplicate' } })
  await commit()
  expect(await row('DU-UBND')).toMatchObject({ delegates: 78, versions: 1 })
})

test('whose file it is: a person chooses between look-alikes, can change their mind, and undo it', async () => {
  const { call, drop, commit, file, row, refused, meetingId } = await openMeeting()
  await drop(sampleArrival('dang ky'))
  const asked = await file('dang ky')
  expect(asked.answers[0]?.asks).toEqual(['place'])
  expect(asked.answers[0]?.candidates.map(candidate => candidate.title).toSorted()).toEqual([
    'Xã Sơn Hà',
    'Xã Sơn Hạ',
  ])
  const decide = (placeCode: string | null) => ({
    meetingId,
    fileId: asked.fileId,
    answerIndex: 0,
    placeCode,
  })
  expect(await refused('returns.decide', decide('99999'))).toBe('not-found')
  await call('returns.decide', decide('21289'))
  await call('returns.decide', decide('21292'))
  expect((await file('dang ky')).answers[0]).toMatchObject({ verdict: 'new', placeTitle: 'Xã Sơn Hạ' })
  await call('history.undo', { meetingId })
  expect((await file('dang ky')).answers[0]?.placeTitle).toBe('Xã Sơn Hà')
  await call('history.redo', { meetingId })
  await commit()
  expect(await row('21292')).toMatchObject({ delegates: 51 })
  expect(await row('21289')).toMatchObject({ delegates: 0 })
})

test('how many: a list and a total that disagree wait for a person, who is offered both numbers', async () => {
  const { call, drop, commit, file, row, meetingId } = await openMeeting()
  await drop(sampleArrival('Tư Nghĩa'))
  const asked = await file('Tư Nghĩa')
  expect(asked.answers[0]).toMatchObject({ asks: ['delegates'], numbers: [30, 32], placeCode: '21235' })
  expect(asked.answers[0]?.problems[0]?.where).toMatchObject({ file: asked.name, cell: 'A44' })
  expect(await commit()).toBe(0)
  await call('returns.decide', { meetingId, fileId: asked.fileId, answerIndex: 0, delegates: 32 })
  await commit()
  expect(await row('21235')).toMatchObject({ delegates: 32, listedNow: 30 })
})

test('a file put aside asks nothing more and can be taken up again', async () => {
  const { call, drop, file, meetingId } = await openMeeting()
  await drop(sampleArrival('danh sach moi nhat'))
  const { fileId } = await file('danh sach')
  await call('returns.discard', { meetingId, fileId, discarded: true })
  expect(await file('danh sach')).toMatchObject({ state: 'discarded', answers: [] })
  expect((await call('meetings.summary', { meetingId })).openQuestions).toBe(0)
  await call('returns.discard', { meetingId, fileId, discarded: false })
  expect((await file('danh sach')).state).toBe('question')
})

test('the original comes back byte for byte, and opens as the sheet it is', async () => {
  const { call, drop, file, meetingId } = await openMeeting()
  const sent = sampleArrival('SL P. Kon Tum')
  await drop(sent)
  const { fileId } = await file('SL P. Kon Tum')
  const original = await call('returns.original', { meetingId, fileId })
  expect(Buffer.from(original.bytes).equals(Buffer.from(sent.bytes))).toBe(true)
  const opened = await call('returns.open', { meetingId, fileId })
  expect(opened.reading.kind).toBe('understood')
  expect(opened.workbook?.sheets[0]?.rows.flat().some(cell => cell?.text.includes('Kon Tum'))).toBe(true)
})

test('a number told by telephone is a version of its own and counts until a later answer', async () => {
  const { call, drop, commit, row, meetingId, setClock } = await openMeeting()
  setClock('2026-06-28T07:00')
  await call('returns.enter', {
    meetingId,
    placeCode: '21421',
    delegates: 12,
    channel: 'telephone',
    note: 'đồng chí Hà báo',
  })
  expect(await row('21421')).toMatchObject({ delegates: 12 })
  setClock('2026-06-29T16:30')
  await drop(sampleArrival('mo cay'))
  await commit()
  expect(await row('21421')).toMatchObject({ delegates: 20, versions: 2 })
})

test('reading can be cancelled, and then nothing has come in', async () => {
  const { app, call, inbox, meetingId } = await openMeeting()
  const running = app.call('returns.receive', { meetingId, files: sampleArrivals(), job: 'đọc' })
  expect(await call('jobs.cancel', { job: 'đọc' })).toBe(true)
  expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await inbox()).toEqual([])
})

test('taking files in is a step of its own: undone, they are gone; redone, they are back with their reading', async () => {
  const { call, drop, inbox, meetingId } = await openMeeting()
  await drop(sampleArrival('mo cay'))
  const before = await inbox()
  await call('history.undo', { meetingId })
  expect(await inbox()).toEqual([])
  await call('history.redo', { meetingId })
  expect(await inbox()).toEqual(before)
})

test('an archive comes in as its files, each with its place in the archive in its name', async () => {
  const { drop, inbox, commit } = await openMeeting()
  const files = ['mo cay', 'SL P. Kon Tum', 'Tư Nghĩa'].map(sampleArrival)
  const archive = zipSync({
    ...Object.fromEntries(files.map(file => [`ngày 28/${file.name}`, file.bytes])),
    'ngày 28/ảnh.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0),
  })
  await drop({ name: 'Xã Sơn Hà.zip', bytes: archive, modifiedAt: '2026-06-28T09:00' })
  const states = (await inbox()).map(file => [file.name, file.state])
  expect(states).toEqual([
    ['Xã Sơn Hà.zip/ngày 28/mo cay.csv', 'clear'],
    ['Xã Sơn Hà.zip/ngày 28/SL P. Kon Tum.xlsx', 'clear'],
    ['Xã Sơn Hà.zip/ngày 28/Tư Nghĩa DS.xlsx', 'question'],
    ['Xã Sơn Hà.zip/ngày 28/ảnh.png', 'refused'],
  ])
  expect(await commit()).toBe(2)
})

test('a form that was sent out is matched by its mark, whatever the file is called', async () => {
  const { call, drop, commit, row, inbox, meetingId } = await openMeeting()
  const form = await call('returns.forms', {
    meetingId,
    recipients: ['21292'],
    kind: 'per-unit',
    job: 'phiếu',
  })
  expect(form.name).toBe('phieu-21292-xa-son-ha.xlsx')
  const bytes = await filledForm(form.bytes, { counts: [1, 6] })
  await drop({ name: 'Xã An Phú.xlsx', bytes, modifiedAt: '2026-06-28T09:00' })
  expect((await inbox())[0]?.answers[0]?.reason).toContain('vì mã đơn vị trong phiếu')
  await commit()
  expect(await row('21292')).toMatchObject({ delegates: 7 })
})

test('a spelling a person explained is known from then on, is undone with the answer, and can be forgotten', async () => {
  const { call, drop, file, meetingId } = await openMeeting()
  const named = (name: string) =>
    csvArrival(
      name,
      ['Đơn vị:,Xã Trung Tâm Mới', `Số lượng đại biểu:,1${name.charCodeAt(0) % 10}`],
      '2026-06-28T08:00',
    )
  await drop(named('a.csv'))
  const asked = await file('a.csv')
  expect(asked.state).toBe('question')
  const decide = (placeCode: string | null) =>
    call('returns.decide', { meetingId, fileId: asked.fileId, answerIndex: 0, placeCode })
  await decide('21034')
  const learned = await call('returns.aliases', { meetingId })
  expect(learned).toMatchObject([
    { text: 'Xã Trung Tâm Mới', code: '21034', title: 'Xã An Phú', at: '2026-06-29T16:30' },
  ])
  await drop(named('b.csv'))
  expect((await file('b.csv')).answers[0]).toMatchObject({ placeCode: '21034' })
  expect((await file('b.csv')).answers[0]?.verdict).not.toBe('question')

  await decide('21025')
  expect(await call('returns.aliases', { meetingId })).toMatchObject([{ code: '21025' }])
  await call('history.undo', { meetingId })
  expect(await call('returns.aliases', { meetingId })).toMatchObject([{ code: '21034' }])
  await call('returns.forgetAlias', { meetingId, key: learned[0]?.key ?? '' })
  await drop(named('c.csv'))
  expect((await file('c.csv')).state).toBe('question')
  await decide(null)
  expect(await call('returns.aliases', { meetingId })).toEqual([])
})

test('a spelling that was taught holds at once for the files that wait, and taken back they ask again', async () => {
  const { call, drop, file, meetingId } = await openMeeting()
  const named = (name: string, unit: string) =>
    csvArrival(name, ['STT,Đơn vị,Số lượng đại biểu', `1,${unit},12`], '2026-06-28T08:00')
  await drop(
    named('a.csv', 'Xã Trung Tâm Mới'),
    named('b.csv', 'xã trung tâm mới'),
    named('c.csv', 'Xã Mới Tinh'),
  )
  const { fileId } = await file('a.csv')
  const states = async () => [(await file('b.csv')).state, (await file('c.csv')).state]
  expect(await states()).toEqual(['question', 'question'])
  expect(await call('returns.decide', { meetingId, fileId, answerIndex: 0, placeCode: '21034' })).toEqual({
    learned: ['Xã Trung Tâm Mới'],
    settled: 1,
  })
  expect((await file('b.csv')).answers[0]).toMatchObject({ placeCode: '21034', verdict: 'same' })
  expect((await file('b.csv')).answers[0]?.reason).toContain('theo tên ở ô B2')
  expect((await states())[1]).toBe('question')
  await call('history.undo', { meetingId })
  expect(await states()).toEqual(['question', 'question'])
  await call('history.redo', { meetingId })
  const [alias] = await call('returns.aliases', { meetingId })
  expect(await call('returns.forgetAlias', { meetingId, key: alias?.key ?? '' })).toEqual({ asked: 1 })
  expect(await states()).toEqual(['question', 'question'])
})

test('an addition is asked about, offered as a sum, and leaves those listed before in the list', async () => {
  const { call, drop, commit, file, meetingId } = await openMeeting()
  const people = ['Nguyễn Văn An', 'Trần Thị Bình']
  await drop(csvArrival('a.csv', list('ĐẢNG ỦY XÃ AN PHÚ', people), '2026-06-28T08:00'))
  await commit()
  const [unit = '', ...rows] = list('ĐẢNG ỦY XÃ AN PHÚ', ['Lê Văn Cường'])
  const addition = [unit, 'DANH SÁCH ĐẠI BIỂU BỔ SUNG,,', ...rows]
  await drop(csvArrival('b.csv', addition, '2026-06-28T09:00'))
  const { fileId, answers } = await file('b.csv')
  expect(answers[0]).toMatchObject({ verdict: 'question', asks: ['delegates'], numbers: [3, 1] })
  await call('returns.decide', { meetingId, fileId, answerIndex: 0, delegates: 3 })
  expect(await commit()).toBe(1)
  const { rows: listed } = await call('delegates.list', { meetingId, placeCode: AN_PHU })
  expect(listed.map(row => row.name)).toEqual([...people, 'Lê Văn Cường'])
})

test('the sender of an earlier meeting is known again by telephone: offered, and a doubt where the file says otherwise', async () => {
  const { call, drop, commit } = await openMeeting()
  const withPhones = (unit: string) => [
    `${unit},,,`,
    'STT,Họ và tên,Chức vụ,SĐT',
    '1,Nguyễn Văn An,Đảng ủy viên,0905111222',
    '2,Trần Thị Bình,Đảng ủy viên,0905111223',
  ]
  await drop(csvArrival('a.csv', withPhones('ĐẢNG ỦY XÃ AN PHÚ'), '2026-06-28T08:00'))
  await commit()
  const next = await call('meetings.create', { from: 'sample' })
  const files = [
    csvArrival('b.csv', withPhones('DANH SÁCH'), '2026-06-28T09:00'),
    csvArrival('c.csv', withPhones('ĐẢNG ỦY XÃ BA VÌ'), '2026-06-28T09:01'),
  ]
  await call('returns.receive', { ...next, files, job: 'lần sau' })
  const [unnamed, other] = (await call('returns.inbox', next)).files.map(each => each.answers[0])
  expect(unnamed).toMatchObject({ verdict: 'question', candidates: [{ code: AN_PHU }] })
  expect(other).toMatchObject({ verdict: 'question', candidates: [{ title: 'Xã Ba Vì' }, { code: AN_PHU }] })
  expect(other?.reason).toContain('số điện thoại 0905111222')
})

const AN_PHU = '21034'

async function withMendedList() {
  const opened = await openMeeting()
  const { call, drop, commit, meetingId } = opened
  const people = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường']
  await drop(csvArrival('a.csv', list('ĐẢNG ỦY XÃ AN PHÚ', people), '2026-06-28T08:00'))
  await commit()
  const rows = async () => (await call('delegates.list', { meetingId, placeCode: AN_PHU })).rows
  const names = async () => (await rows()).map(row => `${row.name}, ${row.title}`)
  const [first] = await rows()
  if (first === undefined) throw new Error('The list is empty')
  await call('delegates.update', { meetingId, id: first.id, fields: { title: 'Bí thư' } })
  await call('delegates.add', { meetingId, placeCode: AN_PHU, fields: { name: 'Phạm Thị Dung' } })
  const steps = () => call('history.list', { meetingId })
  return { ...opened, people, rows, names, steps, first }
}

test('a new version keeps what was mended and added by hand, and says so', async () => {
  const { call, drop, commit, names, steps, people, meetingId } = await withMendedList()
  await drop(
    csvArrival('b.csv', list('ĐẢNG ỦY XÃ AN PHÚ', [...people.slice(0, 2), 'Võ Thị Hoa']), '2026-06-28T09:00'),
  )
  await commit()
  const after = [
    'Nguyễn Văn An, Bí thư',
    'Trần Thị Bình, Đảng ủy viên',
    'Võ Thị Hoa, Đảng ủy viên',
    'Phạm Thị Dung, ',
  ]
  expect(await names()).toEqual(after)
  expect((await steps())[0]?.label).toBe("Ghi nhận tệp 'b.csv', giữ 1 đại biểu đã sửa tay")
  await call('history.undo', { meetingId })
  expect(await names()).toEqual([
    'Nguyễn Văn An, Bí thư',
    'Trần Thị Bình, Đảng ủy viên',
    'Lê Văn Cường, Đảng ủy viên',
    'Phạm Thị Dung, ',
  ])
  await call('history.redo', { meetingId })
  expect(await names()).toEqual(after)
})

test('undoing an import leaves who was mended since and says how many; doing it again joins them to it', async () => {
  const { call, names, rows, row, steps, first } = await withMendedList()
  const recorded = (await steps()).find(step => step.label === "Ghi nhận tệp 'a.csv'")
  if (recorded === undefined) throw new Error('The import is not in the history')
  const { label } = await call('history.reverse', { changeSetId: recorded.id })
  expect(label).toBe("Ghi nhận tệp 'a.csv' (giữ lại 1 mục đã sửa tay sau đó)")
  expect(await names()).toEqual(['Nguyễn Văn An, Bí thư', 'Phạm Thị Dung, '])
  expect((await rows())[0]?.source).toBeNull()
  expect(await row(AN_PHU)).toMatchObject({ delegates: 0, listedNow: 2 })

  await call('history.reverse', { changeSetId: recorded.id })
  expect(await names()).toEqual([
    'Nguyễn Văn An, Bí thư',
    'Trần Thị Bình, Đảng ủy viên',
    'Lê Văn Cường, Đảng ủy viên',
    'Phạm Thị Dung, ',
  ])
  expect((await rows())[0]).toMatchObject({ id: first.id, source: { fileName: 'a.csv' } })
})

test('undone, the same file can be recorded again beside what was mended', async () => {
  const { call, commit, names, steps } = await withMendedList()
  const recorded = (await steps()).find(step => step.label === "Ghi nhận tệp 'a.csv'")
  if (recorded === undefined) throw new Error('The import is not in the history')
  await call('history.reverse', { changeSetId: recorded.id })
  expect(await commit()).toBe(1)
  expect((await names()).toSorted()).toEqual([
    'Lê Văn Cường, Đảng ủy viên',
    'Nguyễn Văn An, Bí thư',
    'Phạm Thị Dung, ',
    'Trần Thị Bình, Đảng ủy viên',
  ])
})

test('the history tells whose return was recorded by name', async () => {
  const { call, steps } = await withMendedList()
  const recorded = (await steps()).find(step => step.label === "Ghi nhận tệp 'a.csv'")
  if (recorded === undefined) throw new Error('The import is not in the history')
  const told = (await call('history.changes', { changeSetId: recorded.id })).map(change => change.what)
  expect(told).toContain("Xác nhận của đơn vị 'Xã An Phú'")
})

test('an import that a later one was built on is not taken back from under it', async () => {
  const { call, drop, commit, steps, people, refused } = await withMendedList()
  await drop(csvArrival('b.csv', list('ĐẢNG ỦY XÃ AN PHÚ', people.slice(0, 2)), '2026-06-28T09:00'))
  await commit()
  const first = (await steps()).find(step => step.label === "Ghi nhận tệp 'a.csv'")
  if (first === undefined) throw new Error('The first import is not in the history')
  expect(await refused('history.reverse', { changeSetId: first.id })).toBe('changed-since')
  await expect(call('history.reverse', { changeSetId: first.id })).rejects.toThrow(
    "sửa ở bước sau 'Ghi nhận tệp 'b.csv', giữ 1 đại biểu đã sửa tay'",
  )
})

test('a pasted message is a version of its channel whose original is the text, opened line by line', async () => {
  const { call, commit, row, meetingId } = await openMeeting()
  const text = 'Em gửi anh\nXã An Phú xác nhận 38 đ/c, chủ trì: đ/c Nguyễn Văn An'
  const { fileId } = await call('returns.paste', { meetingId, text })
  const opened = await call('returns.open', { meetingId, fileId })
  expect(opened.workbook?.sheets[0]?.rows[1]?.[0]?.text).toBe(text.split('\n')[1])
  expect(opened.reading).toMatchObject({ answers: [{ countCells: [{ cell: 'A2' }] }] })
  await commit()
  expect(await row(AN_PHU)).toMatchObject({ delegates: 38, versions: 1 })
  await call('returns.paste', { meetingId, text })
  const { files } = await call('returns.inbox', { meetingId })
  expect(files.map(file => file.state)).toEqual(['recorded', 'refused'])
})
