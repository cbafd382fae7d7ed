/** The last hours before the deadline: who is missing is called and reminded, the figures closed, what comes later told. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { asId } from '#domain/kernel/ids.ts'
import { type Journey, startJourney } from '#test/support/journey.ts'
import { downloaded, goTo, openSample } from '#test/support/journey-steps.ts'
import { groupCounts } from '#test/support/return-files.ts'
import { sampleArrivals } from '#test/support/sample-returns.ts'

/** A screen of 1366 × 768 at 150 %. */
const ENLARGED = { width: 911, height: 512 } as const

async function answersCome({ page, call }: Journey) {
  await openSample(page)
  const [meeting] = await call('meetings.list', {})
  const meetingId = meeting?.id ?? asId('')
  await call('returns.receive', { meetingId, files: [...sampleArrivals()], job: 'all' })
  await call('returns.commit', { meetingId })
  await goTo(page, 'Tổng hợp')
  await page.getByText(/đã xác nhận 19\/98 điểm cầu/).waitFor()
  return meetingId
}

/** Lines of the table that are wholly between its heading and its total. */
const wholeRows = (page: Page): Promise<number> =>
  page.getByRole('grid').evaluate(grid => {
    const [head, ...rest] = [...grid.querySelectorAll('[role=row]')].map(row => row.getBoundingClientRect())
    const foot = rest.pop()
    return rest.filter(({ top, bottom }) => top >= (head?.bottom ?? 0) - 1 && bottom <= (foot?.top ?? 0) + 1)
      .length
  })

async function call(page: Page, unit: { search: string; name: string; delegates: string }): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill(unit.search)
  await dialog.getByRole('option', { name: new RegExp(`^${unit.name}`) }).click()
  await dialog.getByRole('textbox', { name: 'Số đại biểu' }).fill(unit.delegates)
  await page.keyboard.press('Enter')
  // Notices beside an open dialog are seen, and heard once, but not in the tree of what can be reached.
  await page.getByText(`Đã ghi nhận ${unit.delegates} đại biểu của`).first().waitFor()
}

test('on an enlarged screen the table keeps its rows, and how far it has come is one key away', async () => {
  const journey = await startJourney()
  const { page } = journey
  await answersCome(journey)
  expect(await wholeRows(page)).toBeGreaterThanOrEqual(8)
  await page.setViewportSize(ENLARGED)
  await page.getByRole('button', { name: 'Tiến độ' }).waitFor()
  expect(await wholeRows(page)).toBeGreaterThanOrEqual(8)
  await page.getByRole('combobox', { name: 'Lọc điểm cầu' }).selectOption('Chưa nộp (79)')
  await page.getByRole('row', { name: /^Cộng phần đang xem\s*0\/79 điểm cầu/ }).waitFor()
  await page.getByRole('button', { name: 'Tiến độ' }).press('Enter')
  await page
    .getByRole('region', { name: 'Tiến độ' })
    .getByText(/đã xác nhận 19\/98 điểm cầu/)
    .waitFor()
})

test('calls, a reminder by one key, closing, late answers, and the report that takes the place of the first', async () => {
  const journey = await startJourney({
    startAt: '2026-06-29T14:00',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const { page, setClock } = journey
  const meetingId = await answersCome(journey)
  await page.getByRole('button', { name: 'Nhắc đơn vị chưa nộp' }).click()
  await call(page, { search: 'son ha', name: 'Xã Sơn Hạ', delegates: '41' })
  await call(page, { search: 'ba to', name: 'Xã Ba Tơ', delegates: '38' })
  await call(page, { search: 'nghia lo', name: 'Phường Nghĩa Lộ', delegates: '52' })
  // The list has the keys again: down to the first that is missing, and its text is copied.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('c')
  await page.getByText('Đã sao chép lời nhắc gửi Đảng ủy phường Cẩm Thành').first().waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'Kính gửi: Đảng ủy phường Cẩm Thành',
  )
  await page.getByRole('option', { name: /^Phường Cẩm Thành.*Lời nhắc Zalo · Đã gửi/ }).waitFor()
  await page.keyboard.press('Escape')

  setClock('2026-06-29T15:00')
  await page.getByRole('button', { name: 'Chốt số liệu' }).click()
  await page.getByRole('textbox', { name: 'Tên lần chốt' }).fill('15 giờ')
  await page.getByRole('button', { name: 'Chốt số liệu lúc này' }).click()
  await page.getByText('So với 15 giờ: không thay đổi.').waitFor()
  await page.keyboard.press('Escape')

  setClock('2026-06-29T16:20')
  const late = [
    groupCounts('xã Sơn Tây Hạ', [1, 20, 12], 'son tay ha.csv'),
    groupCounts('xã Bình Sơn', [1, 14, 10], 'binh son.csv'),
    groupCounts('xã Ba Tơ', [1, 30, 14], 'ba to.csv'),
  ].map(file => ({ ...file, modifiedAt: '2026-06-29T16:05' }))
  await journey.call('returns.receive', { meetingId, files: late, job: 'late' })
  await journey.call('returns.commit', { meetingId })
  await page.getByRole('button', { name: 'Sau khi chốt 3' }).click()
  await page.getByRole('row', { name: /Xã Ba Tơ.*Sửa 38 → 45.*Khác số đã chốt/ }).waitFor()

  await page.getByRole('button', { name: 'Chốt số liệu' }).click()
  const difference = 'So với 15 giờ: +65; Bình Sơn nộp 25; Sơn Tây Hạ nộp 33; Ba Tơ sửa 38 thành 45.'
  await page.getByText(difference).waitFor()
  await page.getByRole('button', { name: 'Lập báo cáo thay thế…' }).click()
  await page.getByRole('heading', { name: 'Báo cáo số lượng đại biểu' }).waitFor()
  await page.getByText(difference).waitFor()
  const report = await downloaded(page, () =>
    page.getByRole('dialog').getByRole('button', { name: 'Word' }).click(),
  )
  expect(report.name).toMatch(/\.docx$/)
})
