import { expect, test } from 'vitest'
import { type Sheet, textCell } from '#domain/returns/workbook.ts'
import { columnsUnder, placeOfTable, withChosen } from '#renderer/features/returns/columns-draft.ts'

const sheetOf = (rows: readonly (readonly string[])[], more: Partial<Sheet> = {}): Sheet => ({
  name: 'Trang 1',
  hidden: false,
  rows: rows.map(row => row.map(text => (text === '' ? null : textCell(text)))),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  ...more,
})

const SHEET = sheetOf([
  ['ĐẢNG ỦY XÃ AN PHÚ'],
  ['Liên lạc', '', 'Tên'],
  ['Máy', 'Thư', ''],
  ['0905000001', 'a@b.vn', 'Lan'],
])

test('the header offered is the one found, or the first row of several texts', () => {
  expect(placeOfTable(SHEET, null)).toEqual({ top: 1, height: 1 })
  const table = { kind: 'list', headerTop: 4, headerBottom: 5, columns: [] } as const
  expect(placeOfTable(SHEET, table)).toEqual({ top: 4, height: 2 })
  expect(placeOfTable(SHEET, { ...table, headerBottom: 3 })).toEqual({ top: 4, height: 0 })
})

test('columns carry both their headings, what stands below, and a role by their words', () => {
  const merged = { ...SHEET, merges: [{ top: 1, left: 0, bottom: 1, right: 1 }] }
  expect(columnsUnder(merged, { top: 1, height: 2 }, null)).toEqual([
    { column: 0, role: null, heading: 'Liên lạc › Máy', samples: ['0905000001'] },
    { column: 1, role: null, heading: 'Liên lạc › Thư', samples: ['a@b.vn'] },
    { column: 2, role: 'name', heading: 'Tên', samples: ['Lan'] },
  ])
})

test('while the header stands the table speaks; a choice stands above both', () => {
  const table = {
    kind: 'list',
    headerTop: 1,
    headerBottom: 2,
    columns: [{ column: 0, role: 'phone', label: 'Máy', above: 'Liên lạc' }],
  } as const
  const columns = columnsUnder(SHEET, { top: 1, height: 2 }, table)
  expect(columns.map(each => each.role)).toEqual(['phone', null, null])
  expect(
    withChosen(
      columns,
      new Map([
        [0, null],
        [2, 'name'],
      ]),
    ).map(each => each.role),
  ).toEqual([null, null, 'name'])
})

test('a hidden column and one without any text are not offered', () => {
  const sheet = sheetOf(
    [
      ['Tên', 'Ẩn', '', 'SĐT'],
      ['Lan', 'x', '', '0905000001'],
    ],
    { hiddenColumns: [1] },
  )
  expect(columnsUnder(sheet, { top: 0, height: 1 }, null).map(each => each.column)).toEqual([0, 3])
})
