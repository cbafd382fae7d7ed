/** Seating plans as documents, for the renderers' tests. */
import type { OfficeDocument } from '#domain/document/blocks.ts'
import { fillSeats, type HallShape } from '#domain/hall/hall.ts'
import type { AttendeeId } from '#domain/kernel/ids.ts'
import { composeHall } from '#domain/papers/compose-hall.ts'
import { sampleMeeting } from './sample-meeting.ts'

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Trương', 'Phương', 'Huỳnh', 'Đặng']
const MIDDLE = ['Văn', 'Thị Ngọc', 'Quang', 'Hoàng Thị Bích', 'Minh']
const GIVEN = ['Phượng', 'An', 'Nghĩa', 'Trường', 'Thương', 'Bình', 'Y']

const personName = (index: number): string =>
  [FAMILY, MIDDLE, GIVEN]
    .map(names => names[(index * 11 + Math.floor(index / names.length)) % names.length])
    .join(' ')

/** The hall is full but for a kept seat; one long position stands for a person nobody has named yet. */
export function seatingDocument(shape: HallShape): OfficeDocument {
  const ids = Array.from({ length: shape.rows * shape.seats - 1 }, (_, index) => String(index) as AttendeeId)
  const kept = [{ seat: { row: 1, seat: 1 }, note: 'Đoàn Trung ương' }]
  const seated = fillSeats(shape, ids, [], [{ row: 1, seat: 1 }])
  const chairs = Array.from({ length: shape.chairs }, (_, index) => ({
    name: personName(index + 3),
    title: '',
    isGuest: false,
    seat: { row: 0, seat: index + 1 },
  }))
  return composeHall(sampleMeeting, {
    placeTitle: 'Cấp tỉnh',
    shape,
    kept,
    people: [
      ...chairs,
      ...seated.map(({ seat }, index) => ({
        name: index === 9 ? '' : personName(index),
        title: 'Đại diện lãnh đạo Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh',
        isGuest: index === 0,
        seat,
      })),
    ],
  })
}

export const HALL_OF_300: HallShape = { rows: 13, seats: 24, aisles: [8, 16], chairs: 5 }
export const HALL_OF_60: HallShape = { rows: 6, seats: 10, aisles: [5], chairs: 0 }
export const LARGEST_HALL: HallShape = { rows: 60, seats: 40, aisles: [13, 27], chairs: 40 }
