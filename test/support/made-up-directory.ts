/**
 * A directory that nobody is in: 68 members of the provincial committee, 12 of them Secretaries of communes, and the
 * Secretaries of all 96 units. The same every time.
 */
import { join } from 'node:path'
import { BLANK_PERSON, type Membership, type Person, type Position } from '#domain/directory/person.ts'
import { asId, type ChangeSetId, type UnitCode } from '#domain/kernel/ids.ts'
import { localDateTime } from '#domain/kernel/local-time.ts'
import type { Place } from '#domain/meeting/places.ts'
import { DATABASE_FILE } from '#electron/storage/database.ts'
import { addMembership, addPosition } from '#electron/storage/repositories/person-parts.repository.ts'
import { insertPerson } from '#electron/storage/repositories/persons.repository.ts'
import { openStorage } from '#electron/storage/session.ts'
import { placesIn } from './places.ts'
import { sampleMeeting } from './sample-meeting.ts'

export const COMMITTEE = 'Ban Chấp hành Đảng bộ tỉnh nhiệm kỳ 2025 - 2030'
export const STANDING_COMMITTEE = 'Ban Thường vụ Tỉnh ủy'
export const STANDING = 'Thường trực Tỉnh ủy'

const SIZE = { committee: 68, secretaries: 12, standingCommittee: 15, standing: 4 } as const

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đinh', 'Võ', 'Bùi', 'Đỗ', 'Huỳnh', 'Phan'] as const
const MIDDLES = ['Văn', 'Thị', 'Quang', 'Minh', 'Ngọc', 'Đức', 'Thanh'] as const
const GIVEN = [
  'Anh',
  'Bình',
  'Châu',
  'Dũng',
  'Giang',
  'Hà',
  'Hòa',
  'Khánh',
  'Lâm',
  'Mai',
  'Nam',
  'Phúc',
  'Sơn',
] as const

/** Different for the first 910. */
const nameOf = (index: number): string =>
  [FAMILIES[index % 10], MIDDLES[index % 7], GIVEN[index % 13]].join(' ')

const communes: readonly Place[] = placesIn(sampleMeeting).filter(place => place.unit !== null)

/** The communes whose Secretaries are of the provincial committee, in the order of the letter. */
export const PROVINCIAL_SECRETARIES: readonly Place[] = communes.filter((_, index) => index % 8 === 0)

function officesOf(index: number, commune: Place | undefined): readonly Position[] {
  if (commune !== undefined)
    return [office(`p${index}`, 'Bí thư', commune.addressee, commune.unit?.code ?? null)]
  if (index === 0) return [office('p0', 'Bí thư Tỉnh ủy', '', null)]
  return [office(`p${index}`, 'Giám đốc', `Sở số ${index}`, null)]
}

const office = (key: string, title: string, organ: string, unitCode: UnitCode | null): Position => ({
  id: asId(`office ${key}`),
  title,
  organ,
  unitCode,
  from: null,
  to: null,
})

const seatIn = (index: number, body: string): Membership => ({
  id: asId(`seat ${index} ${body}`),
  body,
  role: 'Ủy viên',
  basis: '',
  from: null,
  to: null,
})

function personOf(index: number): Person {
  const secretary = index - (SIZE.committee - SIZE.secretaries)
  const others = communes.filter(place => !PROVINCIAL_SECRETARIES.includes(place))
  const commune =
    secretary < 0
      ? undefined
      : secretary < SIZE.secretaries
        ? PROVINCIAL_SECRETARIES[secretary]
        : others[secretary - SIZE.secretaries]
  const bodies = [
    ...(index < SIZE.standing ? [STANDING] : []),
    ...(index < SIZE.standingCommittee ? [STANDING_COMMITTEE] : []),
    ...(index < SIZE.committee ? [COMMITTEE] : []),
  ]
  return {
    ...BLANK_PERSON,
    id: asId(`person-${String(index).padStart(3, '0')}`),
    name: index === 0 ? 'Hồ Văn Niên' : nameOf(index),
    unitCode: commune?.unit?.code ?? null,
    phones: [`09${String(10_000_000 + index * 37)}`],
    rank: index + 1,
    positions: officesOf(index, commune),
    memberships: bodies.map(body => seatIn(index, body)),
    mergedIds: [],
  }
}

/** In the order of protocol; the Secretaries of the communes last. */
export const madeUpDirectory: readonly Person[] = Array.from(
  { length: SIZE.committee - SIZE.secretaries + communes.length },
  (_, index) => personOf(index),
)

/** Puts persons into the directory of a data folder whose database is there already. */
export async function fillDirectory(
  folder: string,
  persons: readonly Person[] = madeUpDirectory,
): Promise<void> {
  const storage = await openStorage(join(folder, DATABASE_FILE))
  const at = localDateTime('2026-06-27T15:00')
  await storage.change(
    { id: asId<ChangeSetId>('made-up directory'), operation: 'test.fill', at, who: 'test' },
    async store => {
      for (const { id, positions, memberships, mergedIds: _, ...fields } of persons) {
        await insertPerson(store, id, fields, '')
        for (const position of positions) await addPosition(store, { personId: id, before: null }, position)
        for (const membership of memberships)
          await addMembership(store, { personId: id, before: null }, membership)
      }
      return { result: null, label: 'Danh bạ mẫu', meetingId: null }
    },
  )
  await storage.close()
}
