import { expect, test } from 'vitest'
import { readMark, readTwoColumns } from '#domain/roll-call/read-mark.ts'
import { type Mark, markText } from '#domain/roll-call/roll-call.ts'

const present: Mark = { kind: 'present' }
const absent = (reason: string): Mark => ({ kind: 'absent', reason })

test.each<[string, ReturnType<typeof readMark>]>([
  ['', null],
  ['x', present],
  ['X', present],
  ['✓', present],
  ['Có mặt', present],
  ['Đến muộn', { kind: 'late' }],
  ['muộn 10 phút', { kind: 'late' }],
  ['Vắng', absent('')],
  ['vắng không lý do', absent('')],
  ['Vắng (không phép)', absent('')],
  ['Vắng (ốm)', absent('ốm')],
  ['Vắng mặt: đi công tác Hà Nội', absent('đi công tác Hà Nội')],
  ['vắng có lý do', absent('có lý do')],
  ['Vắng, do nằm viện', absent('nằm viện')],
  ['Đi công tác', absent('Đi công tác')],
  ['ốm', absent('ốm')],
  ['Dự thay: Trần Thị Đào, Phó Bí thư', { kind: 'substitute', name: 'Trần Thị Đào', title: 'Phó Bí thư' }],
  ['đ/c Trần Thị Đào đi thay', 'unread'],
  ['Dự thay: đ/c Trần Thị Đào', { kind: 'substitute', name: 'Trần Thị Đào', title: '' }],
  ['Cử Trần Thị Đào (Phó Bí thư)', { kind: 'substitute', name: 'Trần Thị Đào', title: 'Phó Bí thư' }],
  ['dự thay', 'unread'],
  ['hỏi lại', 'unread'],
])("'%s' beside a name", (written, expected) => {
  expect(readMark(written)).toEqual(expected)
})

test.each<[string, string, ReturnType<typeof readMark>]>([
  ['x', '', present],
  ['', 'x', absent('')],
  ['', 'ốm', absent('ốm')],
  ['', 'Vắng (họp ở Trung ương)', absent('họp ở Trung ương')],
  ['', '', null],
])("'%s' under Có mặt and '%s' under Vắng", (there, away, expected) => {
  expect(readTwoColumns(there, away)).toEqual(expected)
})

test.each<Mark>([
  present,
  { kind: 'late' },
  absent(''),
  absent('họp ở Hà Nội'),
  { kind: 'substitute', name: 'Trần Thị Đào', title: 'Phó Bí thư, Chủ tịch UBND xã' },
])('what the program writes of %o it reads back the same', mark => {
  expect(readMark(markText(mark))).toEqual(mark)
})
