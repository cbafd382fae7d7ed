/** Where the cells of a sheet stand. */
import { expect, test } from 'vitest'
import type { Cell, Sheet } from '#domain/returns/workbook.ts'
import { textCell } from '#domain/returns/workbook.ts'
import {
  cellName,
  drawnWidth,
  layoutOf,
  parseAddress,
  problemsAt,
  rolesOf,
} from '#renderer/features/returns/sheet-layout.ts'

const sheetOf = (rows: readonly (readonly (string | null)[])[], more: Partial<Sheet> = {}): Sheet => ({
  name: 'DS',
  hidden: false,
  rows: rows.map(cells => cells.map((text): Cell | null => (text === null ? null : textCell(text)))),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  ...more,
})

test.each([
  ['A1', { row: 0, column: 0 }],
  ['B7', { row: 6, column: 1 }],
  ['AA10', { row: 9, column: 26 }],
  ['A0', null],
  ['7', null],
])('%s is read as Excel means it', (address, place) => {
  expect(parseAddress(address)).toEqual(place)
})

test('formatted but empty rows and columns at the end are left out', () => {
  const sheet = sheetOf([['a', 'b', ''], ['c', null, ''], [null], ['', '']])
  expect(layoutOf(sheet)).toMatchObject({ rows: 2, columns: 2 })
})

test('a merged area is drawn by its first cell over its whole width, the others not at all', () => {
  const sheet = sheetOf(
    [
      ['Tiêu đề', null, null],
      ['1', '2', '3'],
    ],
    { merges: [{ top: 0, left: 0, bottom: 0, right: 2 }] },
  )
  const layout = layoutOf(sheet)
  expect(drawnWidth(sheet, layout, { row: 0, column: 0 })).toBe(
    layout.widths.reduce((sum, width) => sum + width, 0),
  )
  expect([...layout.covered]).toEqual(['0:1', '0:2'])
})

test('a long text runs on over empty cells, up to the next that holds something', () => {
  const long = 'Danh sách thành phần tham dự hội nghị trực tuyến toàn tỉnh'
  const free = sheetOf([
    [long, null, null, null],
    ['1', '2', '3', '4'],
  ])
  const stopped = sheetOf([
    [long, null, 'x', null],
    ['1', '2', '3', '4'],
  ])
  const place = { row: 0, column: 0 }
  const [wide, narrow] = [free, stopped].map(sheet => drawnWidth(sheet, layoutOf(sheet), place))
  expect(narrow).toBe(2 * (layoutOf(stopped).widths[0] ?? 0))
  expect(wide).toBeGreaterThan(narrow ?? 0)
})

test('roles and problems are told for their own sheet only', () => {
  const roles = rolesOf(
    [
      { role: 'unit', sheet: 'DS', cell: 'A2' },
      { role: 'total', sheet: 'Khác', cell: 'B9' },
    ],
    'DS',
  )
  expect([...roles]).toEqual([['1:0', 'unit']])
  const problems = problemsAt(
    [
      { message: 'Một', where: { sheet: 'DS', cell: 'B3' } },
      { message: 'Hai', where: { sheet: 'DS', cell: 'B3' } },
      { message: 'Ba', where: null },
    ],
    'DS',
  )
  expect([...problems]).toEqual([['2:1', 'Một\nHai']])
})

test('a cell of a file without named sheets is named by its address alone', () => {
  expect([cellName({ sheet: '', cell: 'C8' }), cellName({ sheet: 'DS', cell: 'C8' })]).toEqual([
    'C8',
    'DS!C8',
  ])
})
