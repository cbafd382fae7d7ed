import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Input } from '#contract/contract.ts'
import { personOf, returnOf, storeReturns } from '#test/support/stored-returns.ts'
import { testApp } from '#test/support/test-app.ts'

const CAM_THANH = '21025'

async function openPapers() {
  const opened = await testApp('2026-06-28T08:00')
  const { call, folder } = opened
  const { meetingId } = await call('meetings.create', { from: 'sample' })
  const contact = { name: 'Trần Minh', phone: '0905000001' }
  const people = [personOf('Nguyễn Văn An', { title: 'Bí thư Đảng ủy' }), personOf('Lê Hữu Phước')]
  await storeReturns(folder, meetingId, [
    returnOf({ id: 'a', placeCode: CAM_THANH, receivedAt: '2026-06-27T08:00', content: { contact: null } }),
    returnOf({ id: 'b', placeCode: CAM_THANH, receivedAt: '2026-06-28T08:00', content: { contact, people } }),
  ])
  return {
    ...opened,
    meetingId,
    /** The words of a paper as its Word file has them. */
    words: async (paper: Input<'papers.file'>['paper']) => {
      const file = await call('papers.file', { meetingId, paper, format: 'docx', job: 'paper' })
      const xml = strFromU8(unzipSync(file.bytes)['word/document.xml'] ?? new Uint8Array())
      return xml.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|')
    },
  }
}

test('the schedule of line tests names the technician of the answer that counts', async () => {
  const { words } = await openPapers()
  const text = await words({
    kind: 'line-test',
    startsAt: '2026-06-30T08:00',
    everyMinutes: 10,
    parallel: 2,
  })
  expect(text).toContain('|3|Phường Cẩm Thành|Trần Minh|0905000001|08:10 - 08:20|1|')
  expect(text).toContain('|(Thứ Ba, ngày 30/6/2026)|')
})

test('where no answer names anybody, the schedule has the technician of the directory, then the contact person', async () => {
  const { call, words } = await openPapers()
  const add = (placeCode: string, role: 'contact' | 'technician', name: string, phone: string) =>
    call('persons.addContact', { placeCode, role, name, phones: [phone] })
  await add('TINH', 'contact', 'Lê Liên Hệ', '0900000001')
  await add('TINH', 'technician', 'Võ Kỹ Thuật', '0900000002')
  await add('DU-UBND', 'contact', 'Đỗ Liên Hệ', '0900000003')
  await add(CAM_THANH, 'technician', 'Phan Trong Danh Bạ', '0900000004')
  const plan = { kind: 'line-test', startsAt: '2026-06-30T08:00', everyMinutes: 10, parallel: 3 } as const
  const text = await words(plan)
  expect(text).toContain('|Võ Kỹ Thuật|0900000002|')
  expect(text).toContain('|Đỗ Liên Hệ|0900000003|')
  expect(text).toContain('|Trần Minh|0905000001|')
  expect(text).not.toContain('Lê Liên Hệ')
  expect(text).not.toContain('Phan Trong Danh Bạ')
})

test('name plates take the attendee lists of chosen places, or lines as they are written', async () => {
  const { words, refused, meetingId } = await openPapers()
  const common = { kind: 'name-plates', text: 'name-and-position', format: 'A5' } as const
  const plates = { ...common, people: { from: 'places' as const, codes: [CAM_THANH] } }
  expect(await words(plates)).toMatch(/NGUYỄN VĂN AN\|BÍ THƯ ĐẢNG ỦY\|.*LÊ HỮU PHƯỚC/)
  const lines = ['Nguyễn Thị Ánh, Phó Bí thư Tỉnh ủy', '']
  expect(await words({ ...plates, text: 'position', people: { from: 'lines', lines } })).toContain(
    'PHÓ BÍ THƯ TỈNH ỦY',
  )
  const nobody = { ...plates, people: { from: 'places', codes: ['TINH'] } }
  expect(await refused('papers.file', { meetingId, paper: nobody, format: 'docx', job: 'none' })).toBe(
    'conflict',
  )
})

test('a programme is drafted once in one step, printed, and taken back whole', async () => {
  const { call, refused, meetingId, words } = await openPapers()
  const programme = async () => (await call('meetings.get', { meetingId })).meeting.programme
  expect(
    await refused('papers.file', { meetingId, paper: { kind: 'programme' }, format: 'docx', job: 'none' }),
  ).toBe('conflict')
  await call('papers.draft-programme', { meetingId })
  expect(await refused('papers.draft-programme', { meetingId })).toBe('conflict')
  expect(await words({ kind: 'programme' })).toContain(
    '|14 giờ 00 - 14 giờ 10|Ổn định tổ chức; tuyên bố lý do, giới thiệu đại biểu|Ban Tổ chức|',
  )
  const [first] = await programme()
  const part = { kind: 'programme-item', fields: { presenter: 'Văn phòng Tỉnh ủy' } } as const
  await call('parts.update', { meetingId, id: first?.id ?? '', part })
  const { undo } = await call('history.state', { meetingId })
  expect(undo?.label).toBe("Sửa nội dung chương trình 'Đón tiếp đại biểu; kiểm tra kết nối với các điểm cầu'")
  await call('history.undo', { meetingId })
  await call('history.undo', { meetingId })
  expect(await programme()).toEqual([])
})

test('a copy of a meeting keeps the programme', async () => {
  const { call, meetingId } = await openPapers()
  await call('papers.draft-programme', { meetingId })
  const copy = await call('meetings.create', { from: 'copy', meetingId })
  const { meeting } = await call('meetings.get', { meetingId: copy.meetingId })
  expect(meeting.programme).toHaveLength(7)
})
