/** The frame: quick search from anywhere, the strip that leads to its screens, settings. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { mountApp, mountSample } from '../../mount-app.tsx'

test('Ctrl+K finds screens without accents and opens them', async () => {
  const { user } = await mountSample('meeting')
  await screen.findByRole('textbox', { name: 'Cơ quan triệu tập' })
  await user.keyboard('{Control>}k{/Control}')
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByRole('searchbox'), 'mo diem cau')
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('heading', { level: 2, name: 'Điểm cầu và thành phần' })).toBeTruthy()
})

test('the strip counts the places and leads to them', async () => {
  const { user } = await mountSample('meeting')
  const strip = await screen.findByRole('navigation', { name: 'Tình hình hội nghị' })
  await user.click(await within(strip).findByRole('link', { name: /^Điểm cầu\s*98$/ }))
  expect(await screen.findByRole('heading', { level: 2, name: 'Điểm cầu và thành phần' })).toBeTruthy()
})

test('the first start asks nothing that keeps anyone from beginning; the settings hold Quảng Ngãi and take a name', async () => {
  const { user, call } = await mountApp()
  await user.click(await screen.findByRole('button', { name: 'Thiết lập' }))
  const dialog = await screen.findByRole('dialog')
  const province = await within(dialog).findByRole('combobox', { name: 'Tỉnh, thành phố' })
  expect((province as HTMLSelectElement).selectedOptions[0]?.textContent).toBe('Tỉnh Quảng Ngãi')
  await user.type(within(dialog).getByRole('textbox', { name: 'Tên người dùng' }), 'Nguyễn Thị Hà')
  await waitFor(async () => expect((await call('settings.get', {})).userName).toBe('Nguyễn Thị Hà'))
})
