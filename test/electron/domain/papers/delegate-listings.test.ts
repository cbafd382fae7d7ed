import { expect, test } from 'vitest'
import { localDateTime } from '#domain/kernel/local-time.ts'
import {
  attendanceListing,
  type ListedDelegate,
  type ListedPlace,
  listByGroup,
  listByPoint,
  rollCallSheets,
} from '#domain/papers/delegate-listings.ts'
import { listingSheets } from '#domain/papers/listing.ts'
import { attendanceOf, attendanceOfCount, type Mark, phaseOfList } from '#domain/roll-call/roll-call.ts'
import { smallMeeting } from '#test/support/small-board.ts'

const delegate = (name: string, groupText: string, mark: Mark | null = null): ListedDelegate => ({
  id: name as never,
  name,
  title: 'Bí thư',
  phone: '0905000001',
  note: '',
  organ: 'Xã Sơn Hà',
  groupText,
  mark,
  alsoAt: [],
  calledAt: null,
})

const substitute: Mark = { kind: 'substitute', name: 'Lê Thị Thay', title: 'Văn phòng' }
const people = [
  delegate('Nguyễn Văn An', 'Thường trực', { kind: 'absent', reason: 'ốm' }),
  delegate('Trần Thị Đào', 'Ủy ban', substitute),
]
function place(title: string, listed: readonly ListedDelegate[], confirmed: number): ListedPlace {
  const attendance =
    listed.length > 0 ? attendanceOf(listed.map(({ mark }) => mark)) : attendanceOfCount(confirmed, null)
  return {
    code: title,
    title,
    level: 'commune',
    unitKind: 'xã',
    hasList: listed.length > 0,
    confirmed,
    elsewhere: 0,
    people: listed,
    phase: phaseOfList(attendance),
    attendance,
  }
}
const places = [place('Xã Sơn Hà', people, 3), place('Xã Ba Tơ', [], 4)]
const cellsOf = (rows: ReturnType<typeof listByPoint>['pages'][number]['rows']) =>
  rows.map(row => (row.kind === 'heading' ? row.text : row.cells.slice(0, 2).join(' ')))

test('by point: whom the order of protocol puts between others stands with the own group, each named once', () => {
  const mixed = [...people, delegate('Võ Văn Bảy', 'Thường trực'), delegate('Lê Văn Tám', '')]
  const [page] = listByPoint([place('Xã Sơn Hà', mixed, 4)]).pages
  expect(cellsOf(page?.rows ?? [])).toEqual([
    'Thường trực',
    '1 Nguyễn Văn An',
    '2 Võ Văn Bảy',
    'Ủy ban',
    '3 Trần Thị Đào',
    'Chưa ghi thành phần',
    '4 Lê Văn Tám',
  ])
})

test('by point: groups as headings, numbers running through, the substitute beside the person', () => {
  const { pages } = listByPoint(places)
  expect(pages.map(({ name }) => name)).toEqual(['Xã Sơn Hà'])
  expect(cellsOf(pages[0]?.rows ?? [])).toEqual([
    'Thường trực',
    '1 Nguyễn Văn An',
    'Ủy ban',
    '2 Trần Thị Đào',
  ])
  expect(pages[0]?.rows.at(-1)).toMatchObject({
    cells: expect.arrayContaining(['Dự thay: Lê Thị Thay, Văn phòng']),
  })
})

test('by group: a page for each, places as headings', () => {
  expect(listByGroup(places).pages.map(({ name, rows }) => [name, ...cellsOf(rows)])).toEqual([
    ['Thường trực', 'Xã Sơn Hà', '1 Nguyễn Văn An'],
    ['Ủy ban', 'Xã Sơn Hà', '1 Trần Thị Đào'],
  ])
})

test('roll-call sheets: what was found stands there, a place with a number alone gets as many lines', () => {
  const { pages, columns } = rollCallSheets(smallMeeting, places)
  expect(columns.map(({ title }) => title)).toContain('Có mặt / Vắng (lý do)')
  expect(pages[0]?.rows[1]).toMatchObject({ cells: expect.arrayContaining(['Vắng (ốm)']) })
  expect(pages[0]?.closing).toEqual([
    'Tổng số triệu tập: 02. Có mặt: 01 (01 dự thay). Vắng mặt: 01 (01 có lý do).',
  ])
  expect(pages[1]?.rows).toHaveLength(4)
  expect(pages[1]?.closing[0]).toMatch(/^Tổng số triệu tập: 04\. Có mặt: …+\. Vắng mặt: …+ \(/)
})

test('the summary says where present and confirmed differ, and adds up', () => {
  const half = place('Xã Ba Vì', [...people, delegate('Y Mai', '')], 3)
  const [page] = attendanceListing([...places, half], 'tỉnh').pages
  const rows = (page?.rows ?? []).map(row => (row.kind === 'heading' ? [] : row.cells))
  expect(rows).toEqual([
    ['', 'Cấp xã (3 điểm cầu)', 10, 9, 2, 2, 2, 2, ''],
    [1, 'Xã Sơn Hà', 3, 2, 1, 1, 1, 1, 'Thiếu 02'],
    [2, 'Xã Ba Tơ', 4, 4, 0, 0, 0, 0, 'Chưa điểm danh'],
    [3, 'Xã Ba Vì', 3, 3, 1, 1, 1, 1, 'Còn 01 chưa gọi'],
    ['', 'Tổng cộng', 10, 9, 2, 2, 2, 2, ''],
  ])
  expect(page?.closing[1]).toBe('Điểm cầu có số có mặt khác số xác nhận: 01.')
})

test('a long title gives its sheet the name of who holds the point, or its first whole words', () => {
  const titles = ['Điểm cầu tại Đảng ủy Ủy ban nhân dân tỉnh', 'Đảng ủy các cơ quan Đảng tỉnh Quảng Ngãi']
  const sheets = listingSheets(
    smallMeeting,
    listByPoint(titles.map(title => place(title, people, 2))),
    localDateTime('2026-07-01T14:00'),
  )
  expect(sheets.map(({ name }) => name)).toEqual([
    'Đảng ủy Ủy ban nhân dân tỉnh',
    'Đảng ủy các cơ quan Đảng tỉnh',
  ])
})

test('sheets have names Excel takes, each once', () => {
  const long = 'Đảng ủy: Các cơ quan Đảng [tỉnh] Quảng Ngãi'
  const two = [place(`${long} 1`, people, 2), place(`${long} 2`, people, 2)]
  const names = listingSheets(smallMeeting, listByPoint(two), localDateTime('2026-07-01T14:00')).map(
    ({ name }) => name,
  )
  expect(new Set(names).size).toBe(2)
  for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/)
})
