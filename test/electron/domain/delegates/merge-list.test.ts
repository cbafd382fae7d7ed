import { expect, test } from 'vitest'
import type { AttendeeFields } from '#domain/delegates/attendee.ts'
import { type ListedAttendee, mergeList } from '#domain/delegates/merge-list.ts'
import { personOf } from '#test/support/stored-returns.ts'

const fields = (name: string, title = '', phone = ''): AttendeeFields => ({
  name,
  title,
  phone,
  note: '',
  groupId: null,
})

const read = (id: string, was: AttendeeFields, now: Partial<AttendeeFields> = {}): ListedAttendee => ({
  id,
  ...was,
  ...now,
  read: was,
  isLeftOver: false,
})

const byHand = (id: string, name: string, title = ''): ListedAttendee => ({
  id,
  ...fields(name, title),
  read: null,
  isLeftOver: false,
})

test('who is in both keeps the row with the new words; who is not listed any more goes; who is new comes', () => {
  const current = [read('a', fields('Nguyễn Văn An', 'Bí thư')), read('b', fields('Lê Thị Bình'))]
  const merged = mergeList(current, [
    personOf('Nguyễn Văn An', { title: 'Phó Bí thư' }),
    personOf('Trần Văn Cường'),
  ])
  expect(merged).toMatchObject({
    attendees: [
      { kind: 'same', id: 'a', fields: { title: 'Phó Bí thư' } },
      { kind: 'new', person: { name: 'Trần Văn Cường' } },
    ],
    removed: ['b'],
    kept: 0,
  })
})

test('what the office mended stays, field by field, and is counted', () => {
  const current = [
    read('a', fields('Nguyễn Văn Ann', 'Bí thư', '1'), { name: 'Nguyễn Văn An' }),
    read('b', fields('Lê Thị Bình'), { phone: '0905123456' }),
  ]
  const merged = mergeList(current, [personOf('Nguyễn Văn Ann', { title: 'Chủ tịch', phone: '2' })])
  expect(merged).toMatchObject({
    attendees: [
      { kind: 'same', id: 'a', fields: { name: 'Nguyễn Văn An', title: 'Chủ tịch', phone: '2' } },
      { kind: 'kept', id: 'b' },
    ],
    removed: [],
    kept: 2,
  })
})

test('a person added by hand stays, once, and is not doubled by a new version that lists them', () => {
  const current = [byHand('h', 'Phạm Thị Dung', 'Công chức'), byHand('i', 'Đỗ Văn Em', 'Kế toán')]
  const people = [
    personOf('Phạm Thị Dung', { title: 'Công chức' }),
    personOf('Đỗ Văn Em', { title: 'Bí thư' }),
  ]
  expect(mergeList(current, people)).toMatchObject({
    attendees: [
      { kind: 'kept', id: 'h' },
      // Same name, another office: another person.
      { kind: 'new', person: { title: 'Bí thư' } },
      { kind: 'kept', id: 'i' },
    ],
    kept: 1,
  })
})

test('of two of one name each meets their own', () => {
  const current = [read('a', fields('Lê Văn Hùng', 'Bí thư')), read('b', fields('Lê Văn Hùng', 'Kế toán'))]
  const merged = mergeList(current, [
    personOf('Lê Văn Hùng', { title: 'Kế toán' }),
    personOf('Lê Văn Hùng', { title: 'Bí thư' }),
  ])
  expect(merged.attendees.map(each => (each.kind === 'new' ? null : each.id))).toEqual(['b', 'a'])
})

test('who was left over from a version that was taken back is not doubled when it comes in again', () => {
  const current = [{ ...byHand('a', 'Nguyễn Văn An', 'Bí thư'), isLeftOver: true }]
  const merged = mergeList(current, [personOf('Nguyễn Văn An', { title: 'Đảng ủy viên' })])
  expect(merged).toMatchObject({ attendees: [{ kind: 'kept', id: 'a' }], kept: 1 })
})
