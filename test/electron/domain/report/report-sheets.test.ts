import { expect, test } from 'vitest'
import type { PrintedSheet, SheetCell } from '#domain/report/printed-sheet.ts'
import { reportSheets } from '#domain/report/report-sheets.ts'
import { smallBoard, smallMeeting } from '#test/support/small-board.ts'

const sheets = reportSheets(smallMeeting, smallBoard)

const numberIn = (cell: SheetCell | null | undefined): number =>
  cell === null || cell === undefined || cell.kind === 'text' ? 0 : cell.value

test('every sum is the sum of the cells it names', () => {
  let checked = 0
  for (const sheet of sheets)
    for (const cell of sheet.rows.flatMap(row => row.cells))
      if (cell?.kind === 'sum') {
        checked += 1
        expect(cell.value).toBe(addUp(sheet, cell.of))
      }
  expect(checked).toBeGreaterThan(20)
})

function addUp(sheet: PrintedSheet, ranges: Extract<SheetCell, { kind: 'sum' }>['of']): number {
  let sum = 0
  for (const { top, bottom, left, right } of ranges)
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) sum += numberIn(sheet.rows[row]?.cells[column])
  return sum
}

test('the grand total of the first sheet is the total of the board', () => {
  const last = sheets[0]?.rows.at(-1)
  expect(last?.cells[1]).toEqual({ kind: 'text', text: 'TỔNG CỘNG (06 điểm cầu, đã xác nhận 03)' })
  expect(numberIn(last?.cells[10])).toBe(185)
})

test('the sheets are named for what they hold', () => {
  expect(sheets.map(sheet => [sheet.name, sheet.orientation])).toEqual([
    ['Tổng hợp', 'landscape'],
    ['Theo thành phần', 'portrait'],
    ['Tình hình xác nhận', 'portrait'],
  ])
})

test('missing, late and revised places are listed with their time and number', () => {
  const rows = sheets[2]?.rows.map(({ cells }) =>
    cells.map(cell => (cell === null ? '' : cell.kind === 'text' ? cell.text : cell.value)),
  )
  expect(rows?.slice(5)).toEqual([
    ['', 'Chưa xác nhận (3 điểm cầu)', '', '', ''],
    [1, 'Điểm cầu tại Đảng ủy Ủy ban nhân dân tỉnh', '', '', 'Chưa xác nhận'],
    [2, 'Xã Sơn Hà', '', '', 'Chưa xác nhận'],
    [3, 'Xã Sơn Hạ', '', '', 'Chưa xác nhận'],
    ['', 'Xác nhận sau thời hạn (1 điểm cầu)', '', '', ''],
    [1, 'Đặc khu Lý Sơn', '29/6/2026 15:00', 20, 'Xác nhận muộn'],
    ['', 'Có sửa đổi sau khi xác nhận (1 điểm cầu)', '', '', ''],
    [1, 'Phường Cẩm Thành', '29/6/2026 15:25', 45, 'Sửa đổi 38 thành 45, sau thời hạn'],
  ])
})

test('what was expected stands beside what was confirmed, with its rule, where it is known of every group', () => {
  const board = {
    ...smallBoard,
    points: smallBoard.points.map(point =>
      point.level === 'commune'
        ? { ...point, groups: point.groups.map((group, index) => ({ ...group, expectedInAll: index + 1 })) }
        : point,
    ),
  }
  const sheet = reportSheets(smallMeeting, board)[1] ?? expect.fail('no sheet by group')
  const rows = sheet.rows.map(({ cells }) =>
    cells.map(cell => (cell?.kind === 'text' ? cell.text : cell?.value)),
  )
  expect(rows.flat().filter(text => String(text).startsWith('Dự kiến: số người trong danh bạ'))).toHaveLength(
    1,
  )
  expect(rows).toContainEqual(['STT', 'Thành phần', 'Dự kiến', 'Số đại biểu'])
  expect(rows).toContainEqual([1, 'Đồng chí Bí thư Đảng ủy xã', 1, 1])
  const total = sheet.rows.flatMap(row => row.cells).find(cell => cell?.kind === 'sum' && cell.value === 15)
  expect(total?.kind === 'sum' && addUp(sheet, total.of)).toBe(15)
})
