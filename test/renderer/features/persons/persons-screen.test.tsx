/** The directory as a person meets it: empty, filled, searched, changed in place. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { asId, type UnitCode } from '#domain/kernel/ids.ts'
import { mountSample } from '../../mount-app.tsx'

test('an empty directory says how it is filled', async () => {
  await mountSample('delegates/persons')
  await screen.findByText('Danh bạ chưa có ai')
  expect(screen.getAllByRole('button', { name: 'Nhập từ bảng tính' }).length).toBeGreaterThan(0)
})

test('everyone is listed in the order of protocol, and found without accents by office and telephone', async () => {
  const { call, user } = await mountSample('delegates/persons')
  const { id } = await call('persons.add', {
    fields: { name: 'Đỗ Giả Hòa', rank: 2, phones: ['0905123456'] },
  })
  await call('persons.addPosition', { id, fields: { title: 'Bí thư', organ: 'Đảng ủy xã Sơn Hà' } })
  await call('persons.add', { fields: { name: 'Lê Giả An', rank: 1 } })
  const list = await screen.findByRole('listbox', { name: 'Danh bạ cán bộ' })
  await waitFor(() =>
    expect(
      within(list)
        .getAllByRole('option')
        .map(row => row.textContent),
    ).toEqual([expect.stringContaining('Lê Giả An'), expect.stringContaining('Đỗ Giả Hòa')]),
  )
  const search = screen.getByRole('searchbox', { name: /Tìm người: họ tên, chức vụ, đơn vị/ })
  const found = () => within(screen.getByRole('listbox', { name: 'Danh bạ cán bộ' })).getAllByRole('option')
  for (const typed of ['son ha bi thu', '3456']) {
    await user.clear(search)
    await user.type(search, typed)
    await waitFor(() =>
      expect(found().map(row => row.textContent)).toEqual([expect.stringContaining('Đỗ Giả Hòa')]),
    )
  }
  // The first hit stands open beside the list.
  await screen.findByRole('region', { name: 'Thông tin của Đỗ Giả Hòa' })
})

test('an office is added and typed by keyboard, a wrong date is said and not saved', async () => {
  const { call, user } = await mountSample('delegates/persons')
  const { id } = await call('persons.add', { fields: { name: 'Lê Giả Ba' } })
  await user.click(await screen.findByText('Lê Giả Ba'))
  await user.click(await screen.findByRole('button', { name: 'Thêm chức vụ' }))
  const title = await screen.findByRole('textbox', { name: 'Chức vụ' })
  await waitFor(() => expect(document.activeElement).toBe(title))
  await user.keyboard('Giám đốc')
  await user.type(screen.getByRole('textbox', { name: 'Cơ quan' }), 'Sở Giả')
  await user.type(screen.getByRole('textbox', { name: 'Từ' }), '45/2025')
  await screen.findByText(/Ghi năm \(1972\)/)
  const officesNow = async () => (await call('persons.get', { id })).positions
  await waitFor(async () =>
    expect(await officesNow()).toMatchObject([{ title: 'Giám đốc', organ: 'Sở Giả', from: null }]),
  )
})

test('looking for another unit keeps the one that is there until another is chosen; deleting it all takes it away', async () => {
  const { call, user } = await mountSample('delegates/persons')
  const unitCode = asId<UnitCode>('21040')
  const { id } = await call('persons.add', { fields: { name: 'Lê Giả Tư', unitCode } })
  const unitNow = async () => (await call('persons.get', { id })).unitCode
  await user.click(await screen.findByText('Lê Giả Tư'))
  const field = await screen.findByRole('combobox', { name: 'Xã, phường, đặc khu' })
  const typeOver = async (text: string) => {
    await user.click(field)
    await user.tripleClick(field)
    await user.keyboard(text)
  }
  await typeOver('son ha')
  expect(field).toHaveProperty('value', 'son ha')
  await user.keyboard('{Escape}')
  await user.tab()
  await waitFor(() => expect(field).toHaveProperty('value', 'Xã Bình Sơn'))
  expect(await unitNow()).toBe(unitCode)
  // Two names alike stand in the list: leaving by Tab takes neither.
  await typeOver('son ha')
  await screen.findByRole('option', { name: 'Xã Sơn Hạ' })
  await user.tab()
  await waitFor(() => expect(field).toHaveProperty('value', 'Xã Bình Sơn'))
  expect(await unitNow()).toBe(unitCode)
  await typeOver('son tinh')
  await user.click(await screen.findByRole('option', { name: 'Xã Sơn Tịnh' }))
  await waitFor(async () => expect(await unitNow()).not.toBe(unitCode))
  await waitFor(() => expect(field).toHaveProperty('value', 'Xã Sơn Tịnh'))
  await typeOver('{Backspace}')
  await waitFor(async () => expect(await unitNow()).toBeNull())
})
