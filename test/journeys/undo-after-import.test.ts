/** An import taken back and brought again, also by a program that was closed in between. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startJourney } from '#test/support/journey.ts'
import { choose, goTo, openSample, sampleFolder, strip } from '#test/support/journey-steps.ts'

const FILES = ['mo cay.csv', 'xa Ba To.xlsx', 'Sơn Thuỷ - đại biểu.ods'] as const

/** What the strip says of the returns, as soon as it says so. */
const stands = async (page: Page, received: string, delegates: string): Promise<void> => {
  await expect.poll(() => strip(page, 'Đã nhận').textContent()).toBe(`Đã nhận${received}`)
  await expect.poll(() => strip(page, 'Đại biểu').textContent()).toBe(`Đại biểu${delegates}`)
}

test('what was recorded goes with Ctrl+Z and comes back with Ctrl+Y, also after a restart', async () => {
  const { page, restart } = await startJourney()
  await openSample(page)
  await goTo(page, 'Nhận xác nhận')
  const folder = sampleFolder()
  await choose(
    page,
    'Chọn tệp…',
    FILES.map(name => join(folder, name.normalize('NFC'))),
  )
  await page.getByRole('button', { name: 'Ghi nhận 3 tệp rõ ràng' }).click()
  await stands(page, '3/98', '68')

  await page.keyboard.press('Control+z')
  await stands(page, '0/98', '0')
  await page.getByRole('button', { name: 'Ghi nhận 3 tệp rõ ràng' }).waitFor()
  await page.keyboard.press('Control+y')
  await stands(page, '3/98', '68')

  const again = await restart()
  await again.getByRole('table', { name: 'Các hội nghị' }).getByText('3/98').click()
  await goTo(again, 'Nhận xác nhận')
  await stands(again, '3/98', '68')
  await again.keyboard.press('Control+z')
  await stands(again, '0/98', '0')

  const last = await restart()
  await last.getByRole('table', { name: 'Các hội nghị' }).getByText('0/98').click()
  await stands(last, '0/98', '0')
  await last.keyboard.press('Control+y')
  await stands(last, '3/98', '68')
  await goTo(last, 'Tổng hợp')
  await last.getByRole('button', { name: 'Tổng cộng: 68 đại biểu' }).waitFor()
})
