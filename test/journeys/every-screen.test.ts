/** Every screen in use: each control has a name, headings make an outline, nothing scrolls sideways, also enlarged. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startJourney } from '#test/support/journey.ts'
import { choose, goTo, letter, openSample, sampleFolder } from '#test/support/journey-steps.ts'
import { headingTroubles, namelessControls, sidewaysTroubles } from '#test/support/screen-check.ts'

/** A screen of 1280 × 720 as it is, and enlarged to 150 %. */
const SIZES = [
  { width: 1280, height: 720 },
  { width: 853, height: 480 },
] as const

type Trouble = { readonly screen: string; readonly found: readonly string[] }

/** A page follows its new size in a few frames: what is still wrong after half a second of them stays wrong. */
async function settled(look: () => Promise<readonly string[]>): Promise<readonly string[]> {
  for (let turn = 0; turn < 5; turn++) {
    const found = await look()
    if (found.length === 0) return found
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  return look()
}

/** At every size; empty when all is well. */
async function troubles(page: Page, screen: string, hasHeadings = true): Promise<readonly Trouble[]> {
  const found: Trouble[] = []
  for (const size of SIZES) {
    await page.setViewportSize(size)
    const here = await settled(async () => [
      ...(await namelessControls(page)),
      ...(hasHeadings ? await headingTroubles(page) : []),
      ...(await sidewaysTroubles(page)),
    ])
    if (here.length > 0) found.push({ screen: `${screen} ${size.width}`, found: here })
  }
  await page.setViewportSize(SIZES[0])
  return found
}

test('the screens of a meeting in the middle of its work', async () => {
  const { page } = await startJourney({ deviceScaleFactor: 1.5 })
  await page.getByRole('button', { name: 'Mở hội nghị mẫu' }).waitFor()
  const found = [...(await troubles(page, 'Bắt đầu'))]
  await openSample(page)
  found.push(...(await troubles(page, 'Hội nghị')))
  await goTo(page, 'Nhận xác nhận')
  found.push(...(await troubles(page, 'Nhận xác nhận, chưa có tệp')))
  const folder = sampleFolder()
  await choose(page, 'Chọn tệp…', [
    join(folder, 'dang ky.xlsx'),
    join(folder, 'mo cay.csv'),
    join(folder, 'xa Ba To.xlsx'),
  ])
  await page.getByRole('button', { name: 'Ghi nhận 2 tệp rõ ràng' }).click()
  await page.getByRole('option', { name: 'dang ky.xlsx' }).click()
  await page.getByRole('group', { name: 'Tệp này của đơn vị nào?' }).waitFor()
  found.push(...(await troubles(page, 'Nhận xác nhận')))
  for (const screen of [
    'Điểm cầu và thành phần',
    'Giấy mời',
    'Tổng hợp',
    'Đại biểu',
    'Điểm danh',
    'Lịch sử',
  ]) {
    await goTo(page, screen)
    if (screen === 'Giấy mời' || screen === 'Điểm cầu và thành phần')
      await letter(page).getByText('GIẤY MỜI', { exact: true }).waitFor()
    found.push(...(await troubles(page, screen)))
  }
  await page.getByRole('button', { name: 'Danh sách hội nghị' }).click()
  await page.getByRole('table', { name: 'Các hội nghị' }).waitFor()
  found.push(...(await troubles(page, 'Danh sách hội nghị')))
  expect(found).toEqual([])
})

test('the dialogs', async () => {
  const { page } = await startJourney({ deviceScaleFactor: 1.5 })
  await openSample(page)
  const found: Trouble[] = []
  const look = async (name: string) => {
    await page.getByRole('dialog').waitFor()
    found.push(...(await troubles(page, name, false)))
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await page.getByRole('button', { name: 'Thiết lập' }).click()
  await look('Thiết lập')
  await page.keyboard.press('Control+k')
  await look('Tìm nhanh')
  await goTo(page, 'Nhận xác nhận')
  await page.getByRole('button', { name: 'Nhập theo điện thoại…' }).click()
  await look('Nhập theo điện thoại')
  await goTo(page, 'Điểm cầu và thành phần')
  await page.getByRole('button', { name: '96 đơn vị: mở danh sách để chọn' }).click()
  await look('Chọn đơn vị')
  await goTo(page, 'Tổng hợp')
  await page.getByRole('button', { name: 'Nhắc đơn vị chưa nộp' }).click()
  await look('Nhắc đơn vị chưa nộp')
  expect(found).toEqual([])
})
