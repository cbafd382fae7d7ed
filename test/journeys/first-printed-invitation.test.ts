/** From the first screen to a printed invitation, without reading anything: how many steps it takes. */
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startJourney } from '#test/support/journey.ts'
import { letter } from '#test/support/journey-steps.ts'

/** Clicks what is in sight without scrolling, and counts. */
function steps(page: Page) {
  let count = 0
  return {
    count: () => count,
    click: async (target: Locator) => {
      await target.waitFor()
      const [box, view] = [await target.boundingBox(), page.viewportSize()]
      expect((box?.y ?? 9_999) + (box?.height ?? 0)).toBeLessThanOrEqual(view?.height ?? 0)
      count += 1
      await target.click()
    },
  }
}

/** The print dialog opens on a PDF in a hidden frame; a browser that cannot show one saves it. */
const printed = (page: Page): Promise<unknown> =>
  Promise.race([
    page.locator('iframe[src^="blob:"]').waitFor({ state: 'attached', timeout: 60_000 }),
    page.waitForEvent('download', { timeout: 60_000 }),
  ])

const button = (page: Page, name: string): Locator => page.getByRole('button', { name })

async function print(page: Page, { click }: ReturnType<typeof steps>): Promise<void> {
  await click(
    page.getByRole('navigation', { name: 'Các bước công việc' }).getByRole('link', { name: 'Giấy mời' }),
  )
  await letter(page).getByText('GIẤY MỜI', { exact: true }).waitFor()
  await Promise.all([printed(page), click(button(page, 'In giấy mời đang xem'))])
}

test('the sample: open it, go to the invitation, print', async () => {
  const { page } = await startJourney()
  const person = steps(page)
  await person.click(button(page, 'Mở hội nghị mẫu'))
  await print(page, person)
  expect(person.count()).toBe(3)
})

test('a meeting of one’s own: begin it, add its session, go to the invitation, print', async () => {
  const { page } = await startJourney()
  const person = steps(page)
  await person.click(button(page, 'Tạo hội nghị'))
  await person.click(page.getByRole('button', { name: 'Thời gian và các buổi' }))
  await person.click(button(page, 'Thêm buổi'))
  await letter(page).getByText('GIẤY MỜI', { exact: true }).waitFor()
  await print(page, person)
  expect(person.count()).toBe(5)
})
