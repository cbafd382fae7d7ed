/** Choosing who gets a confirmation form. */
import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { mountSample } from '../../mount-app.tsx'

async function openDialog() {
  const mounted = await mountSample('returns')
  await mounted.user.click(await screen.findByRole('button', { name: 'Phiếu xác nhận' }))
  await mounted.user.click(await screen.findByRole('menuitem', { name: 'Lập phiếu xác nhận…' }))
  return { ...mounted, dialog: within(await screen.findByRole('dialog')) }
}

test('all places are chosen at first; search, level and check marks narrow them', async () => {
  const { user, dialog } = await openDialog()
  dialog.getByRole('button', { name: 'Lập phiếu cho 98 điểm cầu' })
  await user.click(dialog.getByRole('checkbox', { name: 'Đã chọn 98 trong 98 điểm cầu đang hiện' }))
  expect(dialog.getByRole('button', { name: 'Lập phiếu cho 0 điểm cầu' }).getAttribute('aria-disabled')).toBe(
    'true',
  )
  await user.click(dialog.getByRole('button', { name: /^Phường\s*9$/ }))
  await user.click(dialog.getByRole('checkbox', { name: 'Đã chọn 0 trong 9 điểm cầu đang hiện' }))
  await user.click(dialog.getByRole('button', { name: /^Tất cả\s*98$/ }))
  await user.type(dialog.getByRole('searchbox', { name: 'Tìm điểm cầu' }), 'ly son')
  dialog.getByRole('listbox', { name: 'Điểm cầu nhận phiếu' }).focus()
  await user.keyboard('{ArrowDown} ')
  dialog.getByRole('button', { name: 'Lập phiếu cho 10 điểm cầu' })
})

test('one chosen place gives its workbook itself', async () => {
  const saved: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download)
  })
  URL.createObjectURL = () => 'blob:form'
  URL.revokeObjectURL = () => undefined
  const { user, dialog } = await openDialog()
  await user.click(dialog.getByRole('checkbox', { name: /^Đã chọn 98/ }))
  await user.type(dialog.getByRole('searchbox', { name: 'Tìm điểm cầu' }), 'ly son')
  await user.click(dialog.getByRole('checkbox', { name: /^Đã chọn 0 trong 1/ }))
  await user.click(dialog.getByRole('button', { name: 'Lập phiếu cho 1 điểm cầu' }))
  await screen.findByText(/^Đã lập phieu-\d+-dac-khu-ly-son\.xlsx/, { selector: '[id]' })
  expect(saved).toEqual([expect.stringMatching(/dac-khu-ly-son\.xlsx$/)])
})
