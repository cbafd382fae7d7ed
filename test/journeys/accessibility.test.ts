/** No screen, dialog or menu breaks a rule of WCAG 2.2 A or AA that axe can tell: light, dark and in high contrast. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { violations } from '#test/support/axe-check.ts'
import { type Journey, startJourney } from '#test/support/journey.ts'
import { choose, goTo, letter, openSample, sampleFolder } from '#test/support/journey-steps.ts'
import { testApp } from '#test/support/test-app.ts'

const job = () => ({ job: crypto.randomUUID() })

type Found = Record<string, readonly string[]>

const look = async (page: Page, found: Found, name: string): Promise<void> => {
  const here = await violations(page)
  if (here.length > 0) found[name] = here
}

/** Opens each thing by the name of its button, looks at what it shows (a dialog, a menu), and closes it. */
async function lookInto(
  page: Page,
  found: Found,
  role: 'dialog' | 'menu',
  names: readonly (string | RegExp)[],
) {
  for (const name of names) {
    await page.getByRole('button', { name }).first().click()
    await page.getByRole(role).first().waitFor()
    await look(page, found, String(name))
    await page.keyboard.press('Escape')
    await page.getByRole(role).waitFor({ state: 'detached' })
  }
}

/** Three clear files and one that has to be asked about. */
async function receive(page: Page): Promise<void> {
  const folder = sampleFolder()
  await choose(
    page,
    'Chọn tệp…',
    ['dang ky.xlsx', 'mo cay.csv', 'xa Ba To.xlsx', 'Danh sach dai bieu phuong Duc Pho.xlsx'].map(name =>
      join(folder, name),
    ),
  )
  await page.getByRole('button', { name: /^Ghi nhận \d+ tệp rõ ràng$/ }).click()
  await page.getByRole('option', { name: 'dang ky.xlsx' }).click()
  await page.getByRole('group', { name: 'Tệp này của đơn vị nào?' }).waitFor()
}

/** The directory, empty, before it is filled with the made-up one, and its views. */
async function lookAtDirectory(page: Page, found: Found): Promise<void> {
  await page.getByRole('button', { name: 'Danh bạ', exact: true }).click()
  await page.getByText('Danh bạ chưa có ai').waitFor()
  await look(page, found, 'Danh bạ trống')
  await page.getByRole('button', { name: 'Dùng thử danh bạ mẫu' }).click()
  const commit = page.getByRole('button', { name: /^Nhập \d+ người$/ })
  await commit.waitFor()
  await look(page, found, 'Nhập danh bạ')
  await commit.click()
  await page.getByRole('tab', { name: 'Danh sách' }).waitFor()
  await look(page, found, 'Danh bạ')
  for (const name of ['Có thể trùng', 'Đầu mối của đơn vị', 'Đối chiếu đại biểu']) {
    await page.getByRole('tab', { name }).click()
    await page.getByRole('tab', { name, selected: true }).waitFor()
    await look(page, found, name)
  }
}

test('before there is a meeting', async () => {
  const { page } = await startJourney()
  const found: Found = {}
  await page.getByRole('button', { name: 'Mở hội nghị mẫu' }).waitFor()
  await look(page, found, 'Bắt đầu')
  await lookInto(page, found, 'dialog', ['Thiết lập', 'Đọc từ công văn…'])
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await look(page, found, 'Tìm nhanh')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F1')
  await page.getByRole('complementary', { name: 'Trợ giúp' }).waitFor()
  await look(page, found, 'Trợ giúp')
  await page.keyboard.press('F1')
  await page.getByRole('button', { name: 'Sao lưu' }).click()
  await page.getByRole('heading', { level: 2, name: /Sao lưu/ }).waitFor()
  await look(page, found, 'Sao lưu')
  expect(found).toEqual({})
})

test('preparing a meeting', async () => {
  const { page } = await startJourney()
  const found: Found = {}
  await openSample(page)
  await look(page, found, 'Hội nghị')
  await goTo(page, 'Điểm cầu và thành phần')
  await letter(page).getByText('GIẤY MỜI', { exact: true }).waitFor()
  await look(page, found, 'Điểm cầu và thành phần')
  await lookInto(page, found, 'menu', ['Thêm điểm cầu', 'Thêm phần loại trừ', /^Thao tác với Đồng chí/])
  await lookInto(page, found, 'dialog', ['96 đơn vị: mở danh sách để chọn'])
  await goTo(page, 'Giấy mời')
  await letter(page).getByText('GIẤY MỜI', { exact: true }).waitFor()
  await look(page, found, 'Giấy mời')
  await lookInto(page, found, 'dialog', ['Tất cả…', 'Phát hành'])
  await lookInto(page, found, 'menu', ['Giấy tờ khác'])
  for (const paper of ['Biển tên', 'Chương trình', 'Lịch kiểm tra đường truyền']) {
    await page.getByRole('button', { name: 'Giấy tờ khác' }).click()
    await page.getByRole('menuitem', { name: paper }).click()
    await page.getByRole('dialog').waitFor()
    await look(page, found, paper)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  expect(found).toEqual({})
})

test('taking answers in and counting them', async () => {
  const { page } = await startJourney()
  const found: Found = {}
  await openSample(page)
  await goTo(page, 'Nhận xác nhận')
  await look(page, found, 'Nhận xác nhận, chưa có tệp')
  await receive(page)
  await look(page, found, 'Nhận xác nhận')
  await lookInto(page, found, 'dialog', ['Nhập theo điện thoại…', 'Dán nội dung…', 'Sửa cột…'])
  await lookInto(page, found, 'menu', ['Phiếu xác nhận'])
  await goTo(page, 'Tổng hợp')
  await page
    .getByRole('button', { name: /^Cấp tỉnh/ })
    .first()
    .waitFor()
  await look(page, found, 'Tổng hợp')
  await lookInto(page, found, 'dialog', ['Nhắc đơn vị chưa nộp', 'Chốt số liệu', 'Báo cáo'])
  await page.getByRole('button', { name: /^Đã nộp/ }).click()
  await page.getByRole('grid').getByText('Phường Đức Phổ').click()
  const panel = page.getByRole('complementary', { name: 'Vì sao có số này' })
  await panel.getByText(/^Bản 1: /).waitFor()
  await look(page, found, 'Vì sao có số này')
  await lookInto(page, found, 'dialog', ['Đính chính…'])
  await panel
    .getByRole('button', { name: /: đã xác nhận \d+$/ })
    .first()
    .click()
  await panel.getByText(/được tính vào thành phần này/).waitFor()
  await look(page, found, 'Số của một thành phần')
  await goTo(page, 'Đại biểu')
  await look(page, found, 'Đại biểu')
  await lookInto(page, found, 'menu', [/^Thao tác với/])
  await page.getByRole('button', { name: 'Ai dự ở đâu' }).click()
  await page.getByRole('button', { name: 'Ai dự ở đâu' }).waitFor({ state: 'detached' })
  await look(page, found, 'Ai dự ở đâu')
  await page.getByRole('button', { name: 'Sơ đồ chỗ ngồi' }).click()
  await page.getByRole('button', { name: 'Lập sơ đồ và xếp theo thứ bậc' }).click()
  await page.getByRole('grid', { name: /^Sơ đồ chỗ ngồi/ }).waitFor()
  await look(page, found, 'Sơ đồ chỗ ngồi')
  await lookInto(page, found, 'dialog', ['Hàng, ghế, lối đi…'])
  await lookInto(page, found, 'menu', ['In sơ đồ, biển tên', 'Thao tác khác với sơ đồ'])
  await goTo(page, 'Đại biểu')
  await lookAtDirectory(page, found)
  await goTo(page, 'Điểm danh')
  await page.getByRole('listbox', { name: 'Điểm cầu', exact: true }).waitFor()
  await look(page, found, 'Điểm danh, số theo thành phần')
  await lookInto(page, found, 'menu', ['Phiếu điểm danh'])
  await page.getByRole('searchbox', { name: 'Tìm điểm cầu' }).fill('duc pho')
  await page.getByRole('option', { name: /Đức Phổ/ }).click()
  await page.getByRole('listbox', { name: /^Điểm danh / }).press('2')
  await page.getByRole('textbox', { name: /^Lý do vắng/ }).waitFor()
  await look(page, found, 'Điểm danh')
  await page.getByRole('tab', { name: 'Tổng hợp, đối chiếu' }).click()
  await page.getByRole('table', { name: 'Tổng hợp theo cấp' }).waitFor()
  await look(page, found, 'Tổng hợp điểm danh')
  await goTo(page, 'Lịch sử')
  await look(page, found, 'Lịch sử')
  await lookInto(page, found, 'menu', ['Xuất tệp'])
  await page.getByRole('button', { name: 'Danh sách hội nghị' }).click()
  await page.getByRole('table', { name: 'Các hội nghị' }).waitFor()
  await look(page, found, 'Danh sách hội nghị')
  expect(found).toEqual({})
})

/** The meeting as another computer hands it back: one value was changed there too. */
async function handedBack({ call }: Journey): Promise<Buffer> {
  const [meeting] = await call('meetings.list', {})
  if (meeting === undefined) throw new Error('No meeting is there')
  const given = await call('handover.give', { ...job(), meetingId: meeting.id })
  const other = await testApp('2026-06-29T16:40', 'khac')
  await other.call('handover.accept', { ...job(), bytes: new Uint8Array(given.bytes) })
  for (const [{ call: change }, convener] of [
    [other, 'Văn phòng Trung ương Đảng'],
    [{ call }, 'Ban Bí thư'],
  ] as const)
    await change('meetings.update', { meetingId: meeting.id, patch: { convener } })
  return Buffer.from((await other.call('handover.give', { ...job(), meetingId: meeting.id })).bytes)
}

test('looking back, keeping, handing over', async () => {
  const journey = await startJourney()
  const { page } = journey
  const found: Found = {}
  await page.getByRole('button', { name: 'Xem qua các bước' }).click()
  await page.getByRole('region', { name: 'Xem qua các bước' }).waitFor()
  await look(page, found, 'Xem qua các bước')
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'Người ký' }).fill('Trần Quốc Bình')
  await goTo(page, 'Lịch sử')

  await page.getByRole('option', { name: /Sửa phần ký/ }).click()
  await page.getByRole('complementary', { name: 'Chi tiết bước' }).waitFor()
  await look(page, found, 'Chi tiết bước')
  await lookInto(page, found, 'dialog', ['Quay lại ngay sau bước này…'])

  await page.getByRole('button', { name: 'Sao lưu và khôi phục' }).click()
  await page.getByRole('button', { name: 'Sao lưu ngay' }).click()
  await page.getByRole('option', { name: /Theo yêu cầu/ }).waitFor()
  const bytes = await handedBack(journey)
  await page.getByRole('option', { name: /Theo yêu cầu/ }).click()
  await page.getByText('Nếu khôi phục bản này').waitFor()
  await look(page, found, 'Bản sao lưu')
  await lookInto(page, found, 'dialog', ['Khôi phục toàn bộ…'])
  await page.getByRole('button', { name: 'Mở để xem (chỉ đọc)' }).click()
  await page.getByRole('button', { name: 'Thôi xem' }).waitFor()
  await look(page, found, 'Đang xem bản sao lưu')
  await page.getByRole('button', { name: 'Thôi xem' }).click()

  await page.getByRole('button', { name: /^Thao tác với / }).click()
  await page.getByRole('menuitem', { name: 'Bàn giao…' }).click()
  await page.getByRole('dialog').waitFor()
  await look(page, found, 'Bàn giao')
  await page.keyboard.press('Escape')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Mở tệp bàn giao…' }).click(),
  ])
  await chooser.setFiles([{ name: 'ban-giao.diemcau', mimeType: '', buffer: bytes }])
  await page.getByRole('button', { name: 'Nhận bàn giao' }).waitFor()
  await page.getByText(/chỗ cả hai bên cùng sửa/).waitFor()
  await look(page, found, 'Nhận bàn giao')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Diễn tập' }).click()
  await page.getByRole('button', { name: 'Kết thúc diễn tập' }).waitFor()
  await look(page, found, 'Diễn tập')
  expect(found).toEqual({})
})
