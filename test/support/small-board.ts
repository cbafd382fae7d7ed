/** A meeting of six places with every state a place can be in: small enough to read its report line by line. */
import type { Board } from '#domain/consolidation/board.ts'
import { consolidate } from '#domain/consolidation/consolidate.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { GroupCount, StoredReturn } from '#domain/returns/stored-return.ts'
import { placesIn } from './places.ts'
import { sampleMeeting } from './sample-meeting.ts'
import { returnOf } from './stored-returns.ts'

const UNITS = ['21289', '21292', '21025', '21548']

/** The sample held at the province, the agency, two communes, a ward and the special zone. */
export const smallMeeting: Meeting = {
  ...sampleMeeting,
  bridgePoints: sampleMeeting.bridgePoints.map(point =>
    point.kind === 'one-place'
      ? point
      : { ...point, unitCodes: point.unitCodes.filter(code => UNITS.includes(code)) },
  ),
}

/** The number of each group of the point, in the order of the letter. */
const inGroups = (pointIndex: number, numbers: readonly number[]): readonly GroupCount[] =>
  (smallMeeting.bridgePoints[pointIndex]?.groups ?? []).slice(0, numbers.length).map((group, index) => ({
    label: group.text,
    groupId: group.id,
    delegates: numbers[index] ?? 0,
    source: null,
  }))

export const smallReturns: readonly StoredReturn[] = [
  returnOf({
    id: 'province',
    placeCode: 'TINH',
    receivedAt: '2026-06-28T09:00',
    content: {
      delegates: 120,
      chair: { name: 'Hồ Văn Niên', title: 'Bí thư Tỉnh ủy', isSubstitute: false },
      contact: { name: 'Trần Minh', phone: '0905000001' },
    },
  }),
  returnOf({
    id: 'first',
    placeCode: '21025',
    receivedAt: '2026-06-28T10:00',
    content: { delegates: 38, groups: inGroups(2, [1, 30, 7]) },
  }),
  returnOf({
    id: 'corrected',
    placeCode: '21025',
    receivedAt: '2026-06-29T15:25',
    content: {
      delegates: 45,
      groups: inGroups(2, [1, 33, 7, 2]),
      chair: { name: 'Lê Thị Hoa', title: 'Phó Bí thư Thường trực Đảng ủy', isSubstitute: true },
      contact: { name: '', phone: '0905000002' },
      note: '=SUM(1,2) đề nghị thử đường truyền',
    },
  }),
  returnOf({
    id: 'late',
    placeCode: '21548',
    receivedAt: '2026-06-29T15:00',
    content: { delegates: 20 },
  }),
]

export const smallBoard: Board = consolidate({
  meeting: smallMeeting,
  places: placesIn(smallMeeting),
  returns: smallReturns,
  listed: new Map(),
  now: localDateTime('2026-06-29T16:05'),
})
