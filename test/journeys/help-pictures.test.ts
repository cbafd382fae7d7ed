/**
 * The pictures in the pages of help, made of the real screens in the middle of the sample's work. They are written to
 * `.out/help-pictures`; with HELP_PICTURES=1 also to where the pages take them from.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startJourney } from '#test/support/journey.ts'
import { choose, goTo, letter, openSample, sampleFolder } from '#test/support/journey-steps.ts'
import { inRoot } from '../../build/bundle/build-once.ts'

const SHIPPED = inRoot('resources/help/pictures')
const MADE = inRoot('.out/help-pictures')

/** A picture has to be read in a panel of 380 pixels, and still when it is enlarged. */
const SIZE = { width: 1120, height: 700 }

const taken: string[] = []

async function take(page: Page, name: string): Promise<void> {
  taken.push(name)
  // Messages at the edge would hide what they are about.
  await page.locator('.fui-Toast').evaluateAll(notices => {
    for (const notice of notices) if (notice instanceof HTMLElement) notice.style.visibility = 'hidden'
  })
  await page.mouse.move(0, 0)
  await page.waitForTimeout(300)
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  writeFileSync(join(MADE, `${name}.png`), picture)
  if (process.env['HELP_PICTURES'] === '1') writeFileSync(join(SHIPPED, `${name}.png`), picture)
}

/** Width and height, as the header of a PNG tells them. */
function sizeOf(path: string): { readonly width: number; readonly height: number } {
  const header = readFileSync(path)
  return { width: header.readUInt32BE(16), height: header.readUInt32BE(20) }
}

test('every screen that help shows can be shown, and the pictures shipped are of that size', async () => {
  for (const folder of [MADE, SHIPPED]) mkdirSync(folder, { recursive: true })
  const { page } = await startJourney({ deviceScaleFactor: 1 })
  await page.setViewportSize(SIZE)
  await openSample(page)
  await page.getByRole('button', { name: 'Danh sách hội nghị' }).click()
  await page.getByRole('table', { name: 'Các hội nghị' }).waitFor()
  await take(page, 'start')
  await page.goBack()
  await letter(page).getByText('GIẤY MỜI', { exact: true }).waitFor()
  await take(page, 'meeting')
  await goTo(page, 'Điểm cầu và thành phần')
  await letter(page).getByText('GIẤY MỜI', { exact: true }).waitFor()
  await take(page, 'parts')
  await goTo(page, 'Giấy mời')
  await letter(page).getByText('GIẤY MỜI', { exact: true }).waitFor()
  await take(page, 'invitation')
  await goTo(page, 'Nhận xác nhận')
  await choose(page, 'Chọn thư mục…', sampleFolder())
  await page.getByRole('button', { name: /^Ghi nhận \d+ tệp rõ ràng$/ }).click()
  await page.getByRole('option', { name: 'dang ky.xlsx' }).click()
  await page.getByRole('group', { name: 'Tệp này của đơn vị nào?' }).waitFor()
  await take(page, 'returns')
  await goTo(page, 'Điểm danh')
  await page.getByRole('option', { name: /^Xã Bình Minh/ }).click()
  await page.getByRole('listbox', { name: 'Điểm danh Xã Bình Minh' }).focus()
  for (const mark of ['1', '1', '4', '3', '1']) await page.keyboard.press(mark)
  await page.getByText('Vắng mặt: 01', { exact: false }).first().waitFor()
  await take(page, 'roll-call')
  await goTo(page, 'Tổng hợp')
  await take(page, 'consolidation')
  await goTo(page, 'Đại biểu')
  await take(page, 'delegates')
  await page.getByRole('button', { name: 'Danh bạ', exact: true }).click()
  await page.getByRole('button', { name: 'Dùng thử danh bạ mẫu' }).click()
  await page.getByRole('button', { name: /^Nhập \d+ người$/ }).click()
  await page.getByRole('option', { name: /^Lê Thế Huy/ }).click()
  await page.getByRole('textbox', { name: 'Họ và tên' }).waitFor()
  await take(page, 'persons')
  await goTo(page, 'Đại biểu')
  await page.getByRole('button', { name: 'Ai dự ở đâu' }).click()
  await page.getByRole('button', { name: 'Gắn theo lời giấy mời' }).click()
  await page.getByRole('heading', { name: /^Cần xác định nơi dự/ }).waitFor()
  await take(page, 'seats')
  await page.getByRole('button', { name: 'Sơ đồ chỗ ngồi' }).click()
  await page.getByRole('button', { name: 'Lập sơ đồ và xếp theo thứ bậc' }).click()
  await page.getByRole('grid', { name: /^Sơ đồ chỗ ngồi/ }).waitFor()
  await take(page, 'hall')
  await goTo(page, 'Lịch sử')
  await take(page, 'history')
  await page.getByRole('button', { name: 'Sao lưu và khôi phục' }).click()
  await page.getByRole('button', { name: 'Sao lưu ngay' }).click()
  await page.getByRole('option', { name: /Theo yêu cầu/ }).click()
  await page.getByText('Bản này giống hệt dữ liệu hiện tại.').waitFor()
  await take(page, 'backups')
  expect(taken.map(name => sizeOf(join(SHIPPED, `${name}.png`)))).toEqual(taken.map(() => SIZE))
})
