import { expect, test } from 'vitest'
import { type ChasingRow, reminderDeadline } from '#domain/chasing/chasing.ts'
import { composeReminderLetter } from '#domain/chasing/compose-reminder-letter.ts'
import { composeTelephoneSheet } from '#domain/chasing/compose-telephone-sheet.ts'
import { isOwnPlace, type Reminder, reminderTo, reminderToAll } from '#domain/chasing/reminder-text.ts'
import { plainText } from '#domain/document/plain-text.ts'
import { asId } from '#domain/kernel/ids.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'
import { placesIn } from '#test/support/places.ts'
import { smallMeeting } from '#test/support/small-board.ts'

const places = placesIn(smallMeeting)
const at = (code: string) => {
  const place = places.find(one => one.code === code)
  if (place === undefined) throw new Error(`No place ${code}`)
  return place
}
const [sonHa, sonHaAccent, ward] = [at('21289'), at('21292'), at('21025')]

const withLink = (url: string): Meeting => ({
  ...smallMeeting,
  links: smallMeeting.links.map(link => (link.kind === 'confirmation' ? { ...link, url } : link)),
})

const reminderOf = (more: Partial<Reminder> = {}): Reminder => ({
  meeting: smallMeeting,
  at: localDateTime('2026-06-29T15:10'),
  until: localDateTime('2026-06-29T17:00'),
  officeContact: '',
  ...more,
})

const MEETING =
  'Hội nghị sơ kết 01 năm 6 tháng triển khai thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị (14 giờ 00 phút ngày 01/7/2026)'

test('one unit is addressed by its committee, with its own link and whom to call', () => {
  const reminder = reminderOf({
    meeting: withLink('https://xacnhan.example/?ma={unit.code}'),
    officeContact: 'đồng chí Trần Minh, số điện thoại 0905 000 001',
  })
  expect(reminderTo(ward, reminder).split('\n')).toEqual([
    'Kính gửi: Đảng ủy phường Cẩm Thành',
    `Đến 15 giờ 10 phút ngày 29/6/2026, Văn phòng Tỉnh ủy chưa nhận được xác nhận đại biểu dự ${MEETING} của quý cơ quan.`,
    'Đề nghị quý cơ quan gửi xác nhận trước 17 giờ 00 phút ngày 29/6/2026.',
    'Liên kết xác nhận: https://xacnhan.example/?ma=21025',
    'Cần trao đổi, xin liên hệ đồng chí Trần Minh, số điện thoại 0905 000 001.',
    'Trân trọng cảm ơn!',
  ])
})

test('all are named in one text; a common link stands once, own links stand with their units', () => {
  const some = [sonHa, sonHaAccent, ward]
  const common = reminderToAll(some, reminderOf({ meeting: withLink('https://xacnhan.example/chung') }))
  expect(common.split('\n')).toEqual([
    'Kính gửi: Đảng ủy các xã, phường (có tên dưới đây)',
    `Đến 15 giờ 10 phút ngày 29/6/2026, Văn phòng Tỉnh ủy chưa nhận được xác nhận đại biểu dự ${MEETING} của 3 cơ quan, đơn vị sau:`,
    `1. ${sonHa.addressee}`,
    `2. ${sonHaAccent.addressee}`,
    '3. Đảng ủy phường Cẩm Thành',
    'Đề nghị các cơ quan, đơn vị gửi xác nhận trước 17 giờ 00 phút ngày 29/6/2026.',
    'Liên kết xác nhận: https://xacnhan.example/chung',
    'Trân trọng cảm ơn!',
  ])
  const own = reminderToAll(some, reminderOf({ meeting: withLink('https://xacnhan.example/{unit.code}') }))
  expect(own).toContain('3. Đảng ủy phường Cẩm Thành: https://xacnhan.example/21025')
  expect(own).not.toContain('Liên kết xác nhận')
})

test('the office writes no reminder to itself', () => {
  expect(places.filter(place => isOwnPlace(place, smallMeeting)).map(({ code }) => code)).toEqual(['TINH'])
})

test.each([
  ['2026-06-28T09:10', '2026-06-29T15:00', 'the deadline while it lies ahead'],
  ['2026-06-29T15:10', '2026-06-29T17:00', 'the full hour after the next'],
  ['2026-06-29T23:10', '2026-06-30T00:00', 'never later than the office itself reports'],
  ['2026-06-30T08:00', '2026-06-30T10:00', 'after everything, two hours'],
])('at %s the answer is asked for by %s: %s', (now, until) => {
  expect(reminderDeadline(smallMeeting, localDateTime(now))).toBe(until)
})

const linesOf = (document: ReturnType<typeof composeReminderLetter>, form: 'party' | 'state' = 'party') =>
  document.sections.map(({ blocks }) =>
    plainText(blocks, DOCUMENT_FORMS[form])
      .split('\n')
      .filter(line => line !== ''),
  )

test('the official letter, line by line: no name of its kind, its subject under the number', () => {
  expect(linesOf(composeReminderLetter([sonHa, ward], reminderOf(), DOCUMENT_FORMS.party))).toEqual([
    [
      'TỈNH ỦY QUẢNG NGÃI',
      'VĂN PHÒNG',
      '*',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      `Số ${'\u00a0'.repeat(8)}-CV/VPTU`,
      `về việc đôn đốc xác nhận đại biểu dự ${MEETING.replace(/ \(.*/, '')}`,
      'Quảng Ngãi, ngày 29 tháng 6 năm 2026',
      'Kính gửi:',
      `- ${sonHa.addressee};`,
      '- Đảng ủy phường Cẩm Thành.',
      `Ban Thường vụ Tỉnh ủy đã có giấy mời dự ${MEETING.replace(/ \((.*)\)$/, ' lúc $1')}. Thời hạn xác nhận ghi trong giấy mời là trước 15 giờ 00 phút ngày 29/6/2026. Đến 15 giờ 10 phút ngày 29/6/2026, Văn phòng Tỉnh ủy chưa nhận được xác nhận của 02 cơ quan, đơn vị nêu trên.`,
      'Đề nghị các cơ quan, đơn vị xác nhận số lượng, danh sách đại biểu, đồng chí chủ trì, cán bộ kỹ thuật tại điểm cầu và gửi về Văn phòng Tỉnh ủy trước 17 giờ 00 phút ngày 29/6/2026 để tổng hợp, báo cáo theo quy định.',
      'Đề nghị các cơ quan, đơn vị quan tâm thực hiện.',
      'Nơi nhận:',
      '- Như trên;',
      '- Thường trực Tỉnh ủy;',
      '- Lưu Văn phòng Tỉnh ủy.',
      'K/T CHÁNH VĂN PHÒNG',
      'PHÓ CHÁNH VĂN PHÒNG',
      'Đỗ Quang Nghĩa',
    ],
  ])
})

test('many units stand in a list behind the letter, each once', () => {
  const many = Array.from({ length: 7 }, (_, index) => ({
    ...sonHa,
    title: `Xã Số ${index + 1}`,
    addressee: `Đảng ủy xã Số ${index + 1}`,
  }))
  const [letter = [], list = []] = linesOf(composeReminderLetter(many, reminderOf(), DOCUMENT_FORMS.party))
  expect(letter.join('\n')).toContain('của 07 cơ quan, đơn vị (danh sách kèm theo)')
  for (const { title } of many) expect(list.filter(line => line.includes(title))).toHaveLength(1)
})

test('the telephone sheet tells the last call and leaves the others to the pen', () => {
  const row = (more: Partial<ChasingRow>): ChasingRow => ({
    code: '1',
    title: 'Xã Sơn Hạ',
    addressee: 'Đảng ủy xã Sơn Hạ',
    isMissing: true,
    delegates: null,
    contacts: [],
    calls: [],
    ...more,
  })
  const called = row({
    contacts: [{ name: 'Lê Thị Nghe', phone: '0905111333', from: '' }],
    calls: [
      {
        id: asId('a'),
        placeCode: '1',
        kind: 'telephone',
        outcome: 'promised',
        note: 'trước 16 giờ',
        contact: { name: '', phone: '' },
        returnId: null,
        at: localDateTime('2026-06-29T14:30'),
        who: 'A',
      },
    ],
  })
  const rows = [called, row({ title: 'Xã Ba Tô' }), row({ isMissing: false })]
  const { meeting, at: now, until } = reminderOf()
  const [lines = []] = linesOf(composeTelephoneSheet({ meeting, rows, at: now, until }, DOCUMENT_FORMS.party))
  expect(lines.slice(-2)).toEqual([
    '1\tXã Sơn Hạ\tLê Thị Nghe\t0905111333\t29/6/2026 14:30\tA\tHẹn sẽ gửi: trước 16 giờ',
    '2\tXã Ba Tô\t\t\t\t\t',
  ])
})
