import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readWorkbook } from '#electron/spreadsheets/read-workbook.ts'
import { smallReturns } from '#test/support/small-board.ts'
import { storeReturns } from '#test/support/stored-returns.ts'
import { testApp } from '#test/support/test-app.ts'

const opened = async () => {
  const app = await testApp('2026-06-29T16:05')
  const { meetingId } = await app.call('meetings.create', { from: 'sample' })
  await storeReturns(app.folder, meetingId, smallReturns)
  return { ...app, meetingId }
}

test('the report is a Word file with the figures of the moment', async () => {
  const { call, meetingId } = await opened()
  const file = await call('report.file', { meetingId, format: 'docx', job: 'report' })
  expect(file.name).toBe('bao-cao.docx')
  const text = strFromU8(unzipSync(file.bytes)['word/document.xml'] ?? new Uint8Array())
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
  expect(text).toContain('Toàn tỉnh có 98 điểm cầu')
  expect(text).toContain('với 185 đại biểu; đã xác nhận 3/98 điểm cầu')
  expect(text).toContain('số liệu đến 16 giờ 05 phút ngày 29/6/2026')
})

test('the same figures as a workbook, every place once', async () => {
  const { call, meetingId } = await opened()
  const file = await call('report.file', { meetingId, format: 'xlsx', job: 'report' })
  expect(file.name).toBe('tong-hop.xlsx')
  const result = readWorkbook(file.bytes)
  if (!result.ok) throw new Error(result.refusal.code)
  const rows = result.workbook.sheets[0]?.rows ?? []
  const numbered = rows.map(row => row[0]?.number ?? null).filter(number => number !== null)
  expect(numbered).toEqual(Array.from({ length: 98 }, (_, index) => index + 1))
  expect(rows.at(-1)?.some(cell => cell?.number === 185 && cell.formula === 'cached')).toBe(true)
})

test('a meeting that is gone has no report', async () => {
  const { refused } = await opened()
  expect(await refused('report.file', { meetingId: 'gone', format: 'docx', job: 'report' })).toBe('not-found')
})
