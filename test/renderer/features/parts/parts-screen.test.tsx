/** Bridge points and groups as an outline: edited in place, by keyboard. */
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { mountSample } from '../../mount-app.tsx'

const province = () => screen.findByRole('region', { name: 'Điểm cầu cấp tỉnh' })
const office = () => screen.findByRole('region', { name: 'Điểm cầu tại Đảng ủy Ủy ban nhân dân tỉnh' })

const lines = (point: HTMLElement) =>
  within(point)
    .getAllByRole('textbox', { name: /^Thành phần \d/ })
    .map(line => (line as HTMLTextAreaElement).value)

const line = (point: HTMLElement, index: number) =>
  within(point).getByRole('textbox', { name: `Thành phần ${index}` })

const focused = () => (document.activeElement as HTMLTextAreaElement).value

test('Enter begins the next line, and typing goes on in it while it is being saved', async () => {
  const { user } = await mountSample('parts')
  const point = await province()
  await user.click(line(point, 2))
  await user.keyboard('{Enter}Tập thể A{Enter}Tập thể B')
  await waitFor(() =>
    expect(lines(point).slice(1, 4)).toEqual(['Tập thể Thường trực Tỉnh ủy', 'Tập thể A', 'Tập thể B']),
  )
  await screen.findByRole('button', { name: "Hoàn tác: Thêm thành phần 'Tập thể B'" })
  expect(focused()).toBe('Tập thể B')
  await user.keyboard(' và C')
  await waitFor(() => expect(lines(point)[3]).toBe('Tập thể B và C'))
})

test('a line begun and left empty is not kept', async () => {
  const { user } = await mountSample('parts')
  const point = await province()
  const before = lines(point)
  await user.click(line(point, 2))
  await user.keyboard('{Enter}')
  expect(focused()).toBe('')
  await user.tab()
  await waitFor(() => expect(lines(point)).toEqual(before))
})

test('Alt+arrow moves a line, also into the next bridge point, and the focus goes along', async () => {
  const { user } = await mountSample('parts')
  const [first, second] = [await province(), await office()]
  const count = lines(first).length
  const text = 'Tập thể Thường trực Tỉnh ủy'
  await user.click(line(first, 2))
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
  await waitFor(() => expect(lines(first)[0]).toBe(text))
  expect(focused()).toBe(text)

  const last = lines(first).at(-1)
  await user.click(line(first, count))
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  await waitFor(() => expect(lines(second)[0]).toBe(last))
  await screen.findByRole('button', { name: /^Hoàn tác: Chuyển/ })
  expect(focused()).toBe(last)
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(lines(first).at(-1)).toBe(last))
  expect(focused()).toBe(last)
})

test('Ctrl+Delete removes a line, the focus goes to the next, Ctrl+Z brings it back', async () => {
  const { user } = await mountSample('parts')
  const point = await province()
  const before = lines(point)
  await user.click(line(point, 2))
  await user.keyboard('{Control>}{Delete}{/Control}')
  await waitFor(() => expect(lines(point)).toEqual(before.toSpliced(1, 1)))
  expect(focused()).toBe(before[2])
  await screen.findByRole('button', { name: /^Hoàn tác: Xóa/ })
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(lines(point)).toEqual(before))
})

test('a pasted list becomes lines without its dashes and closing marks', async () => {
  const { user } = await mountSample('parts')
  const point = await province()
  await user.click(line(point, 2))
  await user.keyboard('{Enter}')
  await user.paste('- Sở A;\n- Sở B;\n- Sở C.')
  await waitFor(() => expect(lines(point).slice(2, 5)).toEqual(['Sở A', 'Sở B', 'Sở C']))
})

test('the chair and exclusions are chips with their own choices', async () => {
  const { user } = await mountSample('parts')
  const point = await province()
  await user.click(within(point).getByRole('button', { name: 'Thao tác với Tập thể Thường trực Tỉnh ủy' }))
  await user.click(await screen.findByRole('menuitem', { name: 'trừ người dự tại điểm cầu cấp xã' }))
  await waitFor(() =>
    expect(
      within(point).getAllByRole('button', { name: 'trừ các đồng chí dự tại điểm cầu cấp xã' }),
    ).toHaveLength(2),
  )
  await user.click(within(point).getByRole('button', { name: 'Chủ trì' }))
  await user.click(await screen.findByRole('button', { name: 'Bỏ chủ trì' }))
  await waitFor(() => expect(within(point).queryByRole('button', { name: 'Chủ trì' })).toBeNull())
})

test('units are chosen from their list, which tells look-alikes apart', async () => {
  const { user } = await mountSample('parts')
  await user.click(await screen.findByRole('button', { name: /^96 đơn vị/ }))
  const dialog = await screen.findByRole('dialog')
  await user.type(await within(dialog).findByRole('searchbox'), 'son ha')
  const found = await within(dialog).findAllByRole('option')
  expect(found.map(option => option.textContent)).toEqual(['Xã Sơn Hà21289', 'Xã Sơn Hạ21292'])
  await user.click(within(dialog).getByTitle('Xã Sơn Hạ'))
  await user.click(within(dialog).getByRole('button', { name: 'Áp dụng' }))
  expect(await screen.findByRole('button', { name: /^95 đơn vị/ })).toBeTruthy()
})
