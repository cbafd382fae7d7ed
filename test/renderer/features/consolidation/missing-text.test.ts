/** The message that lists who has not answered. */
import { expect, test } from 'vitest'
import type { Board, BoardRow } from '#domain/consolidation/board.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import { missingMessage } from '#renderer/features/consolidation/missing-text.ts'

type Told = Pick<Board, 'at' | 'deadline'> & { readonly rows: readonly Pick<BoardRow, 'title' | 'state'>[] }

const board: Told = {
  at: localDateTime('2026-06-29T14:00'),
  deadline: localDateTime('2026-06-29T15:00'),
  rows: [
    { title: 'Văn phòng Tỉnh ủy', state: 'missing' },
    { title: 'Xã Sơn Hà', state: 'received' },
    { title: 'Xã Ba Tơ', state: 'missing' },
  ],
}

test('the message lists who has not answered, with the deadline that is still ahead or has passed', () => {
  expect(missingMessage(board, 'Hội nghị')?.split('\n')).toEqual([
    'Đến 29/6/2026 14:00, còn 2 điểm cầu chưa gửi xác nhận đại biểu dự Hội nghị:',
    '1. Văn phòng Tỉnh ủy',
    '2. Xã Ba Tơ',
    'Đề nghị các đơn vị gửi xác nhận trước 29/6/2026 15:00.',
  ])
  const late = { ...board, at: localDateTime('2026-06-29T16:00') }
  expect(missingMessage(late, 'Hội nghị')).toContain('Thời hạn xác nhận là 29/6/2026 15:00')
  expect(
    missingMessage({ ...board, rows: [{ title: 'Xã Sơn Hà', state: 'received' as const }] }, 'Hội nghị'),
  ).toBeNull()
})
