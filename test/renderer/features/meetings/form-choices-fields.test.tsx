/** The choices of form in the editor: kept at once, within what the form allows. */
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { asId } from '#domain/kernel/ids.ts'
import { mountSample } from '../../mount-app.tsx'

test('what is chosen is kept at once', async () => {
  const { user, call, meetingId } = await mountSample('meeting')
  const choices = async () => (await call('meetings.get', { meetingId: asId(meetingId) })).meeting.formChoices
  const choose = async (field: string, label: string) =>
    user.selectOptions(await screen.findByRole('combobox', { name: field }), label)
  await choose('Giấy mời của', 'Văn phòng cấp ủy')
  await choose('Độ khẩn', 'HỎA TỐC')
  await choose('Cỡ chữ nội dung', '14,5 pt')
  await choose('Khoảng cách dòng', '20 pt')
  await user.type(await screen.findByRole('textbox', { name: 'Dự thảo lần' }), '2')
  await user.click(screen.getByRole('checkbox', { name: 'Mỗi nơi nhận chỉ ghi điểm cầu của mình' }))
  await waitFor(async () =>
    expect(await choices()).toMatchObject({
      letterheadOf: 'office',
      urgency: 'immediate',
      bodyPt: 14.5,
      linePt: 20,
      draft: 2,
      recipientText: 'own-part',
    }),
  )
  await choose('Cỡ chữ nội dung', 'Theo thể thức')
  await waitFor(async () => expect((await choices()).bodyPt).toBeNull())
})

test('a draft is counted by a number', async () => {
  const { user } = await mountSample('meeting')
  await user.type(await screen.findByRole('textbox', { name: 'Dự thảo lần' }), 'hai')
  expect(await screen.findByText('Lần dự thảo là một số từ 1 đến 99.')).toBeTruthy()
})
