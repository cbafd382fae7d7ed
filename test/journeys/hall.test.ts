/** A hall seated with the mouse, as a person drags people about it, and its plan as it is printed. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { MeetingId } from '#domain/kernel/ids.ts'
import { startJourney } from '#test/support/journey.ts'
import { downloaded, openSample } from '#test/support/journey-steps.ts'

const PLACE = '21025'
/** By the order of protocol. */
const PEOPLE = [
  ['Nguyễn Văn An', 'Bí thư Đảng ủy'],
  ['Trần Thị Bình', 'Phó Bí thư Đảng ủy'],
  ['Lê Văn Châu', 'Chủ tịch Hội đồng nhân dân'],
  ['Phạm Thị Dung', 'Chủ tịch Ủy ban nhân dân'],
] as const

const seat = (page: Page, where: string) => page.getByRole('gridcell', { name: new RegExp(`^${where}:`) })
const sits = (page: Page, name: string, where: string) =>
  page.getByRole('gridcell', { name: new RegExp(`^${where}: ${name}`) }).waitFor()

const openHall = (page: Page, meetingId: MeetingId): Promise<void> =>
  page.evaluate(
    ([id, code]) => {
      window.location.hash = `#/meetings/${id}/hall/${code}`
    },
    [meetingId, PLACE] as const,
  )

test('people change places, are put between others, taken out and brought back by dragging; each is one undo', async () => {
  const { page, call } = await startJourney()
  await openSample(page)
  const meetingId = /meetings\/([^/]+)/.exec(page.url())?.[1] as MeetingId
  for (const [name, title] of PEOPLE)
    await call('delegates.add', { meetingId, placeCode: PLACE, fields: { name, title } })
  await openHall(page, meetingId)
  await page.getByRole('button', { name: 'Lập sơ đồ và xếp theo thứ bậc' }).click()
  await sits(page, 'Nguyễn Văn An', 'Hàng 1, ghế 7')
  await sits(page, 'Trần Thị Bình', 'Hàng 1, ghế 6')

  // Onto a free seat; onto a taken one the two change places.
  await seat(page, 'Hàng 1, ghế 7').dragTo(seat(page, 'Hàng 2, ghế 3'))
  await sits(page, 'Nguyễn Văn An', 'Hàng 2, ghế 3')
  await seat(page, 'Hàng 2, ghế 3').dragTo(seat(page, 'Hàng 1, ghế 6'))
  await sits(page, 'Nguyễn Văn An', 'Hàng 1, ghế 6')
  await sits(page, 'Trần Thị Bình', 'Hàng 2, ghế 3')
  await page.keyboard.press('Control+z')
  await sits(page, 'Trần Thị Bình', 'Hàng 1, ghế 6')
  await page.keyboard.press('Control+y')
  await sits(page, 'Trần Thị Bình', 'Hàng 2, ghế 3')

  // With Shift whoever sits there moves on, to the next seat by honour that is free.
  await seat(page, 'Hàng 2, ghế 3').hover()
  await page.mouse.down()
  await seat(page, 'Hàng 1, ghế 6').hover()
  await page.keyboard.down('Shift')
  await seat(page, 'Hàng 1, ghế 6').hover()
  await page.mouse.up()
  await page.keyboard.up('Shift')
  await sits(page, 'Trần Thị Bình', 'Hàng 1, ghế 6')
  await expect
    .poll(async () => {
      const { people } = await call('hall.get', { meetingId, placeCode: PLACE })
      const seated = people.flatMap(({ seat }) => (seat === null ? [] : [`${seat.row}.${seat.seat}`]))
      return new Set(seated).size
    })
    .toBe(PEOPLE.length)

  // Out to the people beside it, and in again.
  await seat(page, 'Hàng 1, ghế 6').dragTo(page.getByRole('complementary').last())
  await page.getByRole('heading', { name: 'Chưa có chỗ (1)' }).waitFor()
  await page.getByRole('button', { name: /^Trần Thị Bình/ }).dragTo(seat(page, 'Hàng 3, ghế 1'))
  await sits(page, 'Trần Thị Bình', 'Hàng 3, ghế 1')
  await page.getByRole('heading', { name: 'Chưa có chỗ (0)' }).waitFor()

  const { name, bytes } = await downloaded(page, async () => {
    await page.getByRole('button', { name: 'In sơ đồ, biển tên' }).click()
    await page.getByRole('menuitem', { name: /PDF/ }).click()
  })
  expect(name).toBe('so-do-cho-ngoi.pdf')
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
})

test('at 150 % of a small screen the heading takes two lines at most, and the hall is below it', async () => {
  const { page, call } = await startJourney()
  await openSample(page)
  const meetingId = /meetings\/([^/]+)/.exec(page.url())?.[1] as MeetingId
  await call('delegates.add', { meetingId, placeCode: PLACE, fields: { name: 'Nguyễn Văn An' } })
  await call('hall.draw', { meetingId, placeCode: PLACE, rows: 8, seats: 12 })
  await openHall(page, meetingId)
  await page.setViewportSize({ width: 853, height: 480 })
  const heading = page.getByRole('heading', { level: 2, name: 'Sơ đồ chỗ ngồi' })
  await heading.waitFor()
  const grid = page.getByRole('grid')
  const [top, hall] = [await heading.boundingBox(), await grid.boundingBox()]
  expect((hall?.y ?? 0) - (top?.y ?? 0)).toBeLessThan(100)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(853)
})
