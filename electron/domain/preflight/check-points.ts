/** Bridge points that cannot be found, held or led: title, place, host, chair, groups, units. */
import type { BridgePoint, Meeting } from '../meeting/meeting.ts'
import { type Place, placesNotValid } from '../meeting/places.ts'
import { equalityKey } from '../vietnamese/text.ts'
import { error, type Finding, warning, when } from './finding.ts'
import { short } from './written-fields.ts'

/** @param places the meeting's own, with every per-unit point expanded */
export function checkPoints(meeting: Meeting, places: readonly Place[]): readonly Finding[] {
  if (meeting.bridgePoints.length === 0)
    return [error('points', 'convocation', 'Hội nghị chưa có điểm cầu nào. Hãy thêm điểm cầu.')]
  return [
    ...meeting.bridgePoints.flatMap(point => [
      ...checkPoint(point),
      ...checkGroups(point),
      ...(point.kind === 'one-place' ? checkHost(point) : checkUnits(meeting, point, places)),
    ]),
    ...checkSamePlaces(places),
  ]
}

const checkPoint = (point: BridgePoint): readonly Finding[] => [
  ...when(point.title === '', () =>
    error('point-title', 'point-title', 'Có điểm cầu chưa đặt tên. Hãy ghi tên điểm cầu.', { id: point.id }),
  ),
  ...when(point.place === '' && point.placeDecidedBy === '', () =>
    error(
      'point-place',
      'point-place',
      `Điểm cầu ${short(point.title)} chưa có địa điểm. Hãy ghi địa điểm hoặc nơi quyết định địa điểm.`,
      { id: point.id },
    ),
  ),
]

function checkGroups(point: BridgePoint): readonly Finding[] {
  const { id, groups } = point
  if (groups.length === 0)
    return [
      error(
        'groups',
        'point-title',
        `Điểm cầu ${short(point.title)} chưa có thành phần tham dự nào. Hãy thêm thành phần.`,
        { id },
      ),
    ]
  const chairs = groups.filter(group => group.isChair)
  return [
    ...when(chairs.length === 0, () =>
      warning(
        'point-chair',
        'point-title',
        `Điểm cầu ${short(point.title)} chưa có người chủ trì. Hãy đánh dấu thành phần chủ trì.`,
        { id },
      ),
    ),
    ...chairs
      .slice(1)
      .map(chair =>
        warning(
          'point-chair',
          'group',
          `Điểm cầu ${short(point.title)} có hơn một thành phần chủ trì. Hãy chỉ giữ một.`,
          { id: chair.id },
        ),
      ),
    ...checkRepeatedGroups(point),
  ]
}

function checkRepeatedGroups({ title, groups }: BridgePoint): readonly Finding[] {
  const keys = groups.map(group => equalityKey(group.text))
  return groups.flatMap((group, index) =>
    when(group.text !== '' && keys.indexOf(keys[index] ?? '') < index, () =>
      warning(
        'repeated-line',
        'group',
        `Thành phần ${index + 1} của ${short(title)} trùng với một dòng ở trên. Hãy xóa một dòng.`,
        {
          id: group.id,
          fix: { label: 'Xóa dòng này', changes: [{ kind: 'remove', part: 'group', id: group.id }] },
        },
      ),
    ),
  )
}

const checkHost = (point: BridgePoint): readonly Finding[] =>
  when(point.host === '', () =>
    error(
      'point-host',
      'point-title',
      `Điểm cầu ${short(point.title)} chưa ghi cơ quan tổ chức, nên giấy mời gửi tới đó không có nơi kính gửi.`,
      { id: point.id },
    ),
  )

function checkUnits(meeting: Meeting, point: BridgePoint, places: readonly Place[]): readonly Finding[] {
  const own = places.filter(place => place.point.id === point.id)
  const notValid = placesNotValid(meeting, own)
  const unknown = own.filter(place => place.unit === null).map(place => place.code)
  return [
    ...when(own.length === 0, () =>
      error(
        'point-units',
        'point-title',
        `Điểm cầu ${short(point.title)} chưa chọn đơn vị nào. Hãy chọn các xã, phường, đặc khu.`,
        { id: point.id },
      ),
    ),
    ...when(unknown.length > 0, () =>
      error(
        'point-units',
        'point-title',
        `Điểm cầu ${short(point.title)} có mã đơn vị không còn trong danh mục: ${unknown.join(', ')}. Hãy bỏ chọn các mã này.`,
        { id: point.id, about: unknown.join(',') },
      ),
    ),
    ...when(notValid.length > 0, () => unitsNotValid(point, notValid)),
  ]
}

/** Names more of them than this are counted. */
const MOST_NAMED = 5

function unitsNotValid(point: BridgePoint, places: readonly Place[]): Finding {
  const codes = new Set(places.map(({ code }) => code))
  const named = places.slice(0, MOST_NAMED).map(({ title }) => title)
  const others = places.length - named.length
  const said = `${named.join(', ')}${others > 0 ? ` và ${others} đơn vị khác` : ''}`
  const unitCodes = point.unitCodes.filter(code => !codes.has(code))
  const part = { kind: 'bridge-point', fields: { unitCodes } } as const
  return warning(
    'point-units',
    'point-title',
    `Vào ngày họp, ${said} không phải là đơn vị hành chính theo danh mục. Hãy bỏ chọn, hoặc kiểm tra lại ngày họp.`,
    {
      id: point.id,
      about: [...codes].join(','),
      // Where it would leave none, the day is what is wrong.
      fix:
        unitCodes.length === 0
          ? null
          : { label: 'Bỏ các đơn vị này', changes: [{ kind: 'update', id: point.id, part }] },
    },
  )
}

/** Two places under one code would share a letter and a return. */
function checkSamePlaces(places: readonly Place[]): readonly Finding[] {
  const first = new Map<string, Place>()
  return places.flatMap(place => {
    const known = first.get(place.code)
    if (known === undefined) {
      first.set(place.code, place)
      return []
    }
    return [
      error(
        'point-units',
        'point-title',
        `${place.title} có ở hai điểm cầu (${short(known.point.title)} và ${short(place.point.title)}) với cùng mã “${place.code}”. Hãy bỏ ở một nơi hoặc đổi mã.`,
        { id: place.point.id, about: place.code },
      ),
    ]
  })
}
