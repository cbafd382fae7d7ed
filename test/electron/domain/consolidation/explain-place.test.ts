import { expect, test } from 'vitest'
import { explainPlace } from '#domain/consolidation/explain-place.ts'
import { placeOf } from '#test/support/places.ts'
import { sampleMeeting } from '#test/support/sample-meeting.ts'
import { returnOf } from '#test/support/stored-returns.ts'

const place = placeOf(sampleMeeting, '21457')

test('every version stands with its cells, and the one that counts says why', () => {
  const first = returnOf({
    id: 'first',
    placeCode: '21457',
    receivedAt: '2026-06-28T09:00',
    fileName: 'Nguyen Nghiem_DS dai bieu.xlsx',
    channel: 'file',
    content: {
      delegates: 38,
      rule: 'stated',
      stated: 38,
      listed: 35,
      countSource: { sheet: 'Sheet1', cell: 'B40' },
    },
  })
  const second = returnOf({
    id: 'second',
    placeCode: '21457',
    receivedAt: '2026-06-29T15:25',
    content: { delegates: 36, rule: 'decided' },
  })
  const other = returnOf({
    id: 'other',
    placeCode: '21025',
    receivedAt: '2026-06-29T16:00',
    content: { delegates: 1 },
  })
  const explained = explainPlace({ meeting: sampleMeeting, place, returns: [second, other, first] })
  expect(explained.summary).toBe(
    'Tính 36 đại biểu theo bản nhận sau cùng trong 2 bản, nhận lúc 29/6/2026 15:25; các bản trước được lưu lại.',
  )
  expect(explained.versions).toMatchObject([
    {
      number: 1,
      id: 'first',
      fileName: 'Nguyen Nghiem_DS dai bieu.xlsx',
      content: { countSource: { sheet: 'Sheet1', cell: 'B40' } },
      counts: false,
      isLate: false,
      reason: 'Đã có bản thay thế, nhận lúc 29/6/2026 15:25',
      rule: 'Theo số ghi trong phiếu (danh sách có 35 người)',
      change: null,
    },
    {
      number: 2,
      id: 'second',
      counts: true,
      isLate: true,
      reason: 'Bản nhận sau cùng, được tính',
      rule: 'Theo quyết định của cán bộ tổng hợp',
      change: -2,
    },
  ])
})

test('a place that has not answered says so', () => {
  expect(explainPlace({ meeting: sampleMeeting, place, returns: [] })).toMatchObject({
    delegates: 0,
    summary: 'Chưa nhận được bản xác nhận nào của điểm cầu này.',
    versions: [],
  })
})
