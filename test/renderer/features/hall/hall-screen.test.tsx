/** A hall as a person seats it without a mouse: filled, carried, kept, and told when the list changes. */
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { mountSample } from '../../mount-app.tsx'

test('filled by protocol, changed by keys, and said when somebody leaves the list', async () => {
  const { user, call, meetingId } = await mountSample('meeting')
  const place = { meetingId: meetingId as never, placeCode: '21025' }
  await call('delegates.add', { ...place, fields: { name: 'Trần Thị Bình', title: 'Phó Bí thư' } })
  const { id } = await call('delegates.add', {
    ...place,
    fields: { name: 'Nguyễn Văn An', title: 'Bí thư Đảng ủy' },
  })
  window.location.hash = `#/meetings/${meetingId}/hall/21025`
  await user.click(await screen.findByRole('button', { name: 'Lập sơ đồ và xếp theo thứ bậc' }))
  const first = await screen.findByRole('gridcell', { name: 'Hàng 1, ghế 7: Nguyễn Văn An, Bí thư Đảng ủy' })
  await user.click(first)
  await user.keyboard('{Enter}{ArrowDown}{Enter}')
  await screen.findByRole('gridcell', { name: /^Hàng 2, ghế 7: Nguyễn Văn An/ })
  await user.keyboard('{ArrowRight}k')
  await screen.findByRole('gridcell', { name: 'Hàng 2, ghế 8: giữ lại, để trống' })
  await call('delegates.remove', { meetingId: meetingId as never, id })
  await screen.findByRole('gridcell', { name: /^Hàng 2, ghế 7: trống, trước là ghế của Nguyễn Văn An/ })
  await user.click(screen.getByRole('button', { name: 'Bỏ tên người đã rời' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Bỏ tên người đã rời' })).toBeNull())
  await screen.findByRole('gridcell', { name: 'Hàng 2, ghế 7: trống' })
})
