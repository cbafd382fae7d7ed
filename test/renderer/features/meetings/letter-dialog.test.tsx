/** Making a meeting out of a letter: pasted, checked, mended, created. */
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { mountApp } from '../../mount-app.tsx'

const LETTER = `GIẤY MỜI

Kính gửi: Các sở, ban, ngành

Ban Thường vụ Tỉnh ủy triệu tập Hội nghị giao ban, cụ thể như sau:

I. Thời gian: 01 buổi, bắt đầu vào lúc 14 giờ 00 phút ngày 01/7/2026 (chiều thứ Tư).

Đại biểu mặc lễ phục.
`

async function readPasted() {
  const mounted = await mountApp()
  const { user } = mounted
  await user.click(await screen.findByRole('button', { name: 'Đọc từ công văn…' }))
  await user.click(await screen.findByRole('textbox', { name: 'Nội dung công văn' }))
  await user.paste(LETTER)
  await user.click(screen.getByRole('button', { name: 'Đọc' }))
  return { ...mounted, lines: within(await screen.findByRole('list', { name: 'Các đoạn của công văn' })) }
}

test('each paragraph stands beside what the meeting takes from it, and what is not understood is listed', async () => {
  const { user, lines } = await readPasted()
  const [, , opening] = lines.getAllByRole('listitem')
  expect(opening?.textContent).toContain('Cơ quan triệu tập: Ban Thường vụ Tỉnh ủy')
  expect(screen.getByText(/1 đoạn chưa hiểu/)).toBeTruthy()
  await user.click(screen.getByRole('checkbox', { name: 'Chỉ hiện đoạn chưa hiểu' }))
  expect(lines.getAllByRole('textbox').map(field => (field as HTMLTextAreaElement).value)).toEqual([
    'Đại biểu mặc lễ phục.',
  ])
})

test('a mended sentence and a role chosen by hand go into the meeting', async () => {
  const { user, call, lines } = await readPasted()
  const addressee = lines.getByRole('textbox', { name: 'Nội dung đoạn 2' })
  await user.clear(addressee)
  await user.type(addressee, 'Kính gửi: Thường trực Tỉnh ủy')
  await user.selectOptions(lines.getByRole('combobox', { name: 'Loại của đoạn 5' }), 'Câu kết')
  expect(lines.getByText('Đại biểu mặc lễ phục', { selector: 'span' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Tạo từ công văn này' }))
  await screen.findByRole('navigation', { name: 'Các bước công việc' })
  const [row] = await call('meetings.list', {})
  if (row === undefined) throw new Error('No meeting was made')
  const { meeting } = await call('meetings.get', { meetingId: row.id })
  expect(meeting).toMatchObject({
    name: 'Hội nghị giao ban',
    addressees: [{ text: 'Thường trực Tỉnh ủy' }],
    closing: 'Đại biểu mặc lễ phục',
    sessions: [{ startsAt: '2026-07-01T14:00' }],
  })
})
