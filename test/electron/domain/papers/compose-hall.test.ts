import { expect, test } from 'vitest'
import { composeHall } from '#domain/papers/compose-hall.ts'
import { DOCUMENT_FORMS } from '#electron/documents/forms.ts'
import { sampleMeeting } from '#test/support/sample-meeting.ts'

test('everybody is on the plan: on the stage, in the rows, without a seat; kept seats say for whom', () => {
  const person = (name: string, row: number | null, isGuest = false) => ({
    name,
    title: '',
    isGuest,
    seat: row === null ? null : { row, seat: 1 },
  })
  const plan = composeHall(
    sampleMeeting,
    {
      placeTitle: 'Cấp tỉnh',
      shape: { rows: 2, seats: 3, aisles: [1], chairs: 1 },
      people: [person('Trần Chủ Trì', 0), person('Lê Khách', 1, true), person('Phạm Chưa Xếp', null)],
      kept: [{ seat: { row: 2, seat: 3 }, note: 'Báo chí' }],
    },
    DOCUMENT_FORMS.party,
  )
  const text = JSON.stringify(plan)
  for (const words of [
    'Bàn chủ trì, từ trái sang: Trần Chủ Trì.',
    'Lê Khách (*)',
    'Chưa có chỗ: Phạm Chưa Xếp.',
    'Báo chí',
  ])
    expect(text).toContain(words)
})
