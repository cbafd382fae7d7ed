/** The allocation as a paper: sums of the points, and each decided person with where the chair stays empty. */
import { expect, test } from 'vitest'
import { decidedChairs } from '#domain/allocation/chair-at-place.ts'
import { tallyOf } from '#domain/allocation/overview.ts'
import { seaterOf } from '#domain/allocation/seating.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import { composeAllocation } from '#domain/papers/compose-allocation.ts'
import { formOfMeeting } from '#electron/documents/forms.ts'
import { boundTo, inviteeOf } from '#test/support/allocation.ts'
import { placesIn } from '#test/support/places.ts'
import { sampleMeeting } from '#test/support/sample-meeting.ts'

test('who was decided about stands with the place, and with the place that needs a substitute', () => {
  const places = placesIn(sampleMeeting)
  const [first, second] = places.filter(place => place.unit !== null)
  const secretary = (name: string, organ: string) =>
    inviteeOf(name, {
      offices: [{ title: 'Bí thư', organ, unitCode: null }],
      memberships: [{ role: 'Ủy viên', body: 'Ban Chấp hành' }],
    })
  const people = [secretary('An', first?.addressee ?? ''), secretary('Bình', second?.addressee ?? '')]
  const bindings = [
    boundTo('group-tinh-cap-uy', { kind: 'membership', role: '', body: 'Ban Chấp hành' }),
    boundTo('group-xa-chu-tri', { kind: 'unit-office', title: 'Bí thư', organ: 'Đảng ủy' }),
  ]
  const [an] = people
  const decisions = [
    {
      personId: an?.id ?? expect.fail(),
      placeCode: 'TINH',
      who: 'Thử',
      at: localDateTime('2026-06-28T08:00'),
    },
  ]
  const seat = seaterOf({ meeting: sampleMeeting, places, bindings, decisions })
  const tally = tallyOf(sampleMeeting, places, new Set(), new Map())
  const seatings = people.flatMap(person => seat(person) ?? [])
  for (const seating of seatings) tally.add(seating)
  const { sections } = composeAllocation(sampleMeeting, tally.overview(), formOfMeeting(sampleMeeting))
  const tables = (sections[0]?.blocks ?? []).flatMap(block =>
    block.kind === 'table'
      ? [block.rows.map(row => row.map(cell => cell.spans.map(span => span.text).join('')))]
      : [],
  )
  expect(tables[0]?.at(-1)).toEqual(['', 'Tổng cộng', '98', '1', '1'])
  expect(tables[1]).toEqual([['1', 'An', `Bí thư ${first?.addressee}`, 'Điểm cầu cấp tỉnh', 'Cử thay']])
  expect(JSON.stringify(sections)).toContain('Còn 1 đồng chí chưa xác định nơi dự')
  expect(decidedChairs(seatings)).toEqual(
    new Map([[first?.code, { kind: 'away', name: 'An', at: 'điểm cầu tỉnh' }]]),
  )
})
