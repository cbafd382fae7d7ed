/** The work without a mouse: Tab, Enter, arrows, Ctrl+K and number keys; the focus is never lost and always seen. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startJourney } from '#test/support/journey.ts'
import { sampleFolder, strip } from '#test/support/journey-steps.ts'
import { type Keyboard, keyboardOf } from '#test/support/keyboard.ts'

/** By the quick search. */
async function goBySearch(
  page: Page,
  { press, type }: Keyboard,
  words: string,
  heading: string,
): Promise<void> {
  await press('Control+k')
  await type(words)
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
