/** A directory and a meeting of the whole country's size, and the floor of seating everybody: one look at every row. */
import type { GroupBinding, Invitee } from '../../electron/domain/allocation/binding.ts'
import { tallyOf } from '../../electron/domain/allocation/overview.ts'
import { seaterOf } from '../../electron/domain/allocation/seating.ts'
import type { Unit } from '../../electron/domain/directory/unit.ts'
import { asId, type UnitCode } from '../../electron/domain/kernel/ids.ts'
import { localDate } from '../../electron/domain/kernel/local-time.ts'
import type { BridgePoint, Meeting } from '../../electron/domain/meeting/meeting.ts'
import { type Place, placesOf } from '../../electron/domain/meeting/places.ts'
import { country } from './letters.ts'

export const PEOPLE = 100_000
/** Bridge points of a meeting of the whole country. */
export const PLACES = 11_000

const COMMITTEE = 'Ban Chấp hành Đảng bộ tỉnh nhiệm kỳ 2025 - 2030'

/** More units than the country has communes: some points are held below them. */
const units = new Map<UnitCode, Unit>(
  Array.from({ length: PLACES - 2 }, (_, index) => {
    const code = asId<UnitCode>(String(50_000 + index))
    const validity = { validFrom: localDate('2025-07-01'), validUntil: null }
    return [code, { code, provinceCode: '51', kind: 'xã', bareName: `Thứ ${index}`, ...validity }]
  }),
)

const meeting: Meeting = {
  ...country.meeting,
  bridgePoints: country.meeting.bridgePoints.map(point =>
    point.kind === 'one-place' ? point : { ...point, unitCodes: [...units.keys()] },
  ),
}

const places: readonly Place[] = placesOf(meeting, units)

const groupOf = (part: string, kind: BridgePoint['kind']): GroupBinding['groupId'] => {
  const groups = meeting.bridgePoints.filter(point => point.kind === kind).flatMap(point => point.groups)
  const found = groups.find(group => group.text.includes(part))
  if (found === undefined) throw new Error(`No group of ${part}`)
  return found.id
}

const bindings: readonly GroupBinding[] = [
  {
    groupId: groupOf('Ủy viên Ban Chấp hành Đảng bộ tỉnh', 'one-place'),
    rules: [{ kind: 'membership', role: '', body: COMMITTEE }],
  },
  {
    groupId: groupOf('Bí thư Đảng ủy xã', 'per-unit'),
    rules: [{ kind: 'unit-office', title: 'Bí thư', organ: 'Đảng ủy' }],
  },
  {
    groupId: groupOf('Ban Chấp hành Đảng bộ cấp xã', 'per-unit'),
    rules: [{ kind: 'membership', role: '', body: 'Ban Chấp hành Đảng bộ' }],
  },
]

const codes = [...units.keys()]

/** One in nine presides at a unit, every fiftieth of those is of the provincial committee too. */
const people: readonly Invitee[] = Array.from({ length: PEOPLE }, (_, index) => {
  const at = index % codes.length
  const unitCode = codes[at] ?? null
  const name = `xã Thứ ${at}`
  const office = index < codes.length ? 'Bí thư' : 'Phó Chủ tịch'
  return {
    id: asId(`person ${index}`),
    mergedIds: [],
    name: `Nguyễn Văn ${index}`,
    unitCode,
    offices: [{ title: office, organ: `Đảng ủy ${name}`, unitCode }],
    memberships: [
      { role: 'Ủy viên', body: `Ban Chấp hành Đảng bộ ${name}` },
      ...(index % 50 === 0 ? [{ role: 'Ủy viên', body: COMMITTEE }] : []),
    ],
  }
})

export type SeatedCounts = { readonly seated: number; readonly asked: number }

/** What the program does for a whole meeting, but for reading the rows from the database. */
export function seatEverybody(): SeatedCounts {
  const seat = seaterOf({ meeting, places, bindings, decisions: [] })
  const tally = tallyOf(meeting, places, new Set(bindings.map(({ groupId }) => groupId)), new Map())
  for (const person of people) {
    const seating = seat(person)
    if (seating !== null) tally.add(seating)
  }
  const { seated, asked } = tally.overview()
  return { seated, asked }
}

/** One pass over the rows: every word that could decide anything is looked at once. */
export function passOverRows(): number {
  let length = 0
  for (const { name, offices, memberships } of people) {
    length += name.length
    for (const { title, organ } of offices) length += `${title} ${organ}`.normalize('NFC').length
    for (const { role, body } of memberships) length += `${role} ${body}`.normalize('NFC').length
  }
  return length
}
