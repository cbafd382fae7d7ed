import { expect, test } from 'vitest'
import { inHallOrder, inListOrder, type Standing } from '#domain/delegates/protocol-order.ts'
import type { PartialDate } from '#domain/directory/partial-date.ts'

const standing = (title: string, more: Partial<Standing> = {}): Standing => ({
  title,
  rank: null,
  appointed: null,
  birth: null,
  ...more,
})
const guestOf = (one: Standing, isGuest = false) => ({ ...one, isGuest })
const date = (text: string) => text as PartialDate
const titles = (people: readonly Standing[]) => people.map(({ title }) => title)

const HALL = [
  'Phó Trưởng ban Ban Tổ chức Trung ương',
  'Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh',
  'Phó Bí thư Thường trực Tỉnh ủy',
  'Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh',
  'Ủy viên Ban Thường vụ, Giám đốc Công an tỉnh',
  'Bí thư Đảng ủy các cơ quan Đảng tỉnh',
  'Phó Bí thư Thường trực Đảng ủy Ủy ban nhân dân tỉnh',
  'Phó Trưởng đoàn Đoàn ĐBQH tỉnh',
  'Phó Chủ tịch HĐND tỉnh',
  'Phó Chủ tịch UBND tỉnh',
  'Giám đốc Sở Tài chính',
  'Chủ tịch Ủy ban MTTQ Việt Nam tỉnh',
  'Bí thư Tỉnh đoàn, Chủ tịch Hội Liên hiệp Thanh niên tỉnh',
  'Bí thư Đảng ủy xã Sơn Hà',
  'Phó Bí thư Đảng ủy xã Sơn Hà',
  'Bí thư chi bộ thôn Làng Vách, xã Sơn Hà',
]

test('a hall: the Centre, Party, people’s bodies, government, front; the higher office first', () => {
  const mixed = [...HALL].reverse().map(title => guestOf(standing(title)))
  expect(titles(inHallOrder(mixed, 'province'))).toEqual(HALL)
})

test('who heads a commission or a school stands above deputies', () => {
  const heads = ['Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy', 'Phó Chánh Văn phòng Tỉnh ủy']
  const mixed = heads.toReversed().map(title => guestOf(standing(title)))
  expect(titles(inHallOrder(mixed, 'province'))).toEqual(heads)
})

test('of one office guests before hosts, then rank, earlier appointment, older', () => {
  const people = [
    guestOf(standing('Bí thư', { birth: date('1970') })),
    guestOf(standing('Bí thư', { birth: date('1965-02') })),
    guestOf(standing('Bí thư', { appointed: date('2020-05'), birth: date('1980') })),
    guestOf(standing('Bí thư', { rank: 3, birth: date('1985') })),
    guestOf(standing('Bí thư', { birth: date('1990') }), true),
  ]
  expect(inHallOrder(people, 'commune').map(({ birth }) => birth)).toEqual([
    '1990',
    '1985',
    '1980',
    '1965-02',
    '1970',
  ])
})

test('a list: by group, then rank, earlier appointment, age; who has no rank behind, by office', () => {
  const people = [
    standing('Phó Bí thư'),
    standing('b', { rank: 5, appointed: date('2021') }),
    standing('a', { rank: 5, appointed: date('2020-03') }),
    standing('c', { rank: 5, appointed: date('2021'), birth: date('1988') }),
    standing('Bí thư'),
    standing('nhóm đầu', { rank: 99 }),
  ]
  expect(titles(inListOrder(people, ({ title }) => (title === 'nhóm đầu' ? 0 : 1)))).toEqual([
    'nhóm đầu',
    'a',
    'c',
    'b',
    'Bí thư',
    'Phó Bí thư',
  ])
})

test('whom nothing tells apart stay as they were', () => {
  const people = ['x', 'y', 'z'].map(title => ({ ...standing(title), isGuest: false }))
  expect(titles(inHallOrder(people, 'commune'))).toEqual(['x', 'y', 'z'])
})
