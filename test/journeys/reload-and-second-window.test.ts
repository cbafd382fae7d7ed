/** Nothing is lost by a reload at any moment, and two windows on one meeting show the same. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startJourney } from '#test/support/journey.ts'
import { choose, goTo, letter, openSample, sampleFolder } from '#test/support/journey-steps.ts'

test('what was typed a moment before a reload is there', async () => {
  const { page } = await startJourney()
  await openSample(page)
  const abstract = page.getByRole('textbox', { name: 'Trích yếu' })
  for (const words of ['dự Hội nghị trực tuyến', 'dự Hội nghị trực tuyến toàn quốc']) {
    await abstract.fill(words)
    await page.reload()
    await letter(page).getByText(words, { exact: true }).waitFor()
    expect(await abstract.inputValue()).toBe(words)
  }
})

test('a reload in the middle of the inbox keeps its questions and the place', async () => {
  const { page } = await startJourney()
  await openSample(page)
  await goTo(page, 'Nhận xác nhận')
  const folder = sampleFolder()
  await choose(page, 'Chọn tệp…', [join(folder, 'dang ky.xlsx'), join(folder, 'Tư Nghĩa DS.xlsx')])
  await page.getByRole('option', { name: 'Xã Tư Nghĩa' }).click()
  await page
    .getByRole('group', { name: 'Ghi nhận bao nhiêu đại biểu?' })
    .getByRole('button', { name: '32' })
    .click()
  await page.getByRole('option', { name: 'Xã Tư Nghĩa 32 Mới' }).waitFor()
  await page.reload()
  await page.getByRole('option', { name: 'Xã Tư Nghĩa 32 Mới' }).waitFor()
  await page.getByRole('option', { name: 'dang ky.xlsx 51 Cần hỏi' }).click()
  await page
    .getByRole('group', { name: 'Tệp này của đơn vị nào?' })
    .getByRole('button', { name: 'Xã Sơn Hạ' })
    .waitFor()
})

test('two windows on one meeting follow each other', async () => {
  const { page, openWindow, setClock } = await startJourney()
  await openSample(page)
  const other = await openWindow()
  await other.goto(page.url())
  await letter(other).getByText('GIẤY MỜI', { exact: true }).waitFor()
  await page.getByRole('textbox', { name: 'Người ký' }).fill('Trần Quốc Bình')
  await letter(other).getByText('Trần Quốc Bình').waitFor()
  // Typing into one field within a minute is one step.
  setClock('2026-06-29T16:45')
  await other.getByRole('textbox', { name: 'Người ký' }).fill('Trần Quốc Hòa')
  await letter(page).getByText('Trần Quốc Hòa').waitFor()
  expect(await page.getByRole('textbox', { name: 'Người ký' }).inputValue()).toBe('Trần Quốc Hòa')

  await goTo(other, 'Lịch sử')
  await other.keyboard.press('Control+z')
  await letter(page).getByText('Trần Quốc Bình').waitFor()
})
