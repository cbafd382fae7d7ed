/** The history of a meeting: every step, and the way back from any of them. */
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { asId } from '#domain/kernel/ids.ts'
import { mountSample } from '../../mount-app.tsx'

test('a step is taken back from its line and done again; one that cannot be says why', async () => {
  const { user, call, meetingId } = await mountSample('history')
  const id = asId<never>(meetingId)
  await call('meetings.update', { meetingId: id, patch: { convener: 'A' } })
  await call('meetings.update', { meetingId: id, patch: { closing: 'B' } })
  await call('meetings.update', { meetingId: id, patch: { convener: 'C' } })
  const table = await screen.findByRole('table', { name: 'Lịch sử' })
  const rows = () => within(table).getAllByRole('row').slice(1)

  const closing = rows()[1] as HTMLElement
  await user.click(within(closing).getByRole('button', { name: /^Hoàn tác/ }))
  expect(await within(table).findByRole('button', { name: /^Làm lại/ })).toBeTruthy()

  const first = rows().at(-1) as HTMLElement
  await user.click(within(first).getByRole('button', { name: /^Hoàn tác/ }))
  expect(await screen.findByText(/đã được sửa ở một bước sau/)).toBeTruthy()
})
