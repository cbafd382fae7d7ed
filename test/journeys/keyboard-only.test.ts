/** The work without a mouse: Tab, Enter, arrows, Ctrl+K and number keys; the focus is never lost and always seen. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { asId } from '#domain/kernel/ids.ts'
import { startJourney } from '#test/support/journey.ts'
import { openSample, sampleFolder, strip } from '#test/support/journey-steps.ts'
import { type Keyboard, keyboardOf } from '#test/support/keyboard.ts'
import { personList } from '#test/support/return-files.ts'

/** By the quick search. */
async function goBySearch(
  page: Page,
  { press, type }: Keyboard,
  words: string,
  heading: string,
): Promise<void> {
  await press('Control+k')
  await type(words)
  // On a busy machine the list still shows what it offered before the words.
  await page
    .getByRole('option', { name: new RegExp(heading, 'i'), selected: true })
    .first()
    .waitFor()
  await press('Enter')
  await page.getByRole('heading', { level: 2, name: heading, exact: true }).waitFor()
}

const groups = (page: Page): Promise<string[]> =>
  page
    .getByRole('list', { name: 'Thành phần tham dự' })
    .first()
    .getByRole('textbox')
    .evaluateAll(fields => fields.slice(0, 3).map(field => (field as HTMLTextAreaElement).value))

test('from the first screen to an answered question', async () => {
  const { page } = await startJourney()
  const keys = keyboardOf(page)
  const { press, type, tabTo } = keys
  await page.getByRole('button', { name: 'Mở hội nghị mẫu' }).waitFor()
  await tabTo('Mở hội nghị mẫu')
  await press('Enter')
  await page.getByRole('heading', { level: 2, name: 'Hội nghị', exact: true }).waitFor()

  await goBySearch(page, keys, 'mo diem cau', 'Điểm cầu và thành phần')
  await tabTo('Thành phần 1')
  const [first, second] = await groups(page)
  await press('Enter')
  await type('Đại diện lãnh đạo Viễn thông Quảng Ngãi.')
  await expect.poll(() => groups(page)).toEqual([first, 'Đại diện lãnh đạo Viễn thông Quảng Ngãi.', second])
  await press('Alt+ArrowUp')
  await expect.poll(() => groups(page)).toEqual(['Đại diện lãnh đạo Viễn thông Quảng Ngãi.', first, second])
  await press('Control+Delete')
  await expect.poll(async () => (await groups(page)).slice(0, 2)).toEqual([first, second])
  await press('Control+z')
  await expect.poll(() => groups(page)).toEqual(['Đại diện lãnh đạo Viễn thông Quảng Ngãi.', first, second])

  await press('Enter')
  await type('Viết nhầm')
  await press('Control+Delete')
  await expect.poll(() => groups(page)).toEqual(['Đại diện lãnh đạo Viễn thông Quảng Ngãi.', first, second])

  await goBySearch(page, keys, 'mo nhan xac nhan', 'Nhận xác nhận')
  await tabTo('Chọn tệp…')
  const [dialog] = await Promise.all([page.waitForEvent('filechooser'), press('Enter')])
  await dialog.setFiles([join(sampleFolder(), 'dang ky.xlsx')])
  await page.getByRole('option', { name: 'dang ky.xlsx' }).waitFor()
  await tabTo('Các tệp xác nhận')
  await press('1')
  await page.getByRole('option', { name: /^Xã Sơn H[àạ] 51 Mới/ }).waitFor()
  await press('Enter')
  await expect.poll(() => strip(page, 'Đại biểu').textContent()).toBe('Đại biểu51')
})

test('the roll call of a place: here, away for a reason, somebody instead, taken back by a key', async () => {
  const { page, call } = await startJourney()
  const keys = keyboardOf(page)
  const { press, type, tabTo, focused } = keys
  await openSample(page)
  const [meeting] = await call('meetings.list', {})
  const meetingId = meeting?.id ?? asId('')
  const list = personList('xã Sơn Tây', ['Lê Thị Hoa', 'Đỗ Văn Phúc', 'Hồ Thị Lan'], 'son tay.csv')
  await call('returns.receive', { meetingId, files: [list], job: 'list' })
  await call('returns.commit', { meetingId })
  await goBySearch(page, keys, 'mo diem danh', 'Điểm danh')
  await tabTo('Tìm điểm cầu')
  await type('son tay')
  await press('ArrowDown', 'ArrowDown')
  const sums = (words: string) => page.getByText(words, { exact: true }).waitFor()
  await sums('Tổng số triệu tập: 03. Có mặt: 0. Vắng mặt: 0. Chưa điểm danh: 03.')
  await press('Enter')
  expect(await focused()).toBe('Điểm danh Xã Sơn Tây')
  await press('1', '2')
  await type('ốm')
  await press('Enter', '5')
  await type('Trần Minh Đức')
  await press('Enter')
  // Who sits for another changes no number.
  await sums('Tổng số triệu tập: 03. Có mặt: 02 (01 dự thay). Vắng mặt: 01 (01 có lý do).')
  await page.getByRole('option', { name: /^2 Đỗ Văn Phúc.*Vắng \(ốm\)/ }).waitFor()
  await page.getByRole('option', { name: /^3 Hồ Thị Lan.*Dự thay: Trần Minh Đức/ }).waitFor()
  await press('Control+z')
  await sums('Tổng số triệu tập: 03. Có mặt: 01. Vắng mặt: 01 (01 có lý do). Chưa điểm danh: 01.')
  await press('Escape')
  expect(await focused()).toBe('Điểm cầu')
})
