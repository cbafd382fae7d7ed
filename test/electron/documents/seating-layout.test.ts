import { expect, test } from 'vitest'
import type { SeatingBlock } from '#domain/document/blocks.ts'
import { SEATING_PARTS, SEATING_ROOM, seatingLayout } from '#electron/documents/seating-layout.ts'
import { HALL_OF_60, HALL_OF_300, seatingDocument } from '#test/support/seating-documents.ts'

function drawn(shape: Parameters<typeof seatingDocument>[0]) {
  const block = seatingDocument(shape).sections[0]?.blocks.find(
    (one): one is SeatingBlock => one.kind === 'seating',
  )
  if (block === undefined) throw new Error('no seats are drawn')
  return { block, layout: seatingLayout(block) }
}

test('names of a hall of 300 can be read, and all but long ones stand as large as each other', () => {
  const { block, layout } = drawn(HALL_OF_300)
  const sizes = block.rows.flatMap(row => row.seats).flatMap(seat => layout.linesOf(seat)[0]?.pt ?? [])
  const common = Math.max(...sizes)
  expect(common).toBeGreaterThanOrEqual(6)
  expect(sizes.filter(size => size < common).length).toBeLessThan(sizes.length / 4)
})

test('a small hall gets larger names, in as few lines as that size lets them have', () => {
  const { layout } = drawn(HALL_OF_60)
  const [line, ...others] = layout.linesOf({ text: 'Lê An', isKept: false })
  expect(line?.pt).toBeGreaterThan(8)
  expect(others).toEqual([])
})

test.each([HALL_OF_60, HALL_OF_300])(
  'seats, aisles and numbers fill no more than the sheet has: %o',
  shape => {
    const { block, layout } = drawn(shape)
    expect(layout.widthMm).toBeLessThanOrEqual(SEATING_ROOM.widthMm)
    expect(layout.seat.heightMm * block.rows.length + SEATING_PARTS.numbersMm).toBeLessThan(
      SEATING_ROOM.heightMm,
    )
  },
)
