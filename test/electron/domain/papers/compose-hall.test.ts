import { expect, test } from 'vitest'
import type { SeatingBlock } from '#domain/document/blocks.ts'
import { composeHall, type HallPlan } from '#domain/papers/compose-hall.ts'
import { sampleMeeting } from '#test/support/sample-meeting.ts'

const person = (name: string, row: number | null, isGuest = false) => ({
  name,
  title: '',
  isGuest,
  seat: row === null ? null : { row, seat: 1 },
})

const plan: HallPlan = {
  placeTitle: 'Cấp tỉnh',
  shape: { rows: 9, seats: 3, aisles: [1], chairs: 2 },
  people: [person('Trần Chủ Trì', 0), person('Lê Khách', 1, true), person('Phạm Chưa Xếp', null)],
  kept: [
    { seat: { row: 2, seat: 3 }, note: 'Báo chí' },
    { seat: { row: 2, seat: 2 }, note: '' },
  ],
}

const drawings = (hall: HallPlan): readonly SeatingBlock[] =>
  composeHall(sampleMeeting, hall)
    .sections.flatMap(({ blocks }) => blocks)
    .filter(block => block.kind === 'seating')

test('everybody is on the plan: on the stage, in the rows, without a seat; kept seats say for whom', () => {
  const [drawing, ...others] = drawings(plan)
  expect(others).toEqual([])
  expect(drawing?.caption).toMatch(/^Điểm cầu: Cấp tỉnh\. Hội nghị/)
  expect(drawing?.table).toEqual({
    label: 'BÀN CHỦ TRÌ',
    seats: [
      { text: 'Trần Chủ Trì', isKept: false },
      { text: '', isKept: false },
    ],
  })
  expect(drawing?.rows.map(({ number, seats }) => [number, seats.map(({ text }) => text)])).toEqual([
    [1, ['Lê Khách (*)', '', '']],
    [2, ['', 'Giữ chỗ', 'Báo chí']],
  ])
  expect(drawing?.rows[1]?.seats.map(({ isKept }) => isKept)).toEqual([false, true, true])
  const text = JSON.stringify(composeHall(sampleMeeting, plan))
  expect(text).toContain('Chưa có chỗ: Phạm Chưa Xếp.')
  expect(text).toContain('(*) Khách mời.')
})

test('a hall too long for one sheet is parted into equal ones, the stage on the first', () => {
  const last = { seat: { row: 40, seat: 1 }, note: '' }
  const parts = drawings({ ...plan, shape: { ...plan.shape, rows: 40 }, kept: [last] })
  expect(parts.map(({ rows }) => [rows[0]?.number, rows.at(-1)?.number])).toEqual([
    [1, 14],
    [15, 28],
    [29, 40],
  ])
  expect(parts.map(({ table }) => table !== null)).toEqual([true, false, false])
  expect(parts[1]?.caption).toContain('hàng 15 đến 28')
})

test('nobody seated, no table: one empty row and no notes', () => {
  const hall = { ...plan, shape: { ...plan.shape, chairs: 0 }, people: [], kept: [] }
  expect(drawings(hall).map(({ rows, table }) => [rows.length, table])).toEqual([[1, null]])
  expect(JSON.stringify(composeHall(sampleMeeting, hall))).not.toContain('Khách mời')
})
