/** The whole job as a clerk does it on the first day: from an empty program to the report. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { asId } from '#domain/kernel/ids.ts'
import { startJourney } from '#test/support/journey.ts'
import {
  choose,
  downloaded,
  drop,
  goTo,
  letter,
  notice,
  openSample,
  sampleFolder,
  strip,
} from '#test/support/journey-steps.ts'
import { sampleArrival } from '#test/support/sample-returns.ts'

type Truth = {
  readonly final: {
    readonly accepted_units: number
    readonly accepted_delegates: number
    readonly units: Readonly<Record<string, { readonly delegates: number }>>
  }
}

const truth = JSON.parse(
  readFileSync(new URL('../fixtures/returns/truth.json', import.meta.url), 'utf8'),
) as Truth

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004'

async function editGroup(page: Page): Promise<void> {
  await goTo(page, 'Điểm cầu và thành phần')
  const group = page.getByRole('textbox', { name: 'Thành phần 2' }).first()
  await group.fill('Trưởng phòng Cơ yếu – Công nghệ thông tin.')
  await letter(page).getByText('Trưởng phòng Cơ yếu – Công nghệ thông tin').waitFor()
}

async function makeInvitation(page: Page): Promise<void> {
  await goTo(page, 'Giấy mời')
  await page.getByRole('searchbox', { name: 'Tìm nơi nhận' }).fill('cam thanh')
  await page.getByRole('option', { name: 'Phường Cẩm Thành' }).click()
  await letter(page).getByText('Kính gửi: Đảng ủy phường Cẩm Thành').waitFor()
  const word = await downloaded(page, () =>
    page.getByRole('button', { name: 'Lưu giấy mời đang xem thành tệp Word' }).click(),
  )
  expect(word.name).toMatch(/cam-thanh.*\.docx$/)
  expect(isZip(word.bytes)).toBe(true)
  const pdf = await downloaded(page, () =>
    page.getByRole('button', { name: 'Lưu giấy mời đang xem thành tệp PDF' }).click(),
  )
  expect(pdf.name).toMatch(/cam-thanh.*\.pdf$/)
  expect(pdf.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
}

async function takeInReturns(page: Page): Promise<void> {
  await goTo(page, 'Nhận xác nhận')
  await drop(page, [sampleArrival('mo cay'), sampleArrival('xa Ba To')])
  await page.getByRole('button', { name: 'Ghi nhận 2 tệp rõ ràng' }).click()
  await notice(page, 'Đã ghi nhận 2 xác nhận.').waitFor()
  await choose(page, 'Chọn thư mục…', sampleFolder())
  await notice(page, 'Đã đọc xong 24 tệp:').waitFor({ timeout: 60_000 })
  await expect.poll(() => strip(page, 'Câu hỏi còn mở').textContent()).toContain('6')
}

async function answerQuestions(page: Page): Promise<void> {
  await page.getByRole('option', { name: 'dang ky.xlsx' }).click()
  const whose = page.getByRole('group', { name: 'Tệp này của đơn vị nào?' })
  expect(await whose.getByRole('button').allTextContents()).toEqual(
    expect.arrayContaining(['1Xã Sơn Hà', '2Xã Sơn Hạ']),
  )
  await whose.getByRole('button', { name: 'Xã Sơn Hà' }).click()
  await page.getByRole('option', { name: 'Xã Tư Nghĩa' }).click()
  const howMany = page.getByRole('group', { name: 'Ghi nhận bao nhiêu đại biểu?' })
  await howMany.getByRole('button', { name: '32' }).click()
  await page.getByRole('button', { name: 'Ghi nhận 16 tệp rõ ràng' }).click()
  await notice(page, 'Đã ghi nhận 21 xác nhận.').waitFor()
}

/** The figures of each place, as the sum opens to them. */
async function figures(page: Page): Promise<ReadonlyMap<string, number>> {
  await page.getByRole('button', { name: 'Tổng cộng: 747 đại biểu' }).click()
  const lines = page.getByRole('complementary', { name: 'Vì sao có số này' }).getByRole('listitem')
  const texts = await lines.allInnerTexts()
  return new Map(
    texts.map(text => {
      const [, title = '', number = ''] = /^(.*?)\s*(\d+)$/s.exec(text.trim()) ?? []
      return [title.trim(), Number(number)]
    }),
  )
}

test('from an empty program to the report', async () => {
  const { page, call } = await startJourney()
  await openSample(page)
  await editGroup(page)
  await makeInvitation(page)
  await takeInReturns(page)
  await answerQuestions(page)

  await goTo(page, 'Tổng hợp')
  const [meeting] = await call('meetings.list', {})
  const { places } = await call('meetings.get', { meetingId: meeting?.id ?? asId('') })
  const { units, accepted_delegates: accepted } = truth.final
  expect(accepted + 51 + 32).toBe(747)
  const expected = new Map(Object.entries(units).map(([code, { delegates }]) => [code, delegates]))
  for (const [code, delegates] of [
    ['21289', 51],
    ['21235', 32],
  ] as const)
    expected.set(code, delegates)
  const titles = new Map(places.map(({ code, title }) => [code as string, title]))
  expect(await figures(page)).toEqual(
    new Map([...expected].map(([code, delegates]) => [titles.get(code), delegates])),
  )

  await page.getByRole('button', { name: 'Báo cáo' }).click()
  const report = await downloaded(page, () =>
    page.getByRole('dialog').getByRole('button', { name: 'Word' }).click(),
  )
  expect(isZip(report.bytes)).toBe(true)
})
